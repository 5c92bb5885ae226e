package io.ackj.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.kube.status.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tables of cases in YAML, with the answers that a real API server gave. */
public final class Recorded {
  private Recorded() {}

  /** Returns a table that lies beside a test. */
  public static JsonNode read(Class<?> test, String name) {
    try (InputStream table = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
      return new YAMLMapper().readTree(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the entries of a list. */
  public static List<JsonNode> entries(JsonNode list) {
    List<JsonNode> entries = new ArrayList<>();
    list.forEach(entries::add);
    return entries;
  }

  /** Returns the errors that a case expects. */
  public static List<String> errors(JsonNode recordedCase) {
    return entries(recordedCase.path("errors")).stream().map(JsonNode::asText).toList();
  }

  /** Returns errors as tables write them: reason, field and message. */
  public static List<String> shown(List<FieldError> errors) {
    return errors.stream().map(error -> error.kind().reason() + " " + error).toList();
  }
}
