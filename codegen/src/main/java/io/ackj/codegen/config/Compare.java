package io.ackj.codegen.config;

import java.util.List;

/**
 * How two values of a field are compared ({@code fields.<Field>.compare}).
 *
 * @param isIgnored whether they may differ
 * @param nilEqualsZeroValue whether absent equals empty, false and 0
 * @param isOrderIgnored whether two lists are equal whatever their order; ours, not ACK's
 * @param listKey the members that tell which items of two lists belong together; empty to go by
 *     position. Ours, not ACK's
 * @param preDeleteInclude whether a difference is put right before deletion, even when ignored
 */
public record Compare(
    boolean isIgnored,
    boolean nilEqualsZeroValue,
    boolean isOrderIgnored,
    List<String> listKey,
    boolean preDeleteInclude) {

  /** Copies the list. */
  public Compare {
    listKey = List.copyOf(listKey);
  }

  /** Returns what compares plainly. */
  public static Compare empty() {
    return new Compare(false, false, false, List.of(), false);
  }
}
