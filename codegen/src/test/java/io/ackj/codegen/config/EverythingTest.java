package io.ackj.codegen.config;

import static io.ackj.codegen.config.ConfigFixtures.resource;
import static io.ackj.codegen.config.ConfigFixtures.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads {@code everything.yaml}, in which every key has a value. */
class EverythingTest {

  private final GeneratorConfig config = ConfigReader.read(List.of(resource("everything.yaml")));

  @Test
  void everyComponentOfEveryRecordIsRead() throws ReflectiveOperationException {
    Set<String> unset = new TreeSet<>();
    Set<String> set = new TreeSet<>();

    sortComponents(config, set, unset);

    unset.removeAll(set);
    // The file is without errors; the other is read as false, as the test below shows.
    assertThat(unset)
        .containsExactly("GeneratorConfig.errors", "GeneratorConfig.includeAckMetadata");
  }

  @Test
  void topLevelKeysAreRead() {
    assertThat(config.ignore())
        .isEqualTo(
            new Ignore(
                List.of(
                    new IgnoreEntry("CreateBackup", null),
                    new IgnoreEntry("ImportTable", "no such resource")),
                List.of(new IgnoreEntry("GlobalTable", null)),
                List.of(new IgnoreEntry("VectorIndex", null)),
                List.of(new IgnoreEntry("CreateTableInput.VectorIndexes", null))));
    assertThat(config.emptyShapes()).containsExactly("SSES3");
    assertThat(config.customShapes())
        .isEqualTo(sorted("Window", sorted("Start", "metav1.Time", "Minutes", "int64")));
    assertThat(config.prefixConfig()).isEqualTo(new PrefixConfig(".Want", ".Have"));
    assertThat(config.sdkNames())
        .isEqualTo(new SdkNames("dynamodb", "ddb", "DynamoDBAPI", "DynamoDB"));
    assertThat(config.controllerName()).isEqualTo("tables");
    assertThat(config.includeAckMetadata()).isFalse();
    assertThat(config.setManyOutputNotFoundErrReturn()).isEqualTo("return nil, nil");
  }

  @Test
  void operationsAreRead() {
    TreeMap<String, String> overrides = new TreeMap<>(sorted("Limit", "100", "Scope", "all"));
    overrides.put("Strict", "true");
    assertThat(config.operation("DescribeTable"))
        .isEqualTo(
            new OperationConfig(
                "customDescribe",
                "customCheck",
                overrides,
                "customSetOutput",
                "Table",
                "TableInput",
                List.of("Table", "Replica"),
                List.of(OperationType.GET, OperationType.LIST)));
    assertThat(config.operation("UpdateTable"))
        .extracting(OperationConfig::resourceName, OperationConfig::operationType)
        .containsExactly(List.of("Table"), List.of(OperationType.UPDATE));
  }

  @Test
  void resourcesAreRead() {
    List<SyncedCondition> active =
        List.of(new SyncedCondition("Status.TableStatus", List.of("ACTIVE")));
    ErrorConfig notFound = new ErrorConfig("ResourceNotFoundException", "Requested", "found");

    assertThat(config.resource("Table"))
        .isEqualTo(
            new ResourceConfig(
                new UnpackAttributesMap(
                    true,
                    new GetAttributesInput(
                        sorted("AttributeNames", new MemberOverride(List.of("All"))))),
                new Exceptions(
                    new TreeMap<>(Map.of(404, notFound)), List.of("ValidationException")),
                sorted(
                    "sdk_create_pre_build_request", new Hook("prepare()", null),
                    "sdk_delete_pre_build_request", new Hook(null, "hooks/delete.tpl")),
                new Synced(active),
                new Renames(
                    sorted(
                        "CreateTable",
                        new OperationRenames(
                            sorted("TableName", "Name"), sorted("TableArn", "ARN")))),
                new ListOperation(List.of("TableName")),
                new CustomOperation("customUpdate"),
                new CustomOperation("customFind"),
                new CustomOperation("customDelete"),
                new Reconcile(60),
                "customConditions",
                config.resource("Table").fields(),
                new CompareConfig(List.of("Tags")),
                List.of("tbl"),
                List.of(new ApiVersion("v1alpha1", true, false)),
                false,
                new PrintConfig(
                    true,
                    false,
                    "index",
                    List.of(new AdditionalColumn("CLASS", ".spec.tableClass", "string", 1, 2))),
                true,
                new TagConfig(true, "Tagging.Tags", "TagKey", "TagValue"),
                new StateGuard(
                    List.of(
                        new SyncedCondition("Status.TableStatus", List.of("ACTIVE", "UPDATING"))),
                    5),
                new StateGuard(active, 30),
                new PreDeleteSync(true),
                List.of(new CelRule("size(self.keySchema) > 0", "a table has a key")),
                true));
  }

