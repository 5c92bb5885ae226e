package io.ackj.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.export.ExportRequest.Target;
import io.ackj.runtime.queue.ObjectKey;
import org.junit.jupiter.api.Test;

class ExportIndexTest {
  private static final String GROUP = "test.services.k8s.aws";
  private static final ObjectKey ONE = new ObjectKey("shop", "one");
  private static final ObjectKey TWO = new ObjectKey("shop", "two");
  private static final ObjectKey ORDERS = new ObjectKey("shop", "orders");

  private final ExportIndex index = new ExportIndex();

  @Test
  void findsAllThatTakeFromASourceWhateverTheCaseOfItsKind() {
    index.put(ONE, request("Widget", ORDERS));
    index.put(TWO, request("widget", ORDERS));

    assertThat(index.takingFrom(GROUP, "Widget", ORDERS)).containsExactlyInAnyOrder(ONE, TWO);
  }

  @Test
  void namesakesOfOtherKindsGroupsAndNamespacesAreOtherSources() {
    index.put(ONE, request("Widget", ORDERS));

    assertThat(index.takingFrom(GROUP, "Gadget", ORDERS)).isEmpty();
    assertThat(index.takingFrom("other.services.k8s.aws", "Widget", ORDERS)).isEmpty();
    assertThat(index.takingFrom(GROUP, "Widget", new ObjectKey("web", "orders"))).isEmpty();
  }

  @Test
  void whatTakesFromAnotherSourceNowIsFoundThereOnly() {
    ObjectKey customers = new ObjectKey("shop", "customers");
    index.put(ONE, request("Widget", ORDERS));

    index.put(ONE, request("Widget", customers));

    assertThat(index.takingFrom(GROUP, "Widget", ORDERS)).isEmpty();
    assertThat(index.takingFrom(GROUP, "Widget", customers)).containsExactly(ONE);
  }

  @Test
  void whatIsGoneIsNotFound() {
    index.put(ONE, request("Widget", ORDERS));
    index.put(TWO, request("Widget", ORDERS));

    index.forget(ONE);

    assertThat(index.takingFrom(GROUP, "Widget", ORDERS)).containsExactly(TWO);
  }

  @Test
  void remembersWhatWasHandedOverUntilItComesBackOrIsGone() {
    index.put(ONE, request("Widget", ORDERS));

    assertThat(index.handOver(ONE)).isTrue();
    assertThat(index.handOver(TWO)).as("it never was ours").isFalse();
    assertThat(index.isHandedOver(ONE)).isTrue();
    assertThat(index.takingFrom(GROUP, "Widget", ORDERS)).isEmpty();

    index.put(ONE, request("Widget", ORDERS));
    assertThat(index.isHandedOver(ONE)).isFalse();
  }

  private static ExportRequest request(String kind, ObjectKey source) {
    return new ExportRequest(
        GROUP, kind, source, ".spec", new Target("configmap", "shop", "app", "key"));
  }
}
