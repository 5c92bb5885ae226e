package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.account.Destination;
import io.ackj.runtime.account.RoleArn;
import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.role.RoleChoice;
import io.ackj.runtime.widget.WidgetService.Made;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As who AWS is called, and what is safe while that changes. */
class RolesTest {
  private static final RoleArn ONE = new RoleArn("aws", "111111111111", "one");
  private static final RoleArn TWO = new RoleArn("aws", "222222222222", "two");
  private static final Fact FACT =
      new Fact(ConditionType.IAM_ROLE_SELECTED, "True", "roleARN: one", "Selected");

  private final Loop loop = new Loop();

  @Test
  void resourceIsCreatedWithTheRoleAndItsAccountIsNoted() {
    loop.roles = request -> new RoleChoice(ONE, List.of());
    loop.apply(widget -> {});

    loop.changed();

    assertThat(loop.destinations).containsExactly(at(ONE));
    assertThat(ObjectStatus.of(loop.stored()).account()).contains(ONE.account());
  }

  @Test
  void edge11RoleThatIsSelectedIsToldBesideTheVerdictAndOnce() {
    loop.roles = request -> new RoleChoice(ONE, List.of(FACT));
    loop.synced();

    loop.pass();

    assertThat(loop.conditions())
        .extracting("type")
        .containsExactly("ACK.ResourceSynced", "Ready", "ACK.IAMRoleSelected");
    assertThat(loop.objects.writes()).isEmpty();
  }

  @Test
  void roleThatIsSelectedIsToldAlsoWhenAwsFails() {
    loop.roles = request -> new RoleChoice(ONE, List.of(FACT));
    loop.apply(widget -> {});
    loop.service.failNext("Read", Failure.Kind.RECOVERABLE);

    loop.changed();

    assertThat(loop.conditions()).extracting("type").contains("ACK.IAMRoleSelected");
  }

  @Test
  void edge8FailedCreateDoesNotTieTheObjectToAnAccount() {
    loop.roles = request -> new RoleChoice(ONE, List.of());
    loop.apply(widget -> {});
    loop.service.failNext("Create", Failure.Kind.TERMINAL);
    loop.changed();
    assertThat(ObjectStatus.of(loop.stored()).account()).isEmpty();

    loop.roles = request -> new RoleChoice(TWO, List.of());
    loop.changed();

    assertThat(loop.destinations).containsExactly(at(ONE), at(TWO));
    assertThat(ObjectStatus.of(loop.stored()).account()).contains(TWO.account());
  }

  @Test
  void createWhoseAnswerWasLostIsLookedForWhereItWasSentThoughTheRoleChanged() {
    loop.roles = request -> new RoleChoice(ONE, List.of());
    loop.apply(widget -> {});
    loop.service.loseAnswerOf("Create");
    loop.changed();

    loop.roles = request -> new RoleChoice(TWO, List.of());
    loop.changed();

    assertThat(loop.destinations).containsExactly(at(ONE));
    assertThat(loop.service.calls()).containsOnlyOnce("Create");
    assertThat(ObjectStatus.of(loop.stored()).account()).contains(ONE.account());
  }

  @Test
  void resourceThatNowBelongsElsewhereIsLeftAlone() {
    loop.roles = request -> new RoleChoice(ONE, List.of());
    loop.synced();

    loop.roles = request -> new RoleChoice(TWO, List.of());
    Outcome outcome = loop.changed().outcome();

    assertThat(outcome.message())
        .startsWith(
            "Resource already exists in account 111111111111, but the role used for reconciliation"
                + " is in account 222222222222. ");
    assertThat(loop.service.calls()).isEmpty();
    assertThat(loop.sync()).startsWith("False");
  }

  @Test
  void roleThatChangesBetweenReadingAndCreatingIsNoticed() {
    loop.roles = request -> new RoleChoice(loop.service.calls().isEmpty() ? ONE : TWO, List.of());
    loop.apply(widget -> {});

    Outcome first = loop.changed().outcome();
    String told = loop.sync();
    loop.later(Duration.ofSeconds(1));
    loop.pass();

    assertThat(first.kind()).isEqualTo(Outcome.Kind.PROGRESSING);
    assertThat(told).isEqualTo("False Placing");
    assertThat(loop.service.calls()).containsExactly("Read", "Read", "Create");
    assertThat(ObjectStatus.of(loop.stored()).account()).contains(TWO.account());
  }

  @Test
  void placeThatIsInDoubtIsLookedAtOnceInASecondAndNoQuicker() {
    loop.roles = request -> new RoleChoice(loop.service.calls().isEmpty() ? ONE : TWO, List.of());
    loop.apply(widget -> {});

    Duration again = loop.changed().delay().orElseThrow();

    assertThat(again).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void roleThatChangesBetweenReadingAndAdoptingIsNoticed() {
    loop.roles = request -> new RoleChoice(loop.service.calls().isEmpty() ? ONE : TWO, List.of());
    loop.service.put(new Made("teddy", "ACTIVE", "white", "big", "somebody-else"));
    loop.apply(
        widget ->
            widget
                .getMetadata()
                .setAnnotations(
                    Map.of(
                        "services.k8s.aws/adoption-policy", "adopt",
                        "services.k8s.aws/adoption-fields", "{\"name\": \"teddy\"}")));

    loop.changed();

    assertThat(loop.sync()).isEqualTo("False Placing");
    assertThat(loop.stored().getFinalizers()).isEmpty();
    loop.pass();
    assertThat(ObjectStatus.of(loop.stored()).account()).contains(TWO.account());
  }

  private static Destination at(RoleArn role) {
    return new Destination(role.account(), "r1", null, role);
  }
}
