package io.ackj.aws.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are meant. Null stands for any.
 *
 * @param operation such as {@code UpdateTable}
 * @param accountId twelve digits
 * @param region such as {@code us-west-2}
 * @param table the name of the table that the call is about
 */
public record CallFilter(
    @Nullable String operation,
    @Nullable String accountId,
    @Nullable String region,
    @Nullable String table) {
  /** Returns a filter that all calls pass. */
  public static CallFilter any() {
    return new CallFilter(null, null, null, null);
  }

  /** Returns a filter that calls of one operation pass. */
  public static CallFilter operation(String operation) {
    return any().ofOperation(operation);
  }

  /** Returns a filter that only calls of this operation pass. */
  public CallFilter ofOperation(String name) {
    return new CallFilter(name, accountId, region, table);
  }

  /** Returns a filter that only calls in this account pass. */
  public CallFilter inAccount(String id) {
    return new CallFilter(operation, id, region, table);
  }

  /** Returns a filter that only calls in this Region pass. */
  public CallFilter inRegion(String name) {
    return new CallFilter(operation, accountId, name, table);
  }

  /** Returns a filter that only calls about this table pass. */
  public CallFilter onTable(String name) {
    return new CallFilter(operation, accountId, region, name);
  }

  /** Returns whether a request passes. */
  public boolean matches(Request request) {
    return matches(
        request.operation(), request.caller().accountId(), request.region(), request.input());
  }

  /** Returns whether a call passes of which these are known. */
  boolean matches(String calledOperation, String account, String calledRegion, ObjectNode input) {
    return passes(operation, calledOperation)
        && passes(accountId, account)
        && passes(region, calledRegion)
        && (table == null || AddressedTable.in(input).equals(Optional.of(table)));
  }

  private static boolean passes(@Nullable String wanted, String seen) {
    return wanted == null || wanted.equals(seen);
  }
}
