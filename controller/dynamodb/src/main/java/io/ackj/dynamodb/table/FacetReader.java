package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.call.DynamoDbApi;
import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.resource.Pass;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/**
 * Reads the parts of a table that DescribeTable does not carry. What an AWS end does not know,
 * cannot tell yet, or does not let the controller read, comes back as such, so that the other parts
 * can be decided on; other errors of AWS are thrown.
 */
final class FacetReader {
  private static final String NO_ARN = "DescribeTable did not tell the table's ARN";

  private final DynamoDbApi api;
  private final ScalableTargets targets;

  FacetReader(DynamoDbApi api, ScalableTargets targets) {
    this.api = api;
    this.targets = targets;
  }

  Facet<Map<String, String>> tags(Pass<Table> pass, TableDescription table) {
    return tags(pass, table, FacetKind.TAGS.need(pass));
  }

  /** Reads the tags as far as they can be read, to tell whose a table is. */
  Facet<Map<String, String>> tagsIfAllowed(Pass<Table> pass, TableDescription table) {
    return tags(pass, table, FacetKind.Need.NONE);
  }

  private Facet<Map<String, String>> tags(
      Pass<Table> pass, TableDescription table, FacetKind.Need need) {
    String arn = table.tableArn();
    if (arn == null) {
      return Facet.unsupported(NO_ARN);
    }
    return guarded(need, () -> tagsShown(allTags(pass, arn), table));
  }

  /** In the last second in which AWS creates a table it answers that there are no tags. */
  private static Facet<Map<String, String>> tagsShown(
      Map<String, String> tags, TableDescription table) {
    return tags.isEmpty() && table.tableStatus() == TableStatus.CREATING
        ? Facet.notYet("AWS shows the tags of a table when it has created it")
        : Facet.read(tags);
  }

  private Map<String, String> allTags(Pass<Table> pass, String arn) {
    Map<String, String> tags = new LinkedHashMap<>();
    String next = null;
    do {
      ListTagsOfResourceResponse page = tagPage(pass, arn, next);
      page.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
      next = page.nextToken();
    } while (next != null && !next.isEmpty());
    return tags;
  }

  private ListTagsOfResourceResponse tagPage(
      Pass<Table> pass, String arn, @Nullable String nextToken) {
    return get(
        pass,
        "ListTagsOfResource",
        client ->
            client.listTagsOfResource(request -> request.resourceArn(arn).nextToken(nextToken)));
  }

  Facet<TimeToLiveDescription> timeToLive(Pass<Table> pass, TableDescription table) {
    return guarded(
        FacetKind.TIME_TO_LIVE.need(pass),
        () ->
            Facet.read(
                get(
                        pass,
                        "DescribeTimeToLive",
                        client ->
                            client.describeTimeToLive(
                                request -> request.tableName(table.tableName())))
                    .timeToLiveDescription()));
  }

  Facet<ContinuousBackupsDescription> backups(Pass<Table> pass, TableDescription table) {
    return guarded(
        FacetKind.BACKUPS.need(pass),
        () ->
            Facet.read(
                get(
                        pass,
                        "DescribeContinuousBackups",
                        client ->
                            client.describeContinuousBackups(
                                request -> request.tableName(table.tableName())))
                    .continuousBackupsDescription()));
  }

  Facet<DescribeContributorInsightsResponse> insights(Pass<Table> pass, TableDescription table) {
    return guarded(
        FacetKind.INSIGHTS.need(pass),
        () ->
            Facet.read(
                get(
                    pass,
                    "DescribeContributorInsights",
                    client ->
                        client.describeContributorInsights(
                            request -> request.tableName(table.tableName())))));
  }

  Facet<String> policy(Pass<Table> pass, TableDescription table) {
    String arn = table.tableArn();
    if (arn == null) {
      return Facet.unsupported(NO_ARN);
    }
    return guarded(FacetKind.POLICY.need(pass), () -> Facet.read(policyOf(pass, arn)));
  }

  private @Nullable String policyOf(Pass<Table> pass, String arn) {
    try {
      return get(
              pass,
              "GetResourcePolicy",
              client -> client.getResourcePolicy(request -> request.resourceArn(arn)))
          .policy();
    } catch (AwsCallException refused) {
      if (refused.failure().code().equals("PolicyNotFoundException")) {
        return null;
      }
      throw refused;
    }
  }

  Facet<Set<String>> scaledCapacity(Pass<Table> pass, TableDescription table) {
    return guarded(
        FacetKind.SCALED_CAPACITY.need(pass), () -> Facet.read(targets.of(table, pass.priority())));
  }

  private <T> T get(Pass<Table> pass, String operation, Function<DynamoDbClient, T> call) {
    return api.call(operation, OperationType.GET, pass.priority(), call);
  }

  private static <T> Facet<T> guarded(FacetKind.Need need, Supplier<Facet<T>> read) {
    try {
      return read.get();
    } catch (AwsCallException refused) {
      Failure failure = refused.failure();
      return switch (failure.kind()) {
        case UNSUPPORTED -> Facet.unsupported(failure.message());
        // AWS answers so for some seconds after DescribeTable knows the table.
        case NOT_FOUND, WAITING -> Facet.notYet(failure.message());
        case TERMINAL, RECOVERABLE, THROTTLED, CONFLICT, DONE -> {
          if (!failure.code().startsWith("AccessDenied") || need == FacetKind.Need.WHOLE) {
            throw refused;
          }
          // A role that may not read what nobody declares must not keep the table from syncing.
          yield need == FacetKind.Need.NONE
              ? Facet.unsupported(failure.message())
              : Facet.denied(failure);
        }
      };
    }
  }
}
