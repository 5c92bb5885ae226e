package io.ackj.aws.dynamodb.policy;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.feature.Lifetime;
import io.ackj.aws.dynamodb.feature.Phase;
import io.ackj.aws.dynamodb.feature.ResourceArn;
import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.policy.PolicyTarget;
import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.Partition;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStream;
import java.time.Instant;
import java.util.Optional;

/**
 * The table or stream that a call about a policy names.
 *
 * @param table the table, or the stream's
 * @param arn as the caller wrote it
 */
record PolicyPlace(TableRecord table, ResourceArn arn) {
  private static final Aspect<AttachedPolicy> ASPECT =
      Aspect.of("resource policy", AttachedPolicy.NONE);

  /**
   * Reads a {@code ResourceArn}.
   *
   * @throws AwsException a {@code ValidationException} if nothing of that name has a policy here
   */
  static ResourceArn parse(Call call, String text) {
    ResourceArn arn = ResourceArn.parse(text);
    if (arn.isIndex()) {
      throw Refusals.invalid(
          "Invalid resource arn provided, only table or stream is accepted. Provided resource arn: "
              + text);
    }
    if (!arn.isTable() && !arn.isStream()) {
      throw ResourceArn.notOfDynamoDb(text);
    }
    boolean here =
        arn.service().equals("dynamodb")
            && arn.region().equals(call.region())
            && arn.partition().equals(Partition.of(call.region()));
    if (!here) {
      throw Refusals.invalid("Invalid resource Arn: " + text);
    }
    if (!arn.accountId().equals(call.accountId())) {
      throw AwsException.validation(
          "This action is only supported by accounts that match the resource owner\u2019s"
              + " account.");
    }
    return arn;
  }

  /**
   * Finds what an ARN points to.
   *
   * @param time as of when: the call's time, or that of a read that lags
   * @throws AwsException a {@code ResourceNotFoundException} if there is nothing that policies know
   */
  static PolicyPlace find(Call call, ResourceArn arn, Instant time) {
    TableRecord table =
        TableFinder.region(call)
            .tableAsOf(arn.table(), time)
            .filter(record -> Lifetime.phase(record, time) != Phase.UNKNOWN)
            .orElseThrow(() -> Refusals.tableNotFound(arn.table()));
    if (arn.isStream() && !hasStream(table, arn.part(), time)) {
      throw Refusals.notFound("Stream: " + arn.part() + " not found for Table: " + arn.table());
    }
    return new PolicyPlace(table, arn);
  }

  private static boolean hasStream(TableRecord table, String label, Instant time) {
    return Optional.ofNullable(table.asOf(time).stream())
        .map(TableStream::label)
        .filter(label::equals)
        .isPresent();
  }

  static PolicyTarget target(ResourceArn arn) {
    return arn.isStream() ? PolicyTarget.STREAM : PolicyTarget.TABLE;
  }

  /** Returns where the policy is kept. */
  Cell<AttachedPolicy> cell() {
    return cell(table, arn.part());
  }

  static Cell<AttachedPolicy> cell(TableRecord table, String streamLabel) {
    return table.attachments().of(ASPECT, streamLabel);
  }

  /** Returns what messages call it, such as {@code table orders}. */
  String shownAs() {
    return arn.isStream() ? "stream " + arn.part() : "table " + arn.table();
  }

  /** Returns the kind of it, such as {@code Table}. */
  String kind() {
    return arn.isStream() ? "Stream" : "Table";
  }

  /** Returns its name or label. */
  String name() {
    return arn.isStream() ? arn.part() : arn.table();
  }
}
