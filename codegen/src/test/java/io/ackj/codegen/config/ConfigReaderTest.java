package io.ackj.codegen.config;

import static io.ackj.codegen.config.ConfigFixtures.config;
import static io.ackj.codegen.config.ConfigFixtures.resource;
import static io.ackj.codegen.config.ConfigFixtures.sorted;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

  @ParameterizedTest(name = "{0}:")
  @ValueSource(
      strings = {
        "ignore",
        "operations",
        "resources",
        "empty_shapes",
        "custom_shapes",
        "prefix_config",
        "sdk_names",
        "iam"
      })
  void topLevelKeyWithNothingBehindItCountsAsAbsent(String key) {
    assertThat(config(key + ":"))
        .usingRecursiveComparison()
        .ignoringFields("locations")
        .isEqualTo(GeneratorConfig.empty());
  }

  @ParameterizedTest(name = "{0}:")
  @ValueSource(
      strings = {
        "unpack_attributes_map",
        "exceptions",
        "hooks",
        "synced",
        "renames",
        "list_operation",
        "update_operation",
        "find_operation",
        "delete_operation",
        "reconcile",
        "fields",
        "compare",
        "shortNames",
        "api_versions",
        "is_adoptable",
        "print",
        "tags",
        "updateable",
        "deletable",
        "pre_delete_sync",
        "custom_cel_rules"
      })
  void keyOfResourceWithNothingBehindItCountsAsAbsent(String key) {
    assertThat(config("resources: {Table: {" + key + ": }}").resource("Table"))
        .isEqualTo(ResourceConfig.empty());
  }

  @ParameterizedTest(name = "{0}:")
  @ValueSource(
      strings = {
        "is_required",
        "from",
        "custom_field",
        "compare",
        "set",
        "print",
        "late_initialize",
        "references",
        "type",
        "custom_cel_rules"
      })
  void keyOfFieldWithNothingBehindItCountsAsAbsent(String key) {
    GeneratorConfig config = config("resources: {Table: {fields: {Tags: {" + key + ": }}}}");

    assertThat(config.resource("Table").fields()).containsEntry("Tags", FieldConfig.empty());
  }

  @Test
  void namedEntryWithNothingBehindItIsAnEmptyOne() {
    GeneratorConfig config =
        config(
            """
            operations:
              CreateTable:
            resources:
              Table:
              Backup:
                fields:
                  TableName:
            """);

    assertThat(config.operations()).containsEntry("CreateTable", OperationConfig.empty());
    assertThat(config.resources()).containsEntry("Table", ResourceConfig.empty());
    assertThat(config.resource("Backup").fields()).containsEntry("TableName", FieldConfig.empty());
  }

  @Test
  void whatIsNotConfiguredIsEmptyAndNeverNull() {
    GeneratorConfig config = config("resources: {}");

    assertThat(config.resource("Table")).isEqualTo(ResourceConfig.empty());
    assertThat(config.operation("CreateTable")).isEqualTo(OperationConfig.empty());
    assertThat(config.includeAckMetadata()).isTrue();
    assertThat(config.prefixConfig()).isEqualTo(new PrefixConfig(".Spec", ".Status"));
    assertThat(config.notices()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "create, CREATE",
    "Createbatch, CREATE_BATCH",
    "CREATE_BATCH, CREATE_BATCH",
    "delete, DELETE",
    "replace, REPLACE",
    "update, UPDATE",
    "addchild, ADD_CHILD",
    "AddChildren, ADD_CHILDREN",
    "removechild, REMOVE_CHILD",
    "removechildren, REMOVE_CHILDREN",
    "get, GET",
    "ReadOne, GET",
    "read_one, GET",
    "List, LIST",
    "readmany, LIST",
    "READ_MANY, LIST",
    "GET_ATTRIBUTES, GET_ATTRIBUTES",
    "getattributes, GET_ATTRIBUTES",
    "SetAttributes, SET_ATTRIBUTES",
  })
  void operationTypesAreReadInAllTheirSpellings(String written, OperationType type) {
    GeneratorConfig config = config("operations: {PutTable: {operation_type: " + written + "}}");

    assertThat(config.operation("PutTable").operationType()).containsExactly(type);
  }

  @Test
  void booleansMayBeCapitalised() {
    GeneratorConfig config = config("resources: {Table: {is_adoptable: True}}");

    assertThat(config.resource("Table").isAdoptable()).isTrue();
  }

  @Test
  void anchorsAndAliasesAreFollowed() {
    GeneratorConfig config =
        config(
            """
            resources:
              Table:
                fields:
                  One: &settings {is_immutable: true}
                  Two: *settings
            """);

    assertThat(config.resource("Table").field("Two").isImmutable()).isTrue();
    assertThat(config.locations().of("resources.Table.fields.Two").line()).isEqualTo(5);
  }

  @Test
  void keysWithoutEffectBringNoticesAndNoErrors() {
    GeneratorConfig config =
        config(
            """
            model_name: dynamodb
            operations:
              CreateTable: {primary_identifier_field_name: TableName}
            resources:
              Table:
                include_idempotency_token: true
                update_operations: [{operation_id: UpdateTable}]
                fields:
                  TableArn:
                    is_readonly: true
                    set:
                      - operation: ReadOne
                        ignore: true
            """);

    assertThat(config.notices())
        .extracting(Problem::toString)
        .containsExactly(
            "generator.yaml:1: model_name:"
                + " has no effect in ACK either; did you mean sdk_names.model_name?",
            "generator.yaml:3: operations.CreateTable.primary_identifier_field_name:"
                + " has no effect in ACK either; did you mean is_primary_key of a field?",
            "generator.yaml:6: resources.Table.include_idempotency_token:"
                + " says what holds anyway; ignore_idempotency_token says the opposite",
            "generator.yaml:7: resources.Table.update_operations:"
                + " ACK's generator uses this, ackj's does not",
            "generator.yaml:10: resources.Table.fields.TableArn.is_readonly:"
                + " has no effect in ACK either; did you mean is_read_only?",
            "generator.yaml:12: resources.Table.fields.TableArn.set[0].operation:"
                + " has no effect in ACK either; did you mean method?");
    assertThat(config.resource("Table").field("TableArn").isReadOnly()).isFalse();
  }

  @Test
  void keysWithoutEffectAreKnownOnlyWhereAckHasThem() {
    assertThatThrownBy(() -> config("resources: {Table: {is_readonly: true}}"))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("generator.yaml:1: resources.Table.is_readonly: unknown key");
  }

  @Test
  void recordsDoNotChange() {
    GeneratorConfig config = ConfigReader.read(List.of(resource("everything.yaml")));

    assertThat(config.resources()).isUnmodifiable();
    assertThat(config.resource("Table").fields()).isUnmodifiable();
    assertThat(config.ignore().fieldPaths()).isUnmodifiable();
    assertThat(requireNonNull(config.iam()).statements().get(0).conditions()).isUnmodifiable();
  }

  @Test
  void documentationIsRead() {
    Documentation documentation = ConfigReader.readDocumentation(resource("documentation.yaml"));

    assertThat(documentation.resources())
        .isEqualTo(
            sorted(
                "Table",
                sorted(
                    "TableName", new FieldDocumentation("After.", "Before.", null),
                    "SSESpecification.KMSMasterKeyID",
                        new FieldDocumentation(null, null, "Instead."))));
    assertThat(documentation.locations().of("resources.Table.fields.TableName.append").line())
        .isEqualTo(6);
  }

  @Test
  void errorsOfDocumentationAreReportedLikeThoseOfConfiguration() {
    Path absent = Path.of("absent", "documentation.yaml");

    assertThatThrownBy(() -> ConfigReader.readDocumentation(absent))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessage(absent + ": no such file");
    assertThatThrownBy(() -> ConfigReader.readDocumentation(resource("everything.yaml")))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining(": ignore: unknown key; known here: resources\n");
  }
}
