package io.ackj.runtime.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.fault.Matching;
import io.ackj.runtime.config.ControllerFlags;
import io.ackj.runtime.kube.Namespaces;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.ResourceDescriptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RoleMapsIT {
  private static final ResourceDescriptor TABLE =
      ResourceDescriptor.builder("dynamodb.services.k8s.aws", "v1alpha1", "Table", "tables")
          .build();
  private static final String OWN = "111111111111";
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final RoleCluster cluster = new RoleCluster();
  private final List<Predicate<String>> woken = new CopyOnWriteArrayList<>();
  private final Map<String, String> annotations = new HashMap<>();
  private final List<RoleMaps> started = new ArrayList<>();
  private final Namespaces namespaces = new FakeNamespaces();
  private boolean mayReadNamespaces = true;

  @AfterEach
  void close() {
    started.forEach(RoleMaps::close);
    cluster.close();
  }

  @Test
  void namespaceThatNamesAnAccountHasItsRole() throws NoRoleException {
    cluster.putMap(RoleMaps.ACCOUNT_MAP, Map.of("222222222222", role("333333333333", "one")));
    startAndSync();
    annotations.put(RoleMaps.OWNER_ACCOUNT_ID, "222222222222");

    assertThat(choice(null)).isEqualTo(role("333333333333", "one"));
  }

  @Test
  void teamGoesBeforeAccountWhereTheGateIsOn() throws NoRoleException {
    cluster.putMap(RoleMaps.ACCOUNT_MAP, Map.of("222222222222", role("222222222222", "one")));
    cluster.putMap(RoleMaps.TEAM_MAP, Map.of("shop", role("333333333333", "team")));
    annotations.put(RoleMaps.OWNER_ACCOUNT_ID, "222222222222");
    annotations.put(RoleMaps.TEAM_ID, "shop");

    startAndSync("--feature-gates=TeamLevelCARM=true");
    assertThat(choice(null)).isEqualTo(role("333333333333", "team"));
    startAndSync();
    assertThat(choice(null)).isEqualTo(role("222222222222", "one"));
  }

  @Test
  void keyOfTheServiceGoesFirstWhereTheGateIsOn() throws NoRoleException {
    cluster.putMap(
        RoleMaps.ACCOUNT_MAP,
        Map.of(
            "2", role("222222222222", "plain"),
            "dynamodb.2", role("222222222222", "service"),
            "3", role("333333333333", "plain")));
    startAndSync("--feature-gates=ServiceLevelCARM=true");

    annotations.put(RoleMaps.OWNER_ACCOUNT_ID, "2");
    assertThat(choice(null)).isEqualTo(role("222222222222", "service"));
    annotations.put(RoleMaps.OWNER_ACCOUNT_ID, "3");
    assertThat(choice(null)).isEqualTo(role("333333333333", "plain"));
  }

  @Test
  void resourceInAnotherAccountHasThatAccountsRole() throws NoRoleException {
    cluster.putMap(RoleMaps.ACCOUNT_MAP, Map.of("222222222222", role("222222222222", "one")));
    startAndSync();

    assertThat(choice("222222222222")).isEqualTo(role("222222222222", "one"));
    assertThat(choice(OWN)).isNull();
    assertThat(choice(null)).isNull();
  }

  @Test
  void whatIsMissingIsToldInAcksWordsAndLookedForAgainAfter15Seconds() {
    annotations.put(RoleMaps.OWNER_ACCOUNT_ID, "2");
    startAndSync();
    assertMissing("CARM configmap not found");

    cluster.putMap(RoleMaps.ACCOUNT_MAP, Map.of("3", "x"));
    Awaitility.await().untilAsserted(() -> assertMissing("key not found in CARM configmap"));

    cluster.putMap(RoleMaps.ACCOUNT_MAP, Map.of("2", ""));
    Awaitility.await().untilAsserted(() -> assertMissing("role value is empty in CARM configmap"));
  }

  @Test
  void roleThatIsNoneIsTerminalAndNamesMapAndKey() {
    cluster.putMap(RoleMaps.ACCOUNT_MAP, Map.of("2", "ack"));
    annotations.put(RoleMaps.OWNER_ACCOUNT_ID, "2");
    startAndSync();

    Outcome outcome = refusal();

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.TERMINAL);
    assertThat(outcome.message())
        .startsWith(
            "The value of \"2\" in the configmap ack-system/ack-role-account-map is no ARN of a"
                + " role: \"ack\".");
  }

  @Test
  void edge16NamespacesThatNameAChangedKeyAreWoken() {
    cluster.putMap(RoleMaps.ACCOUNT_MAP, Map.of("2", role("222222222222", "one"), "3", "x"));
    annotations.put(RoleMaps.OWNER_ACCOUNT_ID, "2");
    startAndSync();
    assertThat(woken).as("what is there at the start wakes nobody").isEmpty();

    cluster.putMap(RoleMaps.ACCOUNT_MAP, Map.of("2", role("222222222222", "two"), "3", "x"));
    Awaitility.await().until(() -> woken.size() == 1);
    assertThat(woken.get(0)).accepts("shop");

    cluster.putMap(RoleMaps.ACCOUNT_MAP, Map.of("2", role("222222222222", "two"), "3", "y"));
    Awaitility.await().until(() -> woken.size() == 2);
    assertThat(woken.get(1)).rejects("shop");
  }

  @Test
  void edge16ObjectsWhoseStatusNamedAChangedKeyAreWoken() {
    startAndSync();
    assertThat(refusal("222222222222").kind()).isEqualTo(Outcome.Kind.PROGRESSING);

    cluster.putMap(RoleMaps.ACCOUNT_MAP, Map.of("222222222222", role("222222222222", "one")));

    Awaitility.await().until(() -> !woken.isEmpty());
    assertThat(woken.get(0)).accepts("shop").rejects("ops");
  }

  @Test
  void mapsThatMayNotBeReadAreToldAndNothingElseStandsIn() {
    cluster
        .server()
        .faults()
        .fail(100, Matching.any().resource("configmaps"), 403, "Forbidden", "not you");
    annotations.put(RoleMaps.OWNER_ACCOUNT_ID, "2");

    startAndSync();

    assertMissing(
        "the controller may not read configmaps in the namespace ack-system; allow get, list and"
            + " watch");
  }

  @Test
  void nobodyIsChosenWhileTheNamespaceMayNotBeRead() throws NoRoleException {
    startAndSync();
    mayReadNamespaces = false;

    Outcome outcome = refusal();

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RECOVERABLE);
    assertThat(outcome.reason()).isEqualTo(Reasons.NAMESPACE_ANNOTATIONS_UNKNOWN);
    assertThat(outcome.message())
        .contains("namespace shop", "list and watch", "--enable-carm=false");
    mayReadNamespaces = true;
    assertThat(choice(null)).isNull();
  }

  @Test
  void mapOfTeamsIsNotWatchedWhereTheGateIsOff() {
    cluster.putMap(RoleMaps.TEAM_MAP, Map.of("shop", role("333333333333", "team")));

    startAndSync("--feature-gates=TeamLevelCARM=true");
    assertThat(started.get(0).isInUse()).isTrue();
    startAndSync();
    assertThat(started.get(1).isInUse()).isFalse();
  }

  private void assertMissing(String why) {
    assertThat(refusal())
        .isEqualTo(
            new Outcome.Progressing(
                "retrieving role ARN for account/team ID \"2\" from \"ack-role-account-map\""
                    + " configmap: "
                    + why,
                "IAM Role is not available",
                NOW.plusSeconds(15)));
  }

  private Outcome refusal() {
    return refusal(null);
  }

  private Outcome refusal(@Nullable String statusAccount) {
    try {
      throw new AssertionError(choice(statusAccount));
    } catch (NoRoleException e) {
      return e.outcome();
    }
  }

  private @Nullable String choice(@Nullable String statusAccount) throws NoRoleException {
    RoleMaps maps = started.get(started.size() - 1);
    RoleChoice choice =
        maps.roleFor(new RoleRequest(TABLE, "shop", annotations, Map.of(), statusAccount, OWN));
    return choice.role() == null ? null : choice.role().toString();
  }

  private void startAndSync(String... flags) {
    ControllerFlags parsed = CommandLine.populateCommand(new ControllerFlags(), with(flags));
    RoleMaps maps =
        new RoleMaps(
            parsed.toConfig(Map.of(), Set.of("Table")),
            cluster.client(),
            namespaces,
            woken::add,
            () -> NOW);
    started.add(maps);
    maps.start();
    Awaitility.await().until(maps::hasSynced);
  }

  private static String[] with(String... flags) {
    String[] all = new String[flags.length + 1];
    System.arraycopy(flags, 0, all, 1, flags.length);
    all[0] = "--aws-region=eu-west-1";
    return all;
  }

  private static String role(String account, String name) {
    return "arn:aws:iam::" + account + ":role/" + name;
  }

  private final class FakeNamespaces implements Namespaces {
    @Override
    public Map<String, String> annotations(String namespace) {
      return namespace.equals("shop") ? annotations : Map.of();
    }

    @Override
    public boolean mayBeRead(String namespace) {
      return mayReadNamespaces;
    }
  }
}
