package io.ackj.e2e;

import static io.ackj.e2e.AckScene.ADOPTED;
import static io.ackj.e2e.AckScene.FIELDS;
import static io.ackj.e2e.AckScene.NAME;
import static io.ackj.e2e.AckScene.POLICY;
import static io.ackj.e2e.AckScene.adopting;
import static io.ackj.e2e.AckScene.annotated;
import static io.ackj.e2e.AckScene.annotation;
import static io.ackj.e2e.AckScene.hasFinalizer;
import static io.ackj.e2e.AckScene.message;
import static io.ackj.e2e.SymptomScene.assertQuiet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that exist in AWS are taken over by annotation, and AWS is as it was. */
@AgainstEachCluster
class AdoptionIT {
  private final ClusterKind kind;

  AdoptionIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @AckRow("2/adoption-policy")
  @AckRow("2/adoption-fields")
  @AckRow("5.2/adopt-found")
  void adoptMakesTheManifestWhatAwsHasAndLeavesAwsAlone() {
    try (Scene scene = Scene.resyncing(kind)) {
      AckScene.createRichOutside(scene);

      scene.tables().create(adopting("shop", NAME, placeholder("placeholder")));

      JsonNode object = scene.tables().awaitSynced("shop");
      assertThat(object.path("spec"))
          .isEqualTo(
              AckScene.annotated(
                      NAME,
                      """
                      attributeDefinitions: [{attributeName: day, attributeType: S}, {attributeName: id, attributeType: S}]
                      billingMode: PROVISIONED
                      continuousBackups: {pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 9}
                      contributorInsights: ENABLED
                      deletionProtectionEnabled: true
                      globalSecondaryIndexes:
                        - indexName: byDay
                          keySchema: [{attributeName: day, keyType: HASH}]
                          projection: {projectionType: ALL}
                          provisionedThroughput: {readCapacityUnits: 2, writeCapacityUnits: 1}
                      keySchema: [{attributeName: id, keyType: HASH}]
                      provisionedThroughput: {readCapacityUnits: 4, writeCapacityUnits: 3}
                      resourcePolicy: '%s'
                      sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyID: '%s'}
                      streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}
                      tableClass: STANDARD
                      tags: [{key: env, value: prod}]
                      timeToLive: {attributeName: expires, enabled: true}
                      """
                          .formatted(
                              object.at("/spec/resourcePolicy").asText(),
                              scene
                                  .aws()
                                  .table(NAME)
                                  .orElseThrow()
                                  .at("/SSEDescription/KMSMasterKeyArn")
                                  .asText()))
                  .path("spec"));
      assertThat(object.at("/spec/resourcePolicy").asText()).contains("dynamodb:GetItem");
      assertThat(annotation(object, ADOPTED)).isEqualTo("true");
      assertThat(hasFinalizer(object)).isTrue();
      assertThat(object.at("/status/ackResourceMetadata/arn").asText())
          .isEqualTo(AwsEnd.key(NAME).arn());
      assertQuiet(scene);
      scene.restartController("--reconcile-default-resync-seconds=1", "--undeclared-fields=reset");
      assertQuiet(scene);
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  @AckRow("2/adopted")
  @AckRow("2/finalizer")
  void edge5AdoptingIsAtomic() {
    try (Scene scene = Scene.on(kind)) {
      AckScene.createRichOutside(scene);

      scene.tables().create(adopting("shop", NAME, placeholder("placeholder")));
      scene.tables().awaitSynced("shop");

      assertThat(scene.tables().history("shop"))
          .as("finalizer, annotation and spec come together")
          .allSatisfy(
              state -> {
                boolean isManaged = hasFinalizer(state);
                assertThat(annotation(state, ADOPTED).equals("true")).isEqualTo(isManaged);
                assertThat(state.at("/spec/tableName").asText())
                    .isEqualTo(isManaged ? NAME : "placeholder");
                assertThat(state.path("spec").has("timeToLive")).isEqualTo(isManaged);
              });
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void edge5MismatchIsNamedAndNeverPushed() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), NAME);
      JsonNode table = scene.aws().table(NAME).orElseThrow();

      scene
          .tables()
          .create(
              adopting(
                  NAME,
                  NAME,
                  """
                  attributeDefinitions: [{attributeName: number, attributeType: N}]
                  keySchema: [{attributeName: number, keyType: HASH}]
                  deletionProtectionEnabled: true
                  """));

      assertThat(scene.tables().awaitTerminal(NAME))
          .contains("spec.keySchema is [{\"attributeName\":\"number\",\"keyType\":\"HASH\"}] here")
          .contains("[{\"attributeName\":\"id\",\"keyType\":\"HASH\"}] in AWS");
      JsonNode object = scene.tables().get(NAME);
      assertThat(hasFinalizer(object)).isFalse();
      assertThat(annotation(object, ADOPTED)).isEmpty();
      assertThat(object.at("/metadata/generation").asLong()).isEqualTo(1);
      assertThat(scene.aws().mutations()).isEmpty();
      assertThat(scene.aws().table(NAME)).contains(table);
      scene.tables().delete(NAME);
      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  @AckRow(
      value = "5.2/adopt-missing",
      ack = "Nothing is said on the object, and it is tried again with a backoff.",
      ackj =
          "ACK.Recoverable says `adopted resource not found` and what to do, and ResourceSynced and"
              + " Ready are written.")
  @AckRow(
      value = "4.7/target-missing",
      ack = "The status of an object whose adopted or observed resource is missing is untouched.",
      ackj = "ACK.Recoverable is True, ResourceSynced is Unknown and Ready is False.")
  void edge9AdoptedResourceThatIsMissingIsSaidSo() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(adopting(NAME, NAME, Specs.PLAIN));

      JsonNode object = scene.tables().awaitCondition(NAME, "ACK.Recoverable", "True");

      assertThat(message(object, "ACK.Recoverable")).startsWith("adopted resource not found");
      assertThat(States.conditions(object))
          .containsExactly(
              "ACK.Recoverable=True",
              "ACK.ResourceSynced=Unknown AdoptedResourceNotFound",
              "Ready=False ACK.Recoverable");
      assertThat(hasFinalizer(object)).isFalse();
      assertThat(scene.aws().mutations()).isEmpty();

      Given.table(scene.aws(), NAME);
      scene.tables().annotate(NAME, "services.k8s.aws/look", "again");
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow("2/adopted")
  void adoptedTableThatIsDeletedOutsideIsNeverCreated() {
    try (Scene scene = Scene.resyncing(kind)) {
      Given.table(scene.aws(), NAME);
      scene.tables().create(adopting(NAME, NAME, Specs.PLAIN));
      scene.tables().awaitSynced(NAME);

      scene.aws().call("DeleteTable", "{\"TableName\":\"orders\"}");
      scene.aws().simulator().clock().advance(Duration.ofMinutes(1));

      JsonNode object = scene.tables().awaitCondition(NAME, "ACK.Recoverable", "True");
      assertThat(message(object, "ACK.Recoverable")).startsWith("adopted resource not found");
      assertThat(States.condition(object, "Ready").orElseThrow().path("status").asText())
          .isEqualTo("False");
      assertThat(scene.aws().mutations()).isEmpty();
      scene.tables().delete(NAME);
      scene.tables().awaitGone(NAME);
    }
  }

  @Test
  @AckRow("5.2/adopt-or-create-found")
  @AckRow(
      value = "4.7/adopt-or-create",
      ack =
          "ResourceSynced is Unknown with the reason `adopted resource, requeuing to check for"
              + " updates` until the next pass.",
      ackj = "AWS is brought in line with the manifest in the pass that adopts.")
  void adoptOrCreateTakesTheTableAndBringsItInLine() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), NAME);

