package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.widget.Widget;
import io.ackj.runtime.widget.WidgetKind;
import io.ackj.runtime.widget.WidgetService;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagersTest {
  private static final Destination HERE = new Destination("111122223333", "r1", null);
  private static final Destination THERE = new Destination("111122223333", "r2", null);

  private final List<String> made = new ArrayList<>();
  private final Managers<Widget> managers =
      new Managers<>(new WidgetKind(new WidgetService()), this::caller);

  @Test
  void eachVersionOfKroIsNamedToAwsAndHasOneManager() {
    assertThat(managers.of(HERE, by("1"))).isSameAs(managers.of(HERE, by("1")));
    assertThat(managers.of(HERE, by("2"))).isNotSameAs(managers.of(HERE, by("1")));

    assertThat(made)
        .containsExactly(
            "r1 [CRDKind/Widget, CRDVersion/v1, ManagedBy/kro, KROVersion/1]",
            "r1 [CRDKind/Widget, CRDVersion/v1, ManagedBy/kro, KROVersion/2]");
  }

  @Test
  void labelsThatAnybodyMayWriteMakeNoMoreThanAFewClients() {
    for (int i = 0; i < 100; i++) {
      managers.of(HERE, by("v" + i));
    }

    assertThat(made).hasSize(9).last().isEqualTo("r1 [CRDKind/Widget, CRDVersion/v1]");
    assertThat(managers.of(HERE, by("v0"))).isNotSameAs(managers.of(HERE, by("v99")));
  }

  @Test
  void destinationsDoNotTakeEachOthersPlaces() {
    for (int i = 0; i < 100; i++) {
      managers.of(HERE, by("v" + i));
    }
    made.clear();

    managers.of(THERE, by("1"));

    assertThat(made)
        .containsExactly("r2 [CRDKind/Widget, CRDVersion/v1, ManagedBy/kro, KROVersion/1]");
  }

  private static Widget by(String kroVersion) {
    return Loop.widget(
        widget ->
            widget
                .getMetadata()
                .setLabels(Map.of("kro.run/owned", "true", "kro.run/kro-version", kroVersion)));
  }

  private AwsCaller caller(Destination destination, List<String> comments) {
    made.add(destination.region() + " " + comments);
    return (AwsCaller)
        Proxy.newProxyInstance(
            AwsCaller.class.getClassLoader(),
            new Class<?>[] {AwsCaller.class},
            (proxy, method, arguments) -> {
              throw new AssertionError("the service of widgets is called without AWS");
            });
  }
}
