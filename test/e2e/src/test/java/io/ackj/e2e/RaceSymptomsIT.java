package io.ackj.e2e;

import static io.ackj.e2e.SymptomScene.NAME;
import static io.ackj.e2e.SymptomScene.assertNothingRefused;
import static io.ackj.e2e.SymptomScene.assertQuiet;
import static io.ackj.e2e.SymptomScene.createSynced;
import static io.ackj.e2e.SymptomScene.edit;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.fault.Fault;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where ACK does things in the wrong order, or ignores them in silence. */
@AgainstEachCluster
class RaceSymptomsIT {
  private final ClusterKind kind;

  RaceSymptomsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @DisplayName("33: while an index is built, tags, TTL, recovery and protection go ahead")
  void indexBuildKeepsNothingElseBack() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN);
      scene.aws().simulator().stick(AwsEnd.key(NAME));
      scene.tables().edit(NAME, Specs.INDEXED);
      scene.tables().awaitReason(NAME, "IndexBuilding");

      scene
          .tables()
          .edit(
              NAME,
              """
              tags: [{key: env, value: prod}]
              timeToLive: {attributeName: expires, enabled: true}
              continuousBackups: {pointInTimeRecoveryEnabled: true}
              deletionProtectionEnabled: true
              """);

      Scene.await(
          "all of them",
          () ->
              scene
                  .aws()
                  .mutations()
                  .containsAll(
                      List.of("TagResource", "UpdateTimeToLive", "UpdateContinuousBackups")));
      Scene.await(
          "the protection",
          () ->
              scene.aws().table(NAME).orElseThrow().path("DeletionProtectionEnabled").asBoolean());
      assertThat(scene.aws().unfinished(NAME)).isNotEmpty();
      scene.aws().simulator().release(AwsEnd.key(NAME));
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @DisplayName("34: several changes of a table come one after the other, and none is refused")
  void changesOfTableComeOneAfterTheOther() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN);

      edit(
          scene,
          """
          deletionProtectionEnabled: true
          sseSpecification: {enabled: true}
          streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}
          onDemandThroughput: {maxReadRequestUnits: 9}
          """);

      assertNothingRefused(scene);
    }
  }

  @Test
  @DisplayName("34: a switch to PROVISIONED is one call")
  void switchToProvisionedIsOneCall() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN);

      assertThat(edit(scene, Specs.PROVISIONED)).containsExactly("UpdateTable");

      assertNothingRefused(scene);
    }
  }

  @Test
  @DisplayName("35: the table class is changed in a call of its own")
  void tableClassIsChangedAlone() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PROVISIONED);

      assertThat(
              edit(
                  scene,
                  """
                  tableClass: STANDARD_INFREQUENT_ACCESS
                  deletionProtectionEnabled: true
                  provisionedThroughput: {readCapacityUnits: 6}
                  """))
          .containsExactly("UpdateTable", "UpdateTable", "UpdateTable");

      assertNothingRefused(scene);
    }
  }

  @Test
  @DisplayName("36: a table that is deleted and created again at once is there in the end")
  void tableCanBeDeletedAndCreatedAtOnce() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN);
      scene.tables().delete(NAME);
      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().table(NAME)).isEmpty();

      scene.tables().create(NAME, Specs.PLAIN);

      scene.tables().awaitSynced(NAME);
      assertNoFailureEver(scene);
    }
  }

  @Test
  @DisplayName("37: a lost answer of CreateTable neither makes a second table nor a stranger")
  void lostAnswerOfCreateIsHarmless() {
    try (Scene scene = Scene.on(kind)) {
      scene.aws().simulator().faults().add(Fault.on("CreateTable").losingAnswer());

      scene.tables().create(NAME, Specs.PLAIN);

      scene.tables().awaitSynced(NAME);
      assertThat(scene.aws().calls())
          .filteredOn(call -> call.operation().equals("CreateTable") && call.errorCode() == null)
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("37: a stale \"not found\" does not make the table a stranger")
  void staleNotFoundIsHarmless() {
    try (Scene scene = Scene.on(kind)) {
      scene.aws().simulator().faults().add(notShown());

      scene.tables().create(NAME, Specs.PLAIN);

      scene.tables().awaitSynced(NAME);
      assertThat(scene.tables().history(NAME))
          .allSatisfy(state -> assertThat(States.condition(state, "ACK.Terminal")).isEmpty());
    }
  }

  @Test
  @DisplayName("37: a stranger's table is not taken")
  void strangersTableIsNotTaken() {
    try (Scene scene = Scene.on(kind)) {
      scene.aws().createByHand(NAME);

      scene.tables().create(NAME, Specs.PLAIN + "tags: [{key: a, value: b}]");

      assertThat(scene.tables().awaitTerminal(NAME)).isEqualTo("Resource already exists");
      assertThat(scene.aws().mutations()).isEmpty();
      scene.tables().delete(NAME);
      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().tables(AwsEnd.REGION)).containsExactly(NAME);
    }
  }

  /** An API server lets go what has a finalizer, if a deletion was under way when it was put on. */
  @Test
  @DisplayName("deleting objects while their tables are begun leaves no table behind")
  void tablesOfObjectsThatAreDeletedAtOnceAreDeleted() {
    try (Scene scene = Scene.on(kind)) {
      // Each is looked for, so that it is known when its finalizer is about to be put on.
      scene
          .aws()
          .simulator()
          .faults()
          .add(Fault.on("ListTables").failing("AccessDeniedException", "no").always());
      List<String> names = IntStream.range(0, 60).mapToObj(number -> NAME + number).toList();

      for (String name : names) {
        scene.tables().create(name, Specs.PLAIN);
        awaitCall(scene, "DescribeTable", name);
        scene.tables().delete(name);
      }

      names.forEach(scene.tables()::awaitGone);
      scene.aws().simulator().faults().clear();
      Scene.await("no table", () -> scene.aws().tables(AwsEnd.REGION).isEmpty());
    }
  }

  @Test
  @DisplayName("deleting an object whose new table AWS does not show yet leaves no table behind")
  void tableThatShowsLateIsDeleted() {
    try (Scene scene = Scene.on(kind)) {
      scene.aws().simulator().faults().add(notShown());
      scene.tables().create(NAME, Specs.PLAIN);
      awaitCall(scene, "CreateTable", NAME);

      scene.tables().delete(NAME);

      scene.tables().awaitGone(NAME);
      Scene.await("no table", () -> scene.aws().tables(AwsEnd.REGION).isEmpty());
    }
  }

  /** The second and third look do not find the table that was created after the first. */
  private static Fault notShown() {
    return Fault.on("DescribeTable")
        .nth(2)
        .times(2)
        .failing(
            "ResourceNotFoundException", "Requested resource not found: Table: orders not found");
  }

  private static void awaitCall(Scene scene, String operation, String table) {
    Awaitility.await(operation)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () ->
                scene.aws().calls().stream()
                    .filter(call -> call.operation().equals(operation))
                    .anyMatch(call -> call.request().path("TableName").asText().equals(table)));
  }

  @Test
  @DisplayName("38: tags that AWS shows late are put once")
  void tagsThatShowLateArePutOnce() {
    try (Scene scene =
        Scene.on(kind, AwsOptions.defaults().withSpeed(20).withLag(Duration.ofSeconds(2)))) {
      createSynced(scene, Specs.PLAIN + "tags: [{key: env, value: prod}]");

      assertThat(edit(scene, "tags: [{key: env, value: test}]")).containsExactly("TagResource");
    }
  }

  @Test
  @DisplayName("38: another version of the controller retags nothing")
  void newVersionRetagsNothing() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN + "tags: [{key: env, value: prod}]");

      scene.restartController(
          "--resync-on-start",
          "--reconcile-default-resync-seconds=1",
          "--resource-tags=services.k8s.aws/controller-version=dynamodb-v9.9.9,"
              + "services.k8s.aws/namespace=%K8S_NAMESPACE%");

      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("39: the throughput of all indexes is changed by one call")
  void throughputOfAllIndexesIsOneCall() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, indexes(1));

      assertThat(edit(scene, indexes(2))).containsExactly("UpdateTable");
    }
  }

  private static String indexes(int units) {
    StringBuilder spec =
        new StringBuilder(
            """
            attributeDefinitions: [{attributeName: id, attributeType: S}]
            keySchema: [{attributeName: id, keyType: HASH}]
            billingMode: PROVISIONED
            provisionedThroughput: {readCapacityUnits: 1, writeCapacityUnits: 1}
            globalSecondaryIndexes:
            """);
    for (int i = 0; i < 3; i++) {
      spec.append(
          """
            - indexName: index%d
              keySchema: [{attributeName: id, keyType: HASH}]
              projection: {projectionType: KEYS_ONLY}
              provisionedThroughput: {readCapacityUnits: %d, writeCapacityUnits: %d}
          """
              .formatted(i, units, units));
    }
    return spec.toString();
  }

  @ParameterizedTest
  @DisplayName("40: a read that nobody needs may be denied or unknown")
  @ValueSource(strings = {"AccessDeniedException", "UnknownOperationException"})
  void readsThatNobodyNeedsMayFail(String code) {
    try (Scene scene = Scene.on(kind)) {
      for (String read :
          List.of(
              "DescribeContributorInsights",
              "ListTagsOfResource",
              "DescribeTimeToLive",
              "DescribeContinuousBackups",
              "GetResourcePolicy")) {
        scene.aws().simulator().faults().add(Fault.on(read).failing(code, "no").always());
      }

      scene.tables().create(NAME, Specs.PLAIN);

      scene.tables().awaitSynced(NAME);
      assertThat(scene.aws().operations(call -> !AwsEnd.isMutation(call.operation())))
          .containsOnly("DescribeTable");
    }
  }

  @Test
  @DisplayName("41: a table that is ACTIVE at once is not in sync before all that is declared is")
  void tableThatIsActiveAtOnceGetsAllThatIsDeclared() {
    try (Scene scene = Scene.on(kind, AwsOptions.defaults().withSpeed(1e6))) {
      scene
          .tables()
          .create(
              NAME,
              Specs.PLAIN
                  + "continuousBackups: {pointInTimeRecoveryEnabled: true}\n"
                  + "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1}]\n");

      scene.tables().awaitSynced(NAME);

      assertThat(scene.aws().mutations())
          .containsExactlyInAnyOrder("CreateTable", "UpdateContinuousBackups", "UpdateTable");
      assertThat(scene.aws().unfinished(NAME)).isEmpty();
    }
  }

  @ParameterizedTest
  @DisplayName("42: nothing is ignored in silence")
  @ValueSource(
      strings = {
        "spec.tags|tags: [{value: a}]",
        "spec.resourcePolicy|resourcePolicy: '{'",
        "spec.streamSpecification.streamViewType|streamSpecification: {streamEnabled: true, streamViewType: NEW}",
        "spec.contributorInsights|contributorInsights: ENABEL",
        "spec.billingMode|billingMode: pay_per_request",
      })
  void nothingIsIgnoredInSilence(String fieldAndEdit) {
    String[] parts = fieldAndEdit.split("\\|", 2);
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN);

      scene.tables().edit(NAME, parts[1]);

      assertThat(scene.tables().awaitTerminal(NAME)).contains(parts[0]);
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  private static void assertNoFailureEver(Scene scene) {
    assertThat(scene.tables().history(NAME))
        .allSatisfy(
            state -> {
              assertThat(States.condition(state, "ACK.Terminal")).isEmpty();
              assertThat(States.condition(state, "ACK.Recoverable")).isEmpty();
            });
  }
}
