package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.state.TableKey;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import io.ackj.e2e.harness.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which Region a table is, at which endpoint AWS is called, and which annotations say so. */
@AgainstEachCluster
class PlacesIT {
  private static final String NAME = "orders";
  private static final String REGION = "services.k8s.aws/region";
  private static final String DEFAULT_REGION = "services.k8s.aws/default-region";
  private static final String ENDPOINT = "services.k8s.aws/endpoint-url";
  private static final String SECOND = "222222222222";
  private static final String ROLE = "arn:aws:iam::" + SECOND + ":role/ack";

  private final ClusterKind kind;

  PlacesIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @AckRow("2/region")
  @AckRow("2/default-region")
  @AckRow("7.1/order")
  void regionIsThatOfTheObjectOfTheNamespaceOrOfTheFlag() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create("first", Specs.PLAIN);
      scene.tables().awaitSynced("first");
      scene.annotateNamespace(DEFAULT_REGION, "eu-west-1");
      scene.tables().create("second", Specs.PLAIN);
      scene.tables().awaitSynced("second");
      scene.tables().create(in("ap-south-1", "third"));

      JsonNode third = scene.tables().awaitSynced("third");

      assertThat(third.at("/status/ackResourceMetadata/region").asText()).isEqualTo("ap-south-1");
      assertThat(scene.aws().tablesOf(AwsEnd.ACCOUNT))
          .containsExactlyInAnyOrder(
              new TableKey(AwsEnd.ACCOUNT, AwsEnd.REGION, "first"),
              new TableKey(AwsEnd.ACCOUNT, "eu-west-1", "second"),
              new TableKey(AwsEnd.ACCOUNT, "ap-south-1", "third"));
    }
  }

  @Test
  @AckRow(
      value = "7.1/drift",
      ack = "An error in the log; the status does not change.",
      ackj = "ACK.Terminal with ACK's words, and what to do.")
  void edge9RegionThatChangesUnderATableIsTold() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);
      scene.aws().forgetCalls();

      scene.tables().annotate(NAME, REGION, "eu-west-1");

      assertThat(scene.tables().awaitTerminal(NAME))
          .startsWith(
              "Resource already exists in region us-west-2, but the desired state specifies region"
                  + " eu-west-1. ");
      assertThat(scene.aws().calls()).isEmpty();
      assertThat(scene.aws().tables("eu-west-1")).isEmpty();
      scene.tables().annotate(NAME, REGION, "us-west-2");
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow(
      value = "7.1/drift-namespace",
      ack = "An error in the log; the object is not looked after any more.",
      ackj = "The resource stays in its Region and is looked after there.")
  void tableStaysWhereItIsWhenItsNamespaceChanges() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);

      scene.annotateNamespace(DEFAULT_REGION, "eu-west-1");
      scene.tables().edit(NAME, "tags: [{key: a, value: b}]");

      scene.tables().awaitSynced(NAME);
      assertThat(scene.aws().calls()).allMatch(call -> call.region().equals(AwsEnd.REGION));
    }
  }

  @Test
  @AckRow("2/endpoint-url")
  @AckRow("7.2/order")
  @AckRow("7.2/sts")
  void endpointOfTheNamespaceGoesBeforeTheFlagForStsAsWell() {
    try (AwsEnd ofFlag = AwsEnd.start();
        Scene scene = Scene.on(kind, "--aws-endpoint-url=" + ofFlag.uri())) {
      scene.putConfigMap("ack-role-account-map", Map.of(SECOND, ROLE));
      scene.annotateNamespace(ENDPOINT, scene.aws().uri().toString());
      scene.annotateNamespace("services.k8s.aws/owner-account-id", SECOND);

      scene.tables().create(NAME, Specs.PLAIN);

      scene.tables().awaitSynced(NAME);
      assertThat(scene.aws().countAssumptions(ROLE)).isEqualTo(1);
      assertThat(ofFlag.calls()).isEmpty();
      assertThat(ofFlag.countAssumptions(ROLE)).isZero();
    }
  }

  @Test
  void edge3NamespacesWithOtherEndpointsDoNotShareClients() {
    try (Scene scene = Scene.withoutController(kind, AwsOptions.defaults());
        AwsEnd other = AwsEnd.start()) {
      String second = scene.cluster().newNamespace();
      scene.cluster().patchNamespace(second, "annotations", ENDPOINT, other.uri().toString());
      scene.startController("--watch-namespace=" + scene.namespace() + "," + second);
      scene.aws().simulator().setSpeed(AwsEnd.SPEED);
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);

      try (Tables tables = scene.cluster().tables(second, other)) {
        tables.create("others", Specs.PLAIN);
        tables.awaitSynced("others");
      }

      assertThat(other.tables(AwsEnd.REGION)).containsExactly("others");
      assertThat(scene.aws().tables(AwsEnd.REGION)).containsExactly(NAME);
    }
  }

  @Test
  @AckRow(
      value = "2/trigger-namespace",
      ack = "Nothing is looked at.",
      ackj = "The objects of the namespace are looked at, at once.")
  void edge16ObjectsAreLookedAtOnceTheirNamespaceIsPutRight() {
    try (Scene scene = Scene.on(kind)) {
      scene.annotateNamespace(ENDPOINT, "nowhere");
      scene.tables().create(NAME, Specs.PLAIN);
      assertThat(scene.tables().awaitTerminal(NAME)).contains(ENDPOINT + " of the namespace");

      scene.annotateNamespace(ENDPOINT, null);

      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow("7.5/carm-all")
  void annotationsHoldInEachOfSeveralNamespaces() {
    try (Scene scene = Scene.withoutController(kind, AwsOptions.defaults())) {
      scene.aws().simulator().setSpeed(AwsEnd.SPEED);
      String second = scene.cluster().newNamespace();
      scene.startController("--watch-namespace=" + scene.namespace() + "," + second);

      assertAnnotationsHold(scene);
    }
  }

  @Test
  @AckRow(
      value = "7.5/one-namespace",
      ack = "No annotation of the namespace has an effect.",
      ackj = "All have.")
  void edge23AnnotationsHoldWithOneWatchedNamespace() {
    try (Scene scene = Scene.on(kind)) {
      assertAnnotationsHold(scene);
    }
  }

  @Test
  @AckRow("7.5/selectors-only")
  void edge23WithSelectorsAnnotationsHoldButForAccountAndTeamWhichIsTold() {
    try (Scene scene =
        Scene.on(kind, "--enable-carm=false", "--feature-gates=IAMRoleSelector=true")) {
      assertRegionHoldsAndAccountDoesNot(scene);
    }
  }

  @Test
  @AckRow(
      value = "7.5/neither",
      ack = "No annotation of a namespace has an effect.",
      ackj = "All have but owner-account-id and team-id, and an advisory tells of these.")
  void edge23WithoutCarmAnnotationsHoldButForAccountAndTeamWhichIsTold() {
    try (Scene scene = Scene.on(kind, "--enable-carm=false")) {
      assertRegionHoldsAndAccountDoesNot(scene);
    }
  }

  private static void assertAnnotationsHold(Scene scene) {
    scene.putConfigMap("ack-role-account-map", Map.of(SECOND, ROLE));
    scene.annotateNamespace("services.k8s.aws/owner-account-id", SECOND);
    scene.annotateNamespace(DEFAULT_REGION, "eu-west-1");

    scene.tables().create(NAME, Specs.PLAIN);

    scene.tables().awaitSynced(NAME);
    assertThat(scene.aws().tablesOf(SECOND))
        .containsExactly(new TableKey(SECOND, "eu-west-1", NAME));
  }

  private static void assertRegionHoldsAndAccountDoesNot(Scene scene) {
    scene.annotateNamespace("services.k8s.aws/owner-account-id", SECOND);
    scene.annotateNamespace(DEFAULT_REGION, "eu-west-1");

    scene.tables().create(NAME, Specs.PLAIN);

    JsonNode synced = scene.tables().awaitSynced(NAME);
    assertThat(States.advisories(synced)).isEqualTo(List.of("AnnotationWithoutEffect"));
    assertThat(scene.aws().tablesOf(AwsEnd.ACCOUNT))
        .containsExactly(new TableKey(AwsEnd.ACCOUNT, "eu-west-1", NAME));
    assertThat(scene.aws().tablesOf(SECOND)).isEmpty();
  }

  private static ObjectNode in(String region, String name) {
    ObjectNode manifest = Tables.manifest(name, Specs.PLAIN);
    manifest.withObject("/metadata/annotations").put(REGION, region);
    return manifest;
  }
}
