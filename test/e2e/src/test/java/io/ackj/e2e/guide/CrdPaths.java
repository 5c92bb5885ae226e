package io.ackj.e2e.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Says which paths the schema of Table has. */
final class CrdPaths {
  private static final String FILE = "/crds/dynamodb.services.k8s.aws_tables.yaml";
  private static final JsonNode SCHEMA = schema();

  private CrdPaths() {}

  /** Returns whether there is a path such as {@code spec.tags[].key}. */
  static boolean exist(String path) {
    JsonNode place = SCHEMA;
    for (String step : path.split("\\.", -1)) {
      boolean isList = step.endsWith("[]");
      place = place.path("properties").path(isList ? step.substring(0, step.length() - 2) : step);
      place = isList ? place.path("items") : place;
    }
    return !place.isMissingNode();
  }

  private static JsonNode schema() {
    try (InputStream in = Objects.requireNonNull(CrdPaths.class.getResourceAsStream(FILE), FILE)) {
      return new YAMLMapper().readTree(in).at("/spec/versions/0/schema/openAPIV3Schema");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
