package io.ackj.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResourceDescriptorTest {
  private static final ReferenceRule KMS_KEY =
      new ReferenceRule(
          "spec.sseSpecification.kmsMasterKeyID",
          "spec.sseSpecification.kmsMasterKeyRef",
          "kms.services.k8s.aws",
          "Key",
          "keys",
          "status.ackResourceMetadata.arn",
          false,
          false);

  private static ResourceDescriptor.Builder table() {
    return ResourceDescriptor.builder("dynamodb.services.k8s.aws", "v1alpha1", "Table", "tables");
  }

  @Test
  void kindOfWhichNothingIsSaidCanDoWhatMostCan() {
    ResourceDescriptor descriptor = table().build();

    assertThat(descriptor)
        .isEqualTo(
            new ResourceDescriptor(
                "dynamodb.services.k8s.aws",
                "v1alpha1",
                "Table",
                "tables",
                true,
                List.of(),
                false,
                null,
                Set.of(),
                List.of(),
                TagRule.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                StateGuard.none(),
                true,
                StateGuard.none(),
                List.of(),
                0,
                Set.of()));
  }

  @Test
  void namesFollowFromGroupVersionAndKind() {
    ResourceDescriptor descriptor = table().build();

    assertThat(descriptor.apiVersion()).isEqualTo("dynamodb.services.k8s.aws/v1alpha1");
    assertThat(descriptor.finalizer()).isEqualTo("finalizers.dynamodb.services.k8s.aws/Table");
  }

  @Test
  void builderFillsEveryComponent() {
    NotFound notFound = new NotFound("ResourceNotFoundException", "Requested", "not found");
    SyncedRule active = new SyncedRule("status.tableStatus", List.of("ACTIVE", "ARCHIVED"));
    SyncedRule named = new SyncedRule("spec.tableName", List.of("orders"));

    ResourceDescriptor descriptor =
        table()
            .adoptable(false)
            .identifierFields("tableName")
            .identifierFields("arn")
            .arnPrimaryKey(true)
            .notFound(notFound)
            .terminalCodes("ValidationException", "InvalidParameter")
            .terminalCodes("ValidationException")
            .syncedWhen(active)
            .syncedWhen(named)
            .tags(TagRule.at("spec.tags"))
            .references(KMS_KEY)
            .lateInitialized("spec.billingMode")
            .immutableFields("spec.keySchema", "spec.tableName")
            .secretFields("spec.parts[].password")
            .updateable(false)
            .updateGuard(new StateGuard(List.of(active), 30))
            .deletable(false)
            .deleteGuard(new StateGuard(List.of(named), 10))
            .preDeleteFields("spec.deletionProtectionEnabled")
            .requeueOnSuccessSeconds(60)
            .hooks("sdk_read_one_post_set_output", "delta_pre_compare")
            .build();

    assertThat(descriptor)
        .isEqualTo(
            new ResourceDescriptor(
                "dynamodb.services.k8s.aws",
                "v1alpha1",
                "Table",
                "tables",
                false,
                List.of("tableName", "arn"),
                true,
                notFound,
                Set.of("ValidationException", "InvalidParameter"),
                List.of(active, named),
                new TagRule(false, "spec.tags", "key", "value"),
                List.of(KMS_KEY),
                List.of("spec.billingMode"),
                List.of("spec.keySchema", "spec.tableName"),
                List.of("spec.parts[].password"),
                false,
                new StateGuard(List.of(active), 30),
                false,
                new StateGuard(List.of(named), 10),
                List.of("spec.deletionProtectionEnabled"),
                60,
                Set.of("sdk_read_one_post_set_output", "delta_pre_compare")));
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        wrong(
            "group: must not be blank",
            () -> ResourceDescriptor.builder("", "v1alpha1", "Table", "tables").build()),
        wrong(
            "version: must not be blank",
            () -> ResourceDescriptor.builder("g", " ", "Table", "tables").build()),
        wrong(
            "kind: must not be blank",
            () -> ResourceDescriptor.builder("g", "v1alpha1", "", "tables").build()),
        wrong(
            "plural: must not be blank",
            () -> ResourceDescriptor.builder("g", "v1alpha1", "Table", "").build()),
        wrong("identifierFields: must not be blank", () -> table().identifierFields("").build()),
        wrong(
            "requeueOnSuccessSeconds: must not be negative: -1",
            () -> table().requeueOnSuccessSeconds(-1).build()),
        wrong(
            "lateInitialized: must begin with spec: \"billingMode\"",
            () -> table().lateInitialized("billingMode").build()),
        wrong(
            "immutableFields: must begin with spec: \"status.tableID\"",
            () -> table().immutableFields("status.tableID").build()),
        wrong(
            "secretFields: must begin with spec: \"specPassword\"",
            () -> table().secretFields("specPassword").build()),
        wrong("code: must not be blank", () -> new NotFound("", "", "")),
        wrong(
            "path: must begin with spec or status: \"tableStatus\"",
            () -> new SyncedRule("tableStatus", List.of("ACTIVE"))),
        wrong(
            "not a field path: \"status.\": a name is missing at character 8",
            () -> new SyncedRule("status.", List.of("ACTIVE"))),
        wrong(
            "values: at least one is needed for status.tableStatus",
            () -> new SyncedRule("status.tableStatus", List.of())),
        wrong("path: must begin with spec: \"tags\"", () -> TagRule.at("tags")),
        wrong("keyName: must not be blank", () -> new TagRule(false, "spec.tags", "", "value")),
        wrong("valueName: must not be blank", () -> new TagRule(false, "spec.tags", "key", "")),
        wrong(
            "field: must begin with spec: \"a\"", () -> reference("a", "spec.b", "g", "status.c")),
        wrong(
            "referenceField: must begin with spec: \"b\"",
            () -> reference("spec.a", "b", "g", "status.c")),
        wrong("group: must not be blank", () -> reference("spec.a", "spec.b", "", "status.c")),
        wrong(
            "path: must begin with spec or status or metadata: \"c\"",
            () -> reference("spec.a", "spec.b", "g", "c")));
  }

  private static Arguments wrong(String message, Supplier<Object> making) {
    return arguments(message, making);
  }

  private static ReferenceRule reference(
      String field, String referenceField, String group, String path) {
    return new ReferenceRule(field, referenceField, group, "Key", "keys", path, false, false);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongValues")
  void wrongValueIsRefusedByName(String message, Supplier<Object> making) {
    assertThatIllegalArgumentException().isThrownBy(making::get).withMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "AwsError, table orders not found, true",
    "AwsError, table not found, true",
    "AwsError, tables were lost, false",
    "AwsError, a table not found, false",
    "Other, table orders not found, false",
  })
  void notFoundAsksForCodeAndBothEndsOfMessage(String code, String message, boolean expected) {
    assertThat(new NotFound("AwsError", "table", "not found").matches(code, message))
        .isEqualTo(expected);
    assertThat(new NotFound("AwsError", "", "").matches(code, message))
        .isEqualTo(code.equals("AwsError"));
  }
}