      scene
          .tables()
          .create(
              annotated(
                  NAME,
                  Specs.PLAIN + "deletionProtectionEnabled: true",
                  POLICY,
                  "adopt-or-create"));

      JsonNode object = scene.tables().awaitSynced(NAME);
      assertThat(annotation(object, ADOPTED)).isEqualTo("true");
      assertThat(hasFinalizer(object)).isTrue();
      assertThat(object.at("/metadata/generation").asLong()).as("the spec is the user's").isOne();
      assertThat(scene.aws().mutations()).containsExactly("UpdateTable");
      assertThat(scene.tables().history(NAME))
          .flatExtracting(States::conditions)
          .noneMatch(condition -> condition.contains("Terminal"));
    }
  }

  @Test
  @AckRow("5.2/adopt-or-create-missing")
  void adoptOrCreateCreatesWhatIsNotThere() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(annotated(NAME, Specs.PLAIN, POLICY, "adopt-or-create"));

      JsonNode object = scene.tables().awaitSynced(NAME);

      assertThat(scene.aws().mutations()).containsExactly("CreateTable");
      assertThat(annotation(object, ADOPTED)).isEmpty();
      assertThat(hasFinalizer(object)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "steal | {\"tableName\": \"orders\"} | unrecognized adoption policy steal. Supported policies are \"adopt\" and \"adopt-or-create\"",
        "adopt | {tableName | unmarshalling adoption-fields annotation: ",
        "adopt | {\"name\": \"orders\"} | Error populating adoption fields: required field missing: tableName"
      })
  @AckRow("5.3/policy")
  @AckRow("5.3/json")
  @AckRow("5.3/missing-key")
  @AckRow("3.2/terminal-adoption")
  @AckRow(
      value = "4.7/adoption-annotation",
      ack = "ACK.Terminal is the only condition, and the object is stuck until its spec changes.",
      ackj =
          "ResourceSynced and Ready are False beside it, and a corrected annotation counts at once.")
  void edge10AdoptionThatCannotBeIsTerminalWithAllConditions(
      String policy, String fields, String expected) {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), NAME);

      scene.tables().create(annotated(NAME, Specs.PLAIN, POLICY, policy, FIELDS, fields));

      assertThat(scene.tables().awaitTerminal(NAME)).startsWith(expected);
      assertThat(States.conditions(scene.tables().get(NAME)))
          .containsExactly(
              "ACK.Terminal=True",
              "ACK.ResourceSynced=False resource is in terminal condition",
              "Ready=False ACK.Terminal");
      assertThat(scene.aws().calls()).isEmpty();

      scene.tables().annotate(NAME, FIELDS, "{\"tableName\": \"orders\"}");
      scene.tables().annotate(NAME, POLICY, "adopt");
      scene.tables().awaitSynced(NAME);
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  @AckRow(
      value = "2/trigger-annotation",
      ack = "A changed annotation is seen when the object is next looked at for another reason.",
      ackj = "A changed annotation that the controller reads lets it look at once.")
  void edge16AdoptionPolicyHealsAnObjectAtOnce() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), NAME);
      scene.tables().create(NAME, Specs.PLAIN);
      assertThat(scene.tables().awaitTerminal(NAME)).isEqualTo("Resource already exists");

      scene.tables().annotate(NAME, POLICY, "adopt-or-create");

      assertThat(States.conditions(scene.tables().awaitSynced(NAME)))
          .containsExactly("ACK.ResourceSynced=True", "Ready=True");
    }
  }

  @Test
  void tableOfOneObjectIsNotAdoptedByAnotherAlsoAfterRestart() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);
      scene.restartController();

      scene.tables().create(adopting("thief", NAME, Specs.PLAIN));

      assertThat(scene.tables().awaitTerminal("thief"))
          .contains("belongs to the object " + scene.namespace() + "/orders already");
      assertThat(hasFinalizer(scene.tables().get("thief"))).isFalse();
      assertThat(States.isSynced(scene.tables().get(NAME))).isTrue();
      scene.tables().delete(NAME);
      scene.tables().awaitGone(NAME);
    }
  }

  @Test
  void tableThatIsBeingCreatedIsAdoptedOnceAllOfItIsKnown() {
    try (Scene scene = Scene.on(kind)) {
      scene.aws().simulator().stick(AwsEnd.key(NAME));
      scene
          .aws()
          .call(
              "CreateTable",
              """
              {"TableName": "orders", "BillingMode": "PAY_PER_REQUEST",
               "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
               "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}
              """);
      scene.tables().create(adopting(NAME, NAME, Specs.PLAIN));
      assertThat(hasFinalizer(scene.tables().awaitReason(NAME, "Adopting"))).isFalse();

      scene.aws().simulator().release(AwsEnd.key(NAME));

      assertThat(hasFinalizer(scene.tables().awaitSynced(NAME))).isTrue();
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void adoptedTableFollowsEditsAfterwards() {
    try (Scene scene = Scene.on(kind)) {
      AckScene.createRichOutside(scene);
      scene.tables().create(adopting(NAME, NAME, placeholder(NAME)));
      scene.tables().awaitSynced(NAME);

      scene.tables().edit(NAME, "deletionProtectionEnabled: false\ncontinuousBackups: null");
      scene.tables().awaitSynced(NAME);

      assertThat(scene.aws().mutations())
          .containsExactlyInAnyOrder("UpdateTable", "UpdateContinuousBackups");
      scene.tables().delete(NAME);
      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().tables(AwsEnd.REGION)).isEqualTo(List.of());
    }
  }

  @Test
  void gateThatIsOffMakesThePolicyIdleAndThatIsSaid() {
    try (Scene scene = Scene.on(kind, "--feature-gates=ResourceAdoption=false")) {
      Given.table(scene.aws(), NAME);
      scene.tables().create(adopting(NAME, NAME, Specs.PLAIN));

      assertThat(scene.tables().awaitTerminal(NAME)).isEqualTo("Resource already exists");
      assertThat(States.advisories(scene.tables().get(NAME)))
          .containsExactly("ResourceAdoptionOff");
    }
  }

  /** What an object needs to be stored, and what it says is not so, save the key. */
  private static String placeholder(String tableName) {
    return """
    tableName: %s
    attributeDefinitions: [{attributeName: id, attributeType: S}]
    keySchema: [{attributeName: id, keyType: HASH}]
    tags: [{key: env, value: test}]
    """
        .formatted(tableName);
  }
}
