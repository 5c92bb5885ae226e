package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Indexes;
import io.ackj.aws.state.Projection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an index may project. */
final class ProjectionRules {
  private static final int MOST_OVER_ALL_INDEXES = 100;

  private ProjectionRules() {}

  /** Reads the projection of an index. */
  static Projection read(JsonNode index) {
    JsonNode projection = index.path("Projection");
    String type = Members.text(projection, "ProjectionType");
    List<String> attributes = Members.texts(projection, "NonKeyAttributes");
    if (type == null) {
      throw Refusals.invalid("Unknown ProjectionType: null");
    }
    if (type.equals("INCLUDE") && attributes.isEmpty()) {
      throw Refusals.invalid("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
    }
    if (!type.equals("INCLUDE") && Members.has(projection, "NonKeyAttributes")) {
      throw Refusals.invalid("ProjectionType is " + type + ", but NonKeyAttributes is specified");
    }
    checkNoDuplicates(attributes);
    return new Projection(type, attributes);
  }

  /** Refuses indexes that together project too many attributes by name. */
  static void checkTotal(Indexes indexes) {
    long total =
        Stream.of(
                indexes.local().stream().map(index -> index.projection()),
                indexes.global().stream().map(index -> index.projection()),
                indexes.vector().stream().map(index -> index.projection()))
            .flatMap(projections -> projections)
            .mapToLong(projection -> projection.nonKeyAttributes().size())
            .sum();
    if (total > MOST_OVER_ALL_INDEXES) {
      throw Refusals.invalid(
          "Number of projected non-key attributes in all indexes exceeds the per-table limit of "
              + MOST_OVER_ALL_INDEXES);
    }
  }

  private static void checkNoDuplicates(List<String> attributes) {
    Set<String> seen = new HashSet<>();
    for (String attribute : attributes) {
      if (!seen.add(attribute)) {
        throw Refusals.invalid("Duplicate element in NonKeyAttributes: " + attribute);
      }
    }
  }
}
