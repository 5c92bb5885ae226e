package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.account.Destination;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.resource.ResourceManager;
import io.ackj.runtime.widget.Widget;
import io.ackj.runtime.widget.WidgetKind;
import io.ackj.runtime.widget.WidgetService;
import io.ackj.runtime.widget.WidgetService.Made;
import org.junit.jupiter.api.Test;

class OwnershipTest {
  private final ResourceManager<Widget, Made> manager =
      new WidgetKind(new WidgetService())
          .managerFor(new Loop.NoCaller(new Destination("123456789012", "r1", null)));
  private final Ownership ownership = new Ownership(new Claims());
  private final Widget bear = Loop.widget(widget -> {});
  private final Widget cub = Loop.widget(widget -> widget.getMetadata().setName("cub"));

  @Test
  void resourceOfOneObjectIsNoOtherObjects() {
    ownership.claim(manager, bear, of("toys"));

    assertThat(ownership.otherOwner(manager, cub, of("toys")))
        .contains(new ObjectKey("toys", "bear"));
  }

  @Test
  void resourcesThatShareAnArnAreToldApartByWhatTheirKindTells() {
    ownership.claim(manager, bear, of("toys"));

    assertThat(manager.arn(of("shop"))).isEqualTo(manager.arn(of("toys")));
    assertThat(ownership.otherOwner(manager, cub, of("shop"))).isEmpty();
  }

  private static Made of(String owner) {
    return new Made("bear", "ACTIVE", "brown", "", owner);
  }
}
