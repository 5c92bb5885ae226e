package io.ackj.runtime.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.kube.fault.Matching;
import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.kube.Namespaces;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.resource.ResourceDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoleSelectorsIT {
  private static final ResourceDescriptor TABLE =
      ResourceDescriptor.builder("dynamodb.services.k8s.aws", "v1alpha1", "Table", "tables")
          .build();
  private static final String ARN = "arn:aws:iam::222222222222:role/ack";

  private final RoleCluster cluster = new RoleCluster();
  private final List<Predicate<String>> woken = new CopyOnWriteArrayList<>();
  private final List<String> events = new CopyOnWriteArrayList<>();
  private @Nullable Map<String, String> namespaceLabels = Map.of("tier", "gold");
  private final RoleSelectors selectors =
      new RoleSelectors(
          cluster.client(),
          new FakeNamespaces(),
          woken::add,
          (about, type, reason, message) ->
              events.add(about.getMetadata().getName() + " " + reason + ": " + message));

  @AfterEach
  void close() {
    selectors.close();
    cluster.close();
  }

  @Test
  void roleOfTheOneThatMatchesIsChosenAndTold() throws NoRoleException {
    cluster.installSelectors();
    cluster.putSelector("shops", "{arn: %s, namespaceSelector: {names: [shop]}}".formatted(ARN));
    startAndSync();

    RoleChoice choice = selectors.roleFor(request("shop"));

    assertThat(choice.role()).hasToString(ARN);
    Fact fact = choice.facts().get(0);
    assertThat(fact.type()).isEqualTo(ConditionType.IAM_ROLE_SELECTED);
    assertThat(fact.message()).isEqualTo("Selected");
    assertThat(fact.reason())
        .matches("roleARN: " + ARN + ", selectorName: shops, selectorResourceVersion: \\d+");
    assertThat(selectors.roleFor(request("other"))).isEqualTo(RoleChoice.OWN);
    assertThat(woken).as("what is there at the start wakes nobody").isEmpty();
  }

  @Test
  void whereSomethingIsToBeCreatedASelectorCountsBeforeItsEventHasCome() throws NoRoleException {
    cluster.installSelectors();
    startAndSync();
    cluster.putSelector("shops", "{arn: %s}".formatted(ARN));

    assertThat(selectors.surelyFor(request("shop")).role()).hasToString(ARN);
  }

  @Test
  void severalThatMatchAreAConflictThatNamesThem() {
    cluster.installSelectors();
    cluster.putSelector("b", "{arn: %s}".formatted(ARN));
    cluster.putSelector("a", "{arn: %s}".formatted(ARN));
    startAndSync();

    assertThatThrownBy(() -> selectors.roleFor(request("shop")))
        .hasMessageStartingWith("multiple (2) matching IAMRoleSelectors found: a, b. ");
  }

  @Test
  void namespaceTypeAndLabelsMustAllMatch() throws NoRoleException {
    cluster.installSelectors();
    cluster.putSelector(
        "all",
        """
        {arn: %s,
         namespaceSelector: {names: [shop, ops], labelSelector: {matchLabels: {tier: gold}}},
         resourceTypeSelector: [{group: "", version: "", kind: Backup},
                                {group: dynamodb.services.k8s.aws, version: "", kind: Table}],
         resourceLabelSelector: {matchLabels: {team: one}}}
        """
            .formatted(ARN));
    startAndSync();

    assertThat(selectors.roleFor(request("ops", Map.of("team", "one"))).role()).isNotNull();
    assertThat(selectors.roleFor(request("ops", Map.of("team", "two"))).role()).isNull();
    assertThat(selectors.roleFor(request("web", Map.of("team", "one"))).role()).isNull();
    namespaceLabels = Map.of("tier", "silver");
    assertThat(selectors.roleFor(request("ops", Map.of("team", "one"))).role()).isNull();
  }

  @Test
  void nobodyIsWorkedOnWhoseNamespaceMightMatchByLabelsThatCannotBeRead() {
    cluster.installSelectors();
    cluster.putSelector(
        "gold",
        "{arn: %s, namespaceSelector: {names: [], labelSelector: {matchLabels: {tier: gold}}}}"
            .formatted(ARN));
    startAndSync();
    namespaceLabels = null;

    assertThat(refusal().reason()).isEqualTo("NamespaceLabelsUnknown");
  }

  @Test
  void oneThatIsNotValidIsLeftOutAndTold() throws NoRoleException {
    cluster.installSelectors();
    cluster.putSelector("bad", "{arn: no-arn, namespaceSelector: {names: [shop, shop]}}");
    startAndSync();

    Awaitility.await().until(() -> !events.isEmpty());
    assertThat(events)
        .containsExactly(
            "bad InvalidSelector: It selects nothing, since it is not valid: spec.arn is no ARN of"
                + " a role: \"no-arn\"; spec.namespaceSelector.names has \"shop\" twice");
    assertThat(selectors.roleFor(request("shop"))).isEqualTo(RoleChoice.OWN);
  }

  @Test
  void edge16ObjectsAreWokenThatAnOldOrANewFormConcerns() {
    cluster.installSelectors();
    cluster.putSelector("one", "{arn: %s, namespaceSelector: {names: [shop]}}".formatted(ARN));
    startAndSync();

    cluster.putSelector("one", "{arn: %s, namespaceSelector: {names: [ops]}}".formatted(ARN));

    Awaitility.await().until(() -> !woken.isEmpty());
    assertThat(woken.get(0)).accepts("shop", "ops").rejects("web");
  }

  @Test
  void noteOnASelectorChangesNothing() throws NoRoleException {
    cluster.installSelectors();
    cluster.putSelector("one", "{arn: %s, namespaceSelector: {names: [shop]}}".formatted(ARN));
    startAndSync();
    RoleChoice before = selectors.roleFor(request("shop"));

    cluster.annotateSelector("one", "note", "new");
    cluster.putSelector("two", "{arn: %s, namespaceSelector: {names: [ops]}}".formatted(ARN));

    Awaitility.await().until(() -> !woken.isEmpty());
    assertThat(woken).hasSize(1);
    assertThat(woken.get(0)).rejects("shop");
    assertThat(selectors.roleFor(request("shop"))).isEqualTo(before);
  }

  @Test
  void whileTheKindIsNotInstalledNothingIsDoneAndItIsNoticedWhenItIs() throws NoRoleException {
    startAndSync();
    assertThat(refusal().message())
        .startsWith("The CRD iamroleselectors.services.k8s.aws is not installed; install it");

    cluster.installSelectors();

    Awaitility.await().until(() -> !woken.isEmpty());
    assertThat(selectors.roleFor(request("shop"))).isEqualTo(RoleChoice.OWN);
  }

  @Test
  void edge24WhereSelectorsMayNotBeListedNothingIsDoneAndItIsSaid() {
    cluster.installSelectors();
    cluster
        .server()
        .faults()
        .fail(100, Matching.any().resource("iamroleselectors"), 403, "Forbidden", "not you");
    startAndSync();

    assertThat(refusal().message()).contains("may not list and watch iamroleselectors");
  }

  private Outcome refusal() {
    try {
      throw new AssertionError(selectors.roleFor(request("shop")).toString());
    } catch (NoRoleException e) {
      return e.outcome();
    }
  }

  private void startAndSync() {
    selectors.start();
    Awaitility.await().until(selectors::hasSynced);
  }

  private static RoleRequest request(String namespace) {
    return request(namespace, Map.of());
  }

  private static RoleRequest request(String namespace, Map<String, String> labels) {
    return new RoleRequest(TABLE, namespace, Map.of(), labels, null, "111111111111");
  }

  private final class FakeNamespaces implements Namespaces {
    @Override
    public Map<String, String> annotations(String namespace) {
      return Map.of();
    }

    @Override
    public Optional<Map<String, String>> labels(String namespace) {
      return Optional.ofNullable(namespaceLabels);
    }
  }
}
