package io.ackj.e2e;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of {@code fields.yaml}, which tells what each member means. */
record FieldCase(
    String field,
    @Nullable JsonNode with,
    JsonNode declared,
    List<String> created,
    @Nullable JsonNode aws,
    @Nullable JsonNode changed,
    List<String> changes,
    @Nullable JsonNode changedAws,
    @Nullable JsonNode removed,
    List<String> resets,
    @Nullable JsonNode removedAws,
    @Nullable JsonNode gone,
    List<Map<String, JsonNode>> drift,
    List<String> enforced,
    List<Map<String, JsonNode>> undeclared) {
  private static final YAMLMapper YAML = new YAMLMapper();

  FieldCase {
    changes = orEmpty(changes);
    resets = orEmpty(resets);
    drift = orEmpty(drift);
    enforced = orEmpty(enforced);
    undeclared = orEmpty(undeclared);
  }

  static Stream<FieldCase> all() {
    try (InputStream in =
        Objects.requireNonNull(FieldCase.class.getResourceAsStream("/fields.yaml"))) {
      List<FieldCase> cases = YAML.readValue(in, new TypeReference<>() {});
      return cases.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<FieldCase> drifting() {
    return all().filter(each -> !each.drift.isEmpty());
  }

  static Stream<FieldCase> undeclaredOnes() {
    return all().filter(each -> !each.undeclared.isEmpty());
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  @Override
  public String toString() {
    return field;
  }
}
