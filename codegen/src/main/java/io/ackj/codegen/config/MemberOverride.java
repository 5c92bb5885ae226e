package io.ackj.codegen.config;

import java.util.List;

/**
 * What an input member is always set to.
 *
 * @param values all of them for a member that is a list, the first one for a text
 */
public record MemberOverride(List<String> values) {

  /** Copies the list. */
  public MemberOverride {
    values = List.copyOf(values);
  }
}
