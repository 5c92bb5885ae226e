package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * Where a resource keeps its AWS tags ({@code tags}).
 *
 * @param ignore whether it cannot have any
 * @param path the field that holds them; null for {@code Tags}
 * @param keyName the member of a tag that holds its key; null for {@code Key}
 * @param valueName the member of a tag that holds its value; null for {@code Value}
 */
public record TagConfig(
    boolean ignore, @Nullable String path, @Nullable String keyName, @Nullable String valueName) {

  /** Returns what says nothing special. */
  public static TagConfig empty() {
    return new TagConfig(false, null, null, null);
  }
}
