package io.ackj.e2e;

import static io.ackj.e2e.AckScene.NAME;
import static io.ackj.e2e.AckScene.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.call.CallFilter;
import io.ackj.aws.fault.Fault;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The conditions that ACK's users know, with its texts, in each situation. */
@AgainstEachCluster
class ConditionsIT {
  private static final String UNABLE =
      "Unable to determine if desired resource state matches latest observed state";

  private final ClusterKind kind;

  ConditionsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @AckRow("3.2/synced-true")
  @AckRow("3.2/ready-copy")
  @AckRow("4.7/synced")
  void syncedObjectSaysSoInAcksWords() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);

      JsonNode object = scene.tables().awaitSynced(NAME);

      assertThat(States.conditions(object))
          .containsExactly("ACK.ResourceSynced=True", "Ready=True");
      for (String type : List.of("ACK.ResourceSynced", "Ready")) {
        assertThat(message(object, type)).isEqualTo("Resource synced successfully");
        assertThat(States.condition(object, type).orElseThrow().path("reason").asText("absent"))
            .isEmpty();
      }
    }
  }

  @Test
  @AckRow(
      value = "3.2/synced-not-yet",
      ack = "The message is `Resource not synced`, without a reason.",
      ackj = "Reason and message say what AWS is doing.")
  @AckRow(
      value = "4.7/created",
      ack = "ResourceSynced and Ready are False with `Resource not synced`.",
      ackj = "They are False with a reason such as Creating.")
  @AckRow(
      value = "4.7/wait",
      ack = "ACK.Recoverable is True with the state of the table, and ResourceSynced is Unknown.",
      ackj = "It is no error: ResourceSynced and Ready are False with a reason.")
  void edge13WaitIsNoErrorAndItsTextsAreStable() {
    try (Scene scene = Scene.on(kind)) {
      scene.aws().simulator().stick(AwsEnd.key(NAME));
      scene.tables().create(NAME, Specs.PLAIN);

      JsonNode object = scene.tables().awaitReason(NAME, "Creating");
      scene.awaitTwoMoreLooks();

      assertThat(States.conditions(object))
          .containsExactly("ACK.ResourceSynced=False Creating", "Ready=False Creating");
      assertThat(message(object, "Ready")).isEqualTo(message(object, "ACK.ResourceSynced"));
      assertThat(scene.tables().get(NAME)).as("two more looks later").isEqualTo(object);
      scene.aws().simulator().release(AwsEnd.key(NAME));
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow("3.2/terminal-aws")
  @AckRow("3.2/synced-terminal")
  @AckRow("3.2/ready-terminal")
  @AckRow("4.7/terminal")
  void terminalErrorOfAwsIsThatInAllConditions() {
    try (Scene scene = Scene.on(kind)) {
      SymptomScene.createSynced(scene, Specs.PLAIN);
      scene
          .aws()
          .simulator()
          .faults()
          .add(Fault.on("UpdateTable").failing("ValidationException", "No such class").always());

      scene.tables().edit(NAME, "tableClass: STANDARD_INFREQUENT_ACCESS");

      assertThat(scene.tables().awaitTerminal(NAME)).contains("No such class");
      JsonNode object = scene.tables().get(NAME);
      assertThat(States.conditions(object))
          .containsExactly(
              "ACK.Terminal=True",
              "ACK.ResourceSynced=False resource is in terminal condition",
              "Ready=False ACK.Terminal");
      assertThat(message(object, "ACK.ResourceSynced")).isEqualTo("Resource not synced");
      assertThat(message(object, "Ready")).isEqualTo(message(object, "ACK.Terminal"));
    }
  }

  @Test
  @AckRow("3.2/terminal-exists")
  @AckRow("4.7/exists")
  void tableThatExistsAndIsNotManagedIsTerminal() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), NAME);

      scene.tables().create(NAME, Specs.PLAIN + "deletionProtectionEnabled: true");

      assertThat(scene.tables().awaitTerminal(NAME)).isEqualTo("Resource already exists");
      JsonNode object = scene.tables().get(NAME);
      assertThat(States.conditions(object))
          .containsExactly(
              "ACK.Terminal=True "
                  + "This resource already exists but is not managed by ACK. To bring the resource"
                  + " under ACK management, you should explicitly adopt the resource by enabling"
                  + " the ResourceAdoption feature gate and populating the"
                  + " `services.k8s.aws/adoption-policy` and `services.k8s.aws/adoption-fields`"
                  + " annotations.",
              "ACK.ResourceSynced=False resource is in terminal condition",
              "Ready=False ACK.Terminal");
      assertThat(AckScene.hasFinalizer(object)).isFalse();
      scene.tables().delete(NAME);
      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  @AckRow("3.2/recoverable")
  @AckRow(
      value = "3.2/synced-error",
      ack = "The reason is the whole text of the error, with the id of the request.",
      ackj =
          "The reason is one word for the sort of error, so that passes that fail alike write nothing.")
  @AckRow("3.2/ready-recoverable")
  @AckRow("4.7/recoverable")
  void edge13ErrorThatMayPassIsToldOnceAndTheStatusStaysAsItIs() {
    try (Scene scene = Scene.on(kind)) {
      SymptomScene.createSynced(scene, Specs.PLAIN);
      scene
          .aws()
          .simulator()
          .faults()
          .add(
              Fault.on("UpdateTable")
                  .failing("AccessDeniedException", "You may not do that")
                  .always());

      scene.tables().edit(NAME, "tableClass: STANDARD_INFREQUENT_ACCESS");

      JsonNode object = scene.tables().awaitCondition(NAME, "ACK.Recoverable", "True");
      assertThat(message(object, "ACK.Recoverable")).contains("You may not do that");
      assertThat(message(object, "ACK.ResourceSynced")).isEqualTo(UNABLE);
      assertThat(message(object, "Ready")).isEqualTo(message(object, "ACK.Recoverable"));
      assertThat(States.conditions(object))
          .containsExactly(
              "ACK.Recoverable=True",
              "ACK.ResourceSynced=Unknown AccessDenied",
              "Ready=False ACK.Recoverable");
      Scene.await("it is tried again", () -> scene.aws().count("UpdateTable") >= 3);
      assertThat(scene.tables().get(NAME)).isEqualTo(object);
    }
  }

  @Test
  @AckRow(
      value = "4.7/delete-error",
      ack = "Old conditions stay beside the error, also ResourceSynced=True and Ready=True.",
      ackj = "ResourceSynced and Ready tell of the deletion and its error.")
  void edge12ObjectThatIsBeingDeletedIsNotReady() {
    try (Scene scene = Scene.on(kind)) {
      SymptomScene.createSynced(scene, Specs.PLAIN);
      scene
          .aws()
          .simulator()
          .faults()
          .add(
              Fault.on("DeleteTable")
                  .failing("AccessDeniedException", "You may not do that")
                  .times(2));

      scene.tables().delete(NAME);

      JsonNode object = scene.tables().awaitCondition(NAME, "ACK.Recoverable", "True");
      assertThat(States.conditions(object))
          .containsExactly(
              "ACK.Recoverable=True",
              "ACK.ResourceSynced=Unknown AccessDenied",
              "Ready=False ACK.Recoverable");
      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().table(NAME)).isEmpty();
    }
  }

  @Test
  void edge20DeletionProtectionCanBeLiftedOnAnObjectThatIsBeingDeleted() {
    try (Scene scene = Scene.on(kind)) {
      SymptomScene.createSynced(scene, Specs.PLAIN + "deletionProtectionEnabled: true");
      scene.tables().delete(NAME);
      scene.tables().await(NAME, "say why it stays", object -> !States.isSynced(object));

      scene.tables().edit(NAME, "deletionProtectionEnabled: false");

      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().table(NAME)).isEmpty();
    }
  }

  @Test
  void edge8CreateThatFailsLeavesTheRegionOpen() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .aws()
          .simulator()
          .faults()
          .add(
              Fault.on(CallFilter.operation("CreateTable").inRegion("eu-west-1"))
                  .failing("AccessDeniedException", "Not here")
                  .always());
      scene
          .tables()
          .create(AckScene.annotated(NAME, Specs.PLAIN, "services.k8s.aws/region", "eu-west-1"));
      JsonNode failed = scene.tables().awaitCondition(NAME, "ACK.Recoverable", "True");
      assertThat(failed.at("/status/ackResourceMetadata").isMissingNode()).isTrue();

      scene.tables().annotate(NAME, "services.k8s.aws/region", AwsEnd.REGION);

      JsonNode object = scene.tables().awaitSynced(NAME);
      assertThat(object.at("/status/ackResourceMetadata/region").asText()).isEqualTo(AwsEnd.REGION);
      assertThat(scene.aws().tables(AwsEnd.REGION)).containsExactly(NAME);
      assertThat(scene.aws().tables("eu-west-1")).isEmpty();
    }
  }

  @Test
  void edge7FinalizersOfOthersSurvive() {
    try (Scene scene = Scene.on(kind)) {
      var manifest = AckScene.annotated(NAME, Specs.PLAIN);
      manifest.withObject("/metadata").putArray("finalizers").add("example.com/ours");
      scene.tables().create(manifest);
      JsonNode object = scene.tables().awaitSynced(NAME);
      assertThat(object.at("/metadata/finalizers").toString())
          .contains("example.com/ours")
          .contains(AckScene.FINALIZER);

      scene.tables().delete(NAME);

      JsonNode left =
          scene.tables().await(NAME, "be let go", state -> !AckScene.hasFinalizer(state));
      assertThat(left.at("/metadata/finalizers").toString()).isEqualTo("[\"example.com/ours\"]");
    }
  }
}
