package io.ackj.aws.dynamodb.tags;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.feature.Lifetime;
import io.ackj.aws.dynamodb.feature.Phase;
import io.ackj.aws.dynamodb.feature.ResourceArn;
import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Partition;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table or a stream that can have tags.
 *
 * @param table the table, or the stream's
 * @param part the stream's label; empty for a table
 * @param arn as the caller wrote it
 */
public record TaggedResource(TableRecord table, String part, String arn) {
  private static final Aspect<TagSet> ASPECT = Aspect.of("tags", TagSet.EMPTY);

  /**
   * Finds what an ARN points to.
   *
   * @param time as of when: the call's time, or that of a read that lags
   * @throws AwsException if it is no ARN of a table or stream of the caller's, or points to none
   *     that tags know of
   */
  public static TaggedResource find(Call call, String resourceArn, Instant time) {
    ResourceArn arn = ResourceArn.parse(resourceArn);
    checkPlace(call, arn);
    TaggedResource found =
        TableFinder.region(call)
            .tableAsOf(arn.table(), time)
            .filter(table -> arn.isTable() || hasStream(table.asOf(time), arn.part()))
            .map(table -> new TaggedResource(table, arn.part(), resourceArn))
            .orElseThrow(() -> notFound(resourceArn));
    found.requireKnown(time);
    return found;
  }

  private static void checkPlace(Call call, ResourceArn arn) {
    if ((!arn.isTable() && !arn.isStream()) || !arn.service().equals("dynamodb")) {
      throw ResourceArn.notOfDynamoDb(arn.text());
    }
    boolean here =
        arn.region().equals(call.region()) && arn.partition().equals(Partition.of(call.region()));
    if (!here) {
      throw Refusals.invalid("Invalid resource Arn: " + arn.text());
    }
    if (!arn.accountId().equals(call.accountId())) {
      throw AwsException.of("AccessDeniedException", "Access is denied");
    }
  }

  private static boolean hasStream(Table table, String label) {
    return Optional.ofNullable(table.stream())
        .map(TableStream::label)
        .filter(label::equals)
        .isPresent();
  }

  private static AwsException notFound(String arn) {
    return Refusals.notFound("ResourceArn: " + arn + " not found");
  }

  private void requireKnown(Instant time) {
    Phase phase = phase(time);
    if (phase == Phase.UNKNOWN || phase == Phase.FORGOTTEN) {
      throw notFound(arn);
    }
  }

  private Phase phase(Instant time) {
    return Lifetime.phase(table, Lapse.TAG_VISIBILITY, time);
  }

  /** Returns the tags that lists show as of a time; none as long as the table is being created. */
  public Map<String, String> visibleTags(Instant time) {
    return phase(time) == Phase.CREATING ? Map.of() : cell(table, part).asOf(time).visible();
  }

  /**
   * Sets tags.
   *
   * @throws AwsException if that is not possible now, or the resource would have too many
   */
  public void tag(Map<String, String> tags, Instant now) {
    if (phase(now) == Phase.CREATING) {
      throw Refusals.inUse("Table is being created: " + table.key().name());
    }
    Map<String, String> result = new HashMap<>(cell(table, part).current().written());
    result.putAll(tags);
    write(result, tags, now);
  }

  /**
   * Removes tags; it does not matter whether they are there.
   *
   * @throws AwsException if that is not possible now
   */
  public void untag(List<String> keys, Instant now) {
    Map<String, String> result = new HashMap<>(cell(table, part).current().written());
    keys.forEach(result::remove);
    write(result, Map.of(), now);
  }

  private void write(Map<String, String> result, Map<String, String> request, Instant now) {
    Cell<TagSet> cell = cell(table, part);
    if (cell.current().isLockedFor(request)) {
      throw Refusals.limit("Table tags are being updated: " + table.key().name());
    }
    if (result.equals(cell.current().written())) {
      return;
    }
    if (phase(now) == Phase.DELETING) {
      throw Refusals.inUse("Table is being deleted: " + table.key().name());
    }
    TagRules.checkAll(result);
    TagSet writing = cell.current().writing(result, request);
    cell.set(writing, now);
    table.after(Lapse.TAG_LOCK, at -> settle(cell, writing, at));
  }

  /** A write that came in between takes effect with its own time, and this one with it. */
  private static void settle(Cell<TagSet> cell, TagSet written, Instant at) {
    if (cell.current().equals(written)) {
      cell.set(written.settled(), at);
    }
  }

  static Cell<TagSet> cell(TableRecord table, String part) {
    return table.attachments().of(ASPECT, part);
  }
}
