package io.ackj.dynamodb.table;

import io.ackj.runtime.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/**
 * A table as AWS has it at one time.
 *
 * @param table what DescribeTable tells
 * @param tags what ListTagsOfResource tells, all pages, by key; with those of AWS ({@code aws:})
 * @param timeToLive what DescribeTimeToLive tells
 * @param backups what DescribeContinuousBackups tells
 * @param insights what DescribeContributorInsights tells
 * @param policy the document that GetResourcePolicy tells
 * @param scaledCapacity the dimensions of capacity that Application Auto Scaling steers, in its own
 *     form {@code RESOURCE_ID:DIMENSION}, for example {@code
 *     table/orders:dynamodb:table:ReadCapacityUnits}; asked only where declared capacity differs
 */
public record TableSnapshot(
    TableDescription table,
    Facet<Map<String, String>> tags,
    Facet<TimeToLiveDescription> timeToLive,
    Facet<ContinuousBackupsDescription> backups,
    Facet<DescribeContributorInsightsResponse> insights,
    Facet<String> policy,
    Facet<Set<String>> scaledCapacity) {
  /** Returns the refusals of what the controller would have to read, and may not. */
  List<Failure> denials() {
    return Stream.of(tags, timeToLive, backups, insights, policy)
        .map(Facet::denial)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Returns what is known from DescribeTable or CreateTable alone. */
  public static TableSnapshot of(TableDescription table) {
    return new TableSnapshot(
        table,
        Facet.skipped(),
        Facet.skipped(),
        Facet.skipped(),
        Facet.skipped(),
        Facet.skipped(),
        Facet.skipped());
  }
}
