package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.identity.Statement;
import io.ackj.aws.state.TableKey;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.RunningController;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import io.ackj.e2e.harness.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Three accounts and two Regions, with IAM on, while what says where tables belong changes all the
 * time. One namespace is the controller's own, one is the second account's, and one goes back and
 * forth between the second and the third: of that one the first account must never see a table.
 */
@AgainstEachCluster
class MultiAccountIT {
  private static final int ROUNDS = 24;
  private static final String OWN = AwsEnd.ACCOUNT;
  private static final String SECOND = "222222222222";
  private static final String THIRD = "333333333333";
  private static final String OWNER = "services.k8s.aws/owner-account-id";
  private static final String MAP = "ack-role-account-map";

  private final ClusterKind kind;

  MultiAccountIT(ClusterKind kind) {
    this.kind = kind;
  }

  /** A scene with three namespaces, whose tables may be in some accounts. */
  private static final class Estate implements AutoCloseable {
    final Scene scene;
    final String second;
    final String mixed;
    private final Map<String, Tables> tables;
    private final Tables own;
    private final List<String> names = new ArrayList<>();

    Estate(ClusterKind kind) {
      AwsOptions options = AwsOptions.defaults().withSpeed(AwsEnd.SPEED).withIam(true);
      scene = Scene.withoutController(kind, options);
      second = scene.cluster().newNamespace();
      mixed = scene.cluster().newNamespace();
      own = scene.tables();
      tables =
          Stream.of(scene.namespace(), second, mixed)
              .collect(
                  Collectors.toMap(
                      name -> name, name -> scene.cluster().tables(name, scene.aws())));
      scene
          .aws()
          .simulator()
          .iam()
          .user(
              "arn:aws:iam::" + OWN + ":user/controller",
              RunningController.ACCESS_KEY,
              Statement.allow("sts:AssumeRole"),
              allOf(OWN))
          .role(role(SECOND), allOf(SECOND))
          .role(role(THIRD), allOf(THIRD))
          .trust(role(SECOND), OWN)
          .trust(role(THIRD), OWN);
    }

    private static Statement allOf(String account) {
      return Statement.allow("dynamodb:*").on("arn:aws:dynamodb:*:" + account + ":*");
    }

    void start(String... flags) {
      String namespaces = String.join(",", tables.keySet());
      scene.startController(
          Stream.concat(Stream.of("--watch-namespace=" + namespaces), Stream.of(flags))
              .toArray(String[]::new));
    }

    /** Changes something in each round, while tables are created in every namespace. */
    void whileCreating(IntConsumer change) {
      for (int round = 0; round < ROUNDS; round++) {
        for (Map.Entry<String, Tables> each : tables.entrySet()) {
          String name = each.getKey() + "-" + round;
          each.getValue().create(name, Specs.PLAIN);
          names.add(name);
        }
        change.accept(round);
        scene
            .cluster()
            .patchNamespace(
                mixed,
                "annotations",
                "services.k8s.aws/default-region",
                round % 3 == 0 ? "eu-west-1" : AwsEnd.REGION);
        // Time for a pass or two over what was created, while all goes on.
        own.awaitSynced(scene.namespace() + "-" + round);
      }
    }

    /** Checks that each table is where its object says, only there, and never where it must not. */
    void assertEachIsInItsPlace(String scenario) {
      Set<String> places = new TreeSet<>();
      tables.forEach((namespace, objects) -> addPlaces(namespace, objects, places));
      Set<String> found = new TreeSet<>();
      for (String account : List.of(OWN, SECOND, THIRD)) {
        scene.aws().tablesOf(account).forEach(key -> found.add(text(key)));
      }
      System.out.printf(
          "multi-account %s on %s: %d objects, %d tables: %s%n",
          scenario, kind(), names.size(), found.size(), counts(found));

      assertThat(found).isEqualTo(places).hasSize(names.size());
      assertThat(namesIn(OWN)).allMatch(name -> name.startsWith(scene.namespace() + "-"));
      assertThat(namesIn(THIRD)).allMatch(name -> name.startsWith(mixed + "-"));
    }

