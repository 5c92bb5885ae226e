package io.ackj.dynamodb.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ackj.runtime.resource.NotFound;
import io.ackj.runtime.resource.ReferenceRule;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.StateGuard;
import io.ackj.runtime.resource.SyncedRule;
import io.ackj.runtime.resource.TagRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is fixed about the kinds, as ACK's DynamoDB controller 1.9.2 has it. */
class DescriptorsTest {
  private static ResourceDescriptor descriptor(String kind) {
    return switch (kind) {
      case "Backup" -> BackupDescriptor.DESCRIPTOR;
      case "GlobalTable" -> GlobalTableDescriptor.DESCRIPTOR;
      case "Table" -> TableDescriptor.DESCRIPTOR;
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "Backup, backups, finalizers.dynamodb.services.k8s.aws/Backup",
    "GlobalTable, globaltables, finalizers.dynamodb.services.k8s.aws/GlobalTable",
    "Table, tables, finalizers.dynamodb.services.k8s.aws/Table",
  })
  void namesAreAcks(String kind, String plural, String finalizer) {
    ResourceDescriptor descriptor = descriptor(kind);

    assertThat(descriptor.kind()).isEqualTo(kind);
    assertThat(descriptor.plural()).isEqualTo(plural);
    assertThat(descriptor.apiVersion()).isEqualTo("dynamodb.services.k8s.aws/v1alpha1");
    assertThat(descriptor.finalizer()).isEqualTo(finalizer);
  }

  @ParameterizedTest
  @CsvSource({
    "Backup, arn, true, a backup is found by its ARN alone",
    "GlobalTable, globalTableName, false, by its name",
    "Table, tableName, false, by its name",
  })
  void adoptionAsksFor(String kind, String field, boolean byArnAlone, String reason) {
    ResourceDescriptor descriptor = descriptor(kind);

    assertThat(descriptor.adoptable()).isTrue();
    assertThat(descriptor.identifierFields()).as(reason).containsExactly(field);
    assertThat(descriptor.arnPrimaryKey()).as(reason).isEqualTo(byArnAlone);
  }

  @ParameterizedTest
  @CsvSource({
    "Backup, BackupNotFoundException",
    "GlobalTable, GlobalTableNotFoundException",
    "Table, ResourceNotFoundException",
  })
  void errorMeansThatResourceIsGone(String kind, String code) {
    assertThat(descriptor(kind).notFound()).isEqualTo(new NotFound(code, "", ""));
  }

  static Stream<Arguments> terminalCodes() {
    return Stream.of(
        arguments("Backup", Set.of()),
        arguments("GlobalTable", Set.of()),
        arguments("Table", Set.of("InvalidParameter", "ValidationException")));
  }

  @ParameterizedTest
  @MethodSource("terminalCodes")
  void errorsAreTerminal(String kind, Set<String> codes) {
    assertThat(descriptor(kind).terminalCodes()).isEqualTo(codes);
  }

  static Stream<Arguments> syncedRules() {
    return Stream.of(
        arguments("Backup", new SyncedRule("status.backupStatus", List.of("AVAILABLE", "DELETED"))),
        arguments("GlobalTable", new SyncedRule("status.globalTableStatus", List.of("ACTIVE"))),
        arguments("Table", new SyncedRule("status.tableStatus", List.of("ACTIVE", "ARCHIVED"))));
  }

  @ParameterizedTest
  @MethodSource("syncedRules")
  void resourceIsSyncedWhen(String kind, SyncedRule rule) {
    assertThat(descriptor(kind).syncedWhen()).containsExactly(rule);
  }

  static Stream<Arguments> tags() {
    return Stream.of(
        arguments("Backup", TagRule.none()),
        arguments("GlobalTable", TagRule.none()),
        arguments("Table", TagRule.at("spec.tags")));
  }

  @ParameterizedTest
  @MethodSource("tags")
  void tagsAreKept(String kind, TagRule rule) {
    assertThat(descriptor(kind).tags()).isEqualTo(rule);
  }

  static Stream<Arguments> references() {
    ReferenceRule key =
        new ReferenceRule(
            "spec.sseSpecification.kmsMasterKeyID",
            "spec.sseSpecification.kmsMasterKeyRef",
            "kms.services.k8s.aws",
            "Key",
            "keys",
            "status.ackResourceMetadata.arn",
            false,
            false);
    ReferenceRule table =
        new ReferenceRule(
            "spec.tableName",
            "spec.tableRef",
            "dynamodb.services.k8s.aws",
            "Table",
            "tables",
            "spec.tableName",
            false,
            false);
    return Stream.of(
        arguments("Backup", List.of(table)),
        arguments("GlobalTable", List.of()),
        arguments("Table", List.of(key)));
  }

  @ParameterizedTest
  @MethodSource("references")
  void valuesAreTakenFromOtherObjects(String kind, List<ReferenceRule> rules) {
    assertThat(descriptor(kind).references()).isEqualTo(rules);
  }

  static Stream<Arguments> immutableFields() {
    return Stream.of(
        arguments("Backup", List.of()),
        arguments("GlobalTable", List.of()),
        arguments("Table", List.of("spec.keySchema", "spec.localSecondaryIndexes")));
  }

  @ParameterizedTest
  @MethodSource("immutableFields")
  void fieldsCannotChange(String kind, List<String> fields) {
    assertThat(descriptor(kind).immutableFields()).isEqualTo(fields);
  }

  @ParameterizedTest
  @CsvSource({
    "Backup, false, true, DynamoDB has no UpdateBackup",
    "GlobalTable, true, true, UpdateGlobalTable updates and deletes",
    "Table, true, true, ''",
  })
  void awsCanUpdateAndDelete(String kind, boolean updateable, boolean deletable, String reason) {
    assertThat(descriptor(kind).updateable()).as(reason).isEqualTo(updateable);
    assertThat(descriptor(kind).deletable()).as(reason).isEqualTo(deletable);
  }

  @ParameterizedTest
  @CsvSource({"Backup", "GlobalTable", "Table"})
  void nothingElseIsSaid(String kind) {
    ResourceDescriptor descriptor = descriptor(kind);

    assertThat(descriptor.lateInitialized()).isEmpty();
    assertThat(descriptor.secretFields()).isEmpty();
    assertThat(descriptor.hooks()).isEmpty();
    assertThat(descriptor.updateGuard()).isEqualTo(StateGuard.none());
    assertThat(descriptor.deleteGuard()).isEqualTo(StateGuard.none());
    assertThat(descriptor.preDeleteFields()).isEmpty();
    assertThat(descriptor.requeueOnSuccessSeconds()).isZero();
  }
}
