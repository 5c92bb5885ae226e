package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.KeyElement;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.VectorIndex;
import io.ackj.aws.state.VectorIndex.SearchElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which vector indexes a table may have. */
final class VectorRules {
  /** How many vector indexes a table may have. */
  static final int MOST = 5;

  private static final int MOST_DIMENSIONS = 4096;
  private static final int MOST_INLINE_FILTERS = 18;

  private VectorRules() {}

  /** Reads the vector indexes of a new table. */
  static List<VectorIndex> read(JsonNode input, BillingMode mode) {
    List<JsonNode> given = Members.list(input, "VectorIndexes");
    if (given.isEmpty()) {
      return List.of();
    }
    checkMode(mode);
    if (given.size() > MOST) {
      throw Refusals.invalid("VectorIndex count exceeds the per-table limit of " + MOST);
    }
    Map<String, String> defined = AttributeRules.read(input);
    List<VectorIndex> indexes = given.stream().map(index -> read(index, defined, null)).toList();
    checkDimensions(indexes);
    return indexes;
  }

  /** Reads a vector index that is added to a table. */
  static VectorIndex readAdded(JsonNode index, Map<String, String> defined, Table table) {
    checkMode(table.billing().mode());
    VectorIndex added = read(index, defined, false);
    for (KeyElement key : table.keys()) {
      if (key.attributeName().equals(added.vectorAttribute())) {
        throw redefines(table, key, added);
      }
    }
    List<VectorIndex> all = new ArrayList<>(table.indexes().vector());
    all.add(added);
    checkDimensions(all);
    return added;
  }

  /** Refuses provisioned capacity for a table with vector indexes. */
  static void checkMode(BillingMode mode) {
    if (mode != BillingMode.PAY_PER_REQUEST) {
      throw Refusals.invalid("Vector indexes are only supported for PAY_PER_REQUEST tables");
    }
  }

  /** Returns the names of the attributes in the search schemas of a request's indexes. */
  static List<String> searchAttributes(JsonNode input) {
    return Members.list(input, "VectorIndexes").stream()
        .flatMap(index -> Members.list(index, "SearchSchema").stream())
        .map(element -> Members.requiredText(element, "AttributeName"))
        .toList();
  }

  private static VectorIndex read(
      JsonNode index, Map<String, String> defined, @Nullable Boolean backfilling) {
    List<SearchElement> search =
        Members.list(index, "SearchSchema").stream().map(VectorRules::element).toList();
    String attribute = Members.requiredText(index.path("VectorAttribute"), "AttributeName");
    long dimensions = Members.requiredNumber(index, "Dimensions");
    checkAttributes(attribute, search, defined);
    checkSize(dimensions, search);
    return new VectorIndex(
        Members.requiredText(index, "IndexName"),
        attribute,
        dimensions,
        Members.requiredText(index, "DistanceFunction"),
        search,
        ProjectionRules.read(index),
        IndexStatus.CREATING,
        backfilling);
  }

  private static SearchElement element(JsonNode element) {
    return new SearchElement(
        Members.requiredText(element, "AttributeName"),
        Members.requiredText(element, "SearchSchemaElementType"));
  }

  private static void checkAttributes(
      String attribute, List<SearchElement> search, Map<String, String> defined) {
    if (!search.stream().allMatch(element -> defined.containsKey(element.attributeName()))) {
      throw Refusals.invalid("One element in SearchSchema is not defined in attribute definitions");
    }
    if (defined.containsKey(attribute)) {
      throw Refusals.invalid(
          "Conflicting attribute definition for '"
              + attribute
              + "'. An attribute cannot be defined in AttributeDefinitions when used as a"
              + " VectorAttribute.");
    }
  }

  private static void checkSize(long dimensions, List<SearchElement> search) {
    if (dimensions > MOST_DIMENSIONS) {
      throw Refusals.invalid(
          "Dimensions must be between 1 and " + MOST_DIMENSIONS + ", but got " + dimensions);
    }
    long filters =
        search.stream().filter(element -> element.type().equals("INLINE_FILTER")).count();
    if (filters > MOST_INLINE_FILTERS) {
      throw Refusals.invalid(
          "Number of INLINE_FILTER elements in SearchSchema exceeds the per-index limit of "
              + MOST_INLINE_FILTERS);
    }
  }

  private static void checkDimensions(List<VectorIndex> indexes) {
    Map<String, Long> dimensions = new HashMap<>();
    for (VectorIndex index : indexes) {
      Long other = dimensions.put(index.vectorAttribute(), index.dimensions());
      if (other != null && other != index.dimensions()) {
        throw Refusals.invalid(
            "Vector indexes on the same attribute must have the same number of dimensions."
                + " Attribute: "
                + index.vectorAttribute());
      }
    }
  }

  private static RuntimeException redefines(Table table, KeyElement key, VectorIndex added) {
    return Refusals.invalid(
        "Attributes cannot be redefined. Please check that your attribute has the same type as"
            + " previously defined. Existing schema: Schema:[SchemaElement: key{"
            + key.attributeName()
            + ":"
            + table.attributes().get(key.attributeName())
            + ":"
            + key.type()
            + "}] New schema: VectorIndexSchema:[VectorAttribute: key{"
            + added.vectorAttribute()
            + ":L:"
            + added.dimensions()
            + "}]");
  }
}
