package io.ackj.aws.dynamodb.insights;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.TableRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages of insights. One table's pages hold what is listed. Pages of a whole Region are cut from
 * all tables and indexes, before those are left out that have no insights: so a page may be empty
 * and still not be the last.
 */
public final class InsightsPages {
  private static final char SEPARATOR = '\n';

  private final Call call;
  private final int size;

  /** Makes pages of a size. */
  public InsightsPages(Call call, int size) {
    this.call = call;
    this.size = size;
  }

  /**
   * Returns a page of one table's insights.
   *
   * @param token of the page before; null for the first
   * @throws AwsException if there is no such table, or the token is none
   */
  public ObjectNode ofTable(String nameOrArn, @Nullable String token) {
    TableRecord table = InsightsTarget.findTable(call, nameOrArn, time());
    return page(targets(table).filter(target -> describe(target).isListed()), token);
  }

  /**
   * Returns a page of the Region's insights.
   *
   * @param token of the page before; null for the first
   * @throws AwsException if the token is none
   */
  public ObjectNode ofRegion(@Nullable String token) {
    Stream<InsightsTarget> all =
        call.world().region(call.accountId(), call.region()).tableCells().values().stream()
            .flatMap(cell -> cell.asOf(time()).stream())
            .flatMap(this::targets);
    return page(all, token);
  }

  private Stream<InsightsTarget> targets(TableRecord table) {
    Stream<String> indexes =
        table.asOf(time()).indexes().global().stream().map(GlobalIndex::name).sorted();
    return Stream.concat(Stream.of(""), indexes).map(index -> new InsightsTarget(table, index));
  }

  private ObjectNode page(Stream<InsightsTarget> all, @Nullable String token) {
    String start = token == null ? "" : decode(token);
    List<InsightsTarget> following =
        all.filter(target -> position(target).compareTo(start) > 0).limit(size + 1L).toList();
    List<InsightsTarget> page = following.subList(0, Math.min(size, following.size()));
    ObjectNode answer = Json.object();
    ArrayNode summaries = answer.putArray("ContributorInsightsSummaries");
    page.stream()
        .map(this::describe)
        .filter(InsightsDescription::isListed)
        .forEach(description -> summaries.add(description.summary()));
    if (following.size() > size) {
      answer.put("NextToken", encode(position(page.get(page.size() - 1))));
    }
    return answer;
  }

  private InsightsDescription describe(InsightsTarget target) {
    return new InsightsDescription(target, time());
  }

  private Instant time() {
    return call.readTime();
  }

  private static String position(InsightsTarget target) {
    return target.table().key().name() + SEPARATOR + target.index();
  }

  private static String encode(String position) {
    return Base64.getEncoder().encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw AwsException.validation("Invalid NextToken");
    }
  }
}