  @Test
  void fieldsAreRead() {
    assertThat(config.resource("Table").fields())
        .containsOnlyKeys("TableName", "Replicas")
        .containsEntry(
            "TableName",
            new FieldConfig(
                true,
                true,
                false,
                true,
                true,
                true,
                true,
                true,
                true,
                true,
                new From("DescribeTable", "Table.TableName"),
                new CustomField("Tag", null),
                new Compare(true, true, true, List.of("Key", "Value"), true),
                List.of(
                    new SetField("Create", "Name", "NewName", SetIgnore.ALL),
                    new SetField(null, null, null, SetIgnore.FROM),
                    new SetField(null, null, null, SetIgnore.TO),
                    new SetField(null, null, null, SetIgnore.NONE)),
                new PrintField("NAME", 1, 2),
                new LateInitialize(5, 15),
                new References("kms", "Key", "Status.KeyID", true),
                "string",
                "json:\"name\"",
                List.of(
                    new CelRule("self != 'none'", "none is no name"),
                    new CelRule("size(self) < 256", null))));
    assertThat(config.resource("Table").field("Replicas"))
        .extracting(FieldConfig::customField, FieldConfig::compare, FieldConfig::lateInitialize)
        .containsExactly(
            new CustomField(null, "Replica"),
            new Compare(false, false, false, List.of("RegionName"), false),
            new LateInitialize(0, 0));
  }

  @Test
  void iamStatementsAreRead() {
    assertThat(config.iam())
        .isEqualTo(
            new IamConfig(
                List.of(
                    new IamStatement(
                        "Tables",
                        "tables",
                        "all that a table needs",
                        List.of("CreateTable"),
                        List.of("kms:CreateGrant"),
                        List.of("arn:aws:dynamodb:*:*:table/*"),
                        sorted(
                            "StringLike",
                            sorted(
                                "kms:ViaService", List.of("dynamodb.*.amazonaws.com"),
                                "kms:CallerAccount", List.of("1", "2")),
                            "Bool",
                            sorted("kms:GrantIsForAWSResource", List.of("true"))))),
                List.of(new IgnoreEntry("CreateGlobalTable", "AWS makes none any more"))));
  }

  /** Sorts the components of a record, and of those in it, by whether they say anything. */
  private static void sortComponents(Object value, Set<String> set, Set<String> unset)
      throws ReflectiveOperationException {
    if (value instanceof Collection<?> items) {
      for (Object item : items) {
        sortComponents(item, set, unset);
      }
    } else if (value instanceof Map<?, ?> map) {
      sortComponents(map.values(), set, unset);
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object held = component.getAccessor().invoke(value);
        String name = value.getClass().getSimpleName() + "." + component.getName();
        // False says something where null would say nothing.
        boolean said = !saysNothing(held) || (held != null && component.getType() == Boolean.class);
        (said ? set : unset).add(name);
        sortComponents(held, set, unset);
      }
    }
  }

  private static boolean saysNothing(@Nullable Object value) {
    return value == null
        || value.equals(false)
        || value.equals(0)
        || value.equals(SetIgnore.NONE)
        || value.equals(List.of())
        || value.equals(Map.of());
  }
}