    private String kind() {
      return scene.cluster().config().getMasterUrl();
    }

    private void addPlaces(String namespace, Tables objects, Set<String> places) {
      for (String name : names) {
        if (name.startsWith(namespace + "-")) {
          JsonNode place =
              objects
                  .await(name, "be settled", Estate::isSettled)
                  .at("/status/ackResourceMetadata");
          places.add(
              text(
                  new TableKey(
                      place.path("ownerAccountID").asText(), place.path("region").asText(), name)));
        }
      }
    }

    /** A table that was created for an account that is not its namespace's any more stays there. */
    private static boolean isSettled(JsonNode object) {
      boolean isElsewhere =
          States.condition(object, "ACK.Terminal")
              .filter(c -> c.path("message").asText().startsWith("Resource already exists in acc"))
              .isPresent();
      return !object.at("/status/ackResourceMetadata/ownerAccountID").asText().isEmpty()
          && (States.isSynced(object) || isElsewhere);
    }

    private List<String> namesIn(String account) {
      return scene.aws().tablesOf(account).stream().map(TableKey::name).toList();
    }

    private static Map<String, Long> counts(Set<String> found) {
      return found.stream()
          .collect(
              Collectors.groupingBy(
                  text -> text.substring(0, text.lastIndexOf('/')), Collectors.counting()));
    }

    private static String text(TableKey key) {
      return key.accountId() + "/" + key.region() + "/" + key.name();
    }

    @Override
    public void close() {
      tables.values().forEach(Tables::close);
      scene.close();
    }
  }

  @Test
  void roleMapsThatChangeUnderLoadNeverLeadATableAstray() {
    try (Estate estate = new Estate(kind)) {
      Scene scene = estate.scene;
      scene.putConfigMap(MAP, Map.of(SECOND, role(SECOND), "mixed", role(THIRD)));
      scene.cluster().patchNamespace(estate.second, "annotations", OWNER, SECOND);
      scene.cluster().patchNamespace(estate.mixed, "annotations", OWNER, "mixed");
      estate.start();

      estate.whileCreating(
          round ->
              scene.putConfigMap(
                  MAP,
                  switch (round % 4) {
                    case 0 -> Map.of(SECOND, role(SECOND), "mixed", role(SECOND));
                    case 1 -> Map.of(SECOND, role(SECOND));
                    case 2 -> Map.of("mixed", role(SECOND));
                    default -> Map.of(SECOND, role(SECOND), "mixed", role(THIRD));
                  }));
      scene.putConfigMap(MAP, Map.of(SECOND, role(SECOND), "mixed", role(THIRD)));

      estate.assertEachIsInItsPlace("by role maps");
    }
  }

  @Test
  void selectorsThatChangeUnderLoadNeverLeadATableAstray() {
    try (Estate estate = new Estate(kind)) {
      Scene scene = estate.scene;
      select(scene, "second", SECOND, estate.second);
      select(scene, "to-2", SECOND, estate.mixed);
      estate.start("--enable-carm=false", "--feature-gates=IAMRoleSelector=true");

      estate.whileCreating(
          round -> {
            // Never without one: that would be the controller's own account, rightly.
            String next = round % 2 == 0 ? "to-3" : "to-2";
            select(scene, next, round % 2 == 0 ? THIRD : SECOND, estate.mixed);
            scene.selectors().delete(round % 2 == 0 ? "to-2" : "to-3");
          });

      estate.assertEachIsInItsPlace("by selectors");
    }
  }

  private static void select(Scene scene, String name, String account, String namespace) {
    scene
        .selectors()
        .create(name, role(account), "namespaceSelector: {names: [" + namespace + "]}");
  }

  private static String role(String account) {
    return "arn:aws:iam::" + account + ":role/ack";
  }
}
