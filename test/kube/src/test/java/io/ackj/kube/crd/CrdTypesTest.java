package io.ackj.kube.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.resource.ResourceType.Column;
import io.ackj.kube.status.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types, and the rules of their objects, from the CRDs that this project ships. */
class CrdTypesTest {
  private static final Path RESOURCES = Path.of("..", "..", "apis", "src");

  private final CrdRules rules = new CrdRules(List::of, Clock.systemUTC());

  static Stream<Path> shipped() throws IOException {
    return Stream.concat(
        files(RESOURCES.resolve("generated/resources/crds")),
        files(RESOURCES.resolve("main/resources/crds")));
  }

  private static Stream<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedDefinitionsAreAccepted(Path file) {
    ObjectNode definition = read(file);

    rules.prepare(definition, null);

    assertThat(rules.validate(definition, null)).isEmpty();
    assertThat(CrdTypes.of(definition)).hasSize(1);
  }

  @Test
  void typeIsWhatDefinitionSays() {
    ResourceType type = tables();

    assertThat(type.apiVersion()).isEqualTo("dynamodb.services.k8s.aws/v1alpha1");
    assertThat(type.qualifiedName()).isEqualTo("tables.dynamodb.services.k8s.aws");
    assertThat(type.kind()).isEqualTo("Table");
    assertThat(type.listKind()).isEqualTo("TableList");
    assertThat(type.namespaced()).isTrue();
    assertThat(type.statusSubresource()).isTrue();
    assertThat(type.columns()).extracting(Column::name).startsWith("ARN").doesNotContain("Name");
  }

  @Test
  void immutableFieldsOfTablesCannotBeChanged() {
    CustomResourceRules table = new CustomResourceRules(tables());
    ObjectNode old = table("pk");
    ObjectNode changed = table("other");

    List<FieldError> errors = table.validate(changed, old);

    assertThat(table.validate(old, null)).isEmpty();
    assertThat(errors)
        .extracting(FieldError::toString)
        .containsExactly("spec.keySchema: Invalid value: Value is immutable once set");
  }

  @Test
  void typeWithoutColumnsShowsTheAge() {
    ObjectNode definition =
        read(RESOURCES.resolve("main/resources/crds/services.k8s.aws_fieldexports.yaml"));
    rules.prepare(definition, null);

    assertThat(CrdTypes.of(definition).get(0).columns())
        .extracting(Column::name)
        .containsExactly("Age");
  }

  private ResourceType tables() {
    ObjectNode definition =
        read(RESOURCES.resolve("generated/resources/crds/dynamodb.services.k8s.aws_tables.yaml"));
    rules.prepare(definition, null);
    return CrdTypes.of(definition).get(0);
  }

  private static ObjectNode table(String key) {
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    table.put("apiVersion", "dynamodb.services.k8s.aws/v1alpha1").put("kind", "Table");
    table.putObject("metadata").put("name", "orders");
    ObjectNode spec = table.putObject("spec").put("tableName", "orders");
    spec.putArray("keySchema").addObject().put("attributeName", key).put("keyType", "HASH");
    spec.putArray("attributeDefinitions")
        .addObject()
        .put("attributeName", key)
        .put("attributeType", "S");
    return table;
  }

  private static ObjectNode read(Path file) {
    try {
      return (ObjectNode) new YAMLMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
