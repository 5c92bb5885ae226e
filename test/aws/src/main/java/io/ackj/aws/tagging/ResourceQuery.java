package io.ackj.aws.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Which resources are asked for.
 *
 * @param filters all of which a resource has to pass
 * @param arns of which a resource has to be one; empty if any will do
 * @param showsTables whether tables are among the types that are asked for
 * @param pageSize how many resources a page holds
 * @param tagsPerPage how many tags the resources of a page have together; the first resource is on
 *     the page however many it has
 * @param after the name of the last table of the page before; empty for the first page
 */
record ResourceQuery(
    List<TagFilter> filters,
    Set<String> arns,
    boolean showsTables,
    int pageSize,
    int tagsPerPage,
    String after) {
  private static final int MOST_PER_PAGE = 100;
  private static final int LEAST_TAGS_PER_PAGE = 100;
  private static final int MOST_TAGS_PER_PAGE = 500;
  private static final Set<String> TABLE_TYPES = Set.of("dynamodb", "dynamodb:table");

  /**
   * Reads a request.
   *
   * @throws AwsException {@code InvalidParameterException} if its members do not go together
   */
  static ResourceQuery read(ObjectNode input) {
    Set<String> arns = texts(input.path("ResourceARNList"));
    Set<String> types = texts(input.path("ResourceTypeFilters"));
    requireAloneIfArns(input, arns);
    types.forEach(ResourceQuery::requireType);
    return new ResourceQuery(
        StreamSupport.stream(input.path("TagFilters").spliterator(), false)
            .map(ResourceQuery::filter)
            .toList(),
        arns,
        types.isEmpty() || types.stream().anyMatch(TABLE_TYPES::contains),
        pageSize(input),
        tagsPerPage(input),
        PageToken.read(input.path("PaginationToken").asText()));
  }

  boolean wants(TaggedTable table) {
    return showsTables
        && (arns.isEmpty() || arns.contains(table.arn()))
        && filters.stream().allMatch(filter -> filter.passes(table.tags()));
  }

  private static TagFilter filter(JsonNode filter) {
    if (!filter.path("Key").isTextual()) {
      throw invalid("TagFilters must have a Key");
    }
    return new TagFilter(filter.path("Key").textValue(), texts(filter.path("Values")));
  }

  private static int pageSize(ObjectNode input) {
    int size = input.path("ResourcesPerPage").asInt(MOST_PER_PAGE);
    if (size < 1 || size > MOST_PER_PAGE) {
      throw invalid("ResourcesPerPage must be between 1 and " + MOST_PER_PAGE);
    }
    return size;
  }

  private static int tagsPerPage(ObjectNode input) {
    if (!input.has("TagsPerPage")) {
      return Integer.MAX_VALUE;
    }
    int tags = input.path("TagsPerPage").asInt();
    if (tags < LEAST_TAGS_PER_PAGE || tags > MOST_TAGS_PER_PAGE) {
      throw invalid(
          "TagsPerPage must be between " + LEAST_TAGS_PER_PAGE + " and " + MOST_TAGS_PER_PAGE);
    }
    return tags;
  }

  private static void requireAloneIfArns(ObjectNode input, Set<String> arns) {
    boolean hasOthers =
        input.has("TagFilters")
            || input.has("ResourceTypeFilters")
            || input.has("ResourcesPerPage")
            || input.has("TagsPerPage")
            || !input.path("PaginationToken").asText().isEmpty();
    if (!arns.isEmpty() && hasOthers) {
      throw invalid("ResourceARNList cannot be given together with filters or parameters of pages");
    }
  }

  private static void requireType(String type) {
    if (!type.matches("[a-z0-9-]+(:[A-Za-z0-9/_-]+)?")) {
      throw invalid("Unrecognized resource type: " + type);
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static AwsException invalid(String message) {
    return AwsException.of("InvalidParameterException", message);
  }
}
