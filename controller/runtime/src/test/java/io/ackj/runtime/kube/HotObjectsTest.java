package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.queue.ObjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotObjectsTest {
  private static final ObjectKey ONE = new ObjectKey("default", "one");

  private final MetadataStore<Widget> store =
      new MetadataStore<>(Widget::new, Wake.USUAL::isReadLabel, Wake::isReadAnnotation);
  private final HotObjects<Widget> hot = new HotObjects<>(key -> store.find(key.toString()));

  @Test
  void newerVersionReplacesAnOlderAndNotTheOtherWayRound() {
    inform(widget("u1", "9"));
    hot.keep(widget("u1", "9"));
    hot.keep(widget("u1", "10"));
    hot.keep(widget("u1", "9"));

    assertThat(version()).isEqualTo("10");
  }

  @Test
  void versionThatTheInformerOvertookIsNotReturned() {
    inform(widget("u1", "9"));
    hot.keep(widget("u1", "9"));
    inform(widget("u1", "10"));

    assertThat(hot.get(ONE)).isEmpty();
  }

  @Test
  void successorOfAnObjectIsNotTakenForIt() {
    inform(widget("u1", "9"));
    hot.keep(widget("u1", "9"));
    inform(widget("u2", "11"));
    assertThat(hot.get(ONE)).isEmpty();

    hot.keep(widget("u2", "11"));
    hot.dropGone(ONE, "u1");

    assertThat(version()).isEqualTo("11");
  }

  @Test
  void answerThatComesAfterTheDeletionIsNotKept() {
    hot.keep(widget("u1", "9"));

    assertThat(hot.size()).isZero();
  }

  @Test
  void onlySoManyAreKept() {
    for (int i = 0; i <= HotObjects.LIMIT; i++) {
      Widget widget = widget("u1", "1");
      widget.getMetadata().setName("widget" + i);
      inform(widget);
      hot.keep(widget);
    }

    assertThat(hot.size()).isEqualTo(HotObjects.LIMIT);
    assertThat(hot.get(new ObjectKey("default", "widget" + HotObjects.LIMIT))).isEmpty();
  }

  @Test
  void refreshingKeepsNothingThatWasNotKept() {
    inform(widget("u1", "9"));
    hot.refresh(widget("u1", "9"));
    assertThat(hot.size()).isZero();

    hot.keep(widget("u1", "9"));
    inform(widget("u1", "10"));
    hot.refresh(widget("u1", "10"));

    assertThat(version()).isEqualTo("10");
  }

  @ParameterizedTest(name = "{0} is older than {1}: {2}")
  @CsvSource({
    "9, 10, true",
    "10, 9, false",
    "9, 9, false",
    "18446744073709551615, 18446744073709551616, true",
    "abc, 9, false",
    "9, abc, false",
    "'', 9, false"
  })
  void versionsAreComparedAsNumbers(String version, String other, boolean older) {
    assertThat(ResourceVersions.isOlder(version, other)).isEqualTo(older);
  }

  private void inform(Widget widget) {
    var unused = store.put(store.getKey(widget), widget);
  }

  private String version() {
    return hot.get(ONE).orElseThrow().getMetadata().getResourceVersion();
  }

  private static Widget widget(String uid, String version) {
    Widget widget = Widget.of("one", 1);
    widget.getMetadata().setUid(uid);
    widget.getMetadata().setResourceVersion(version);
    return widget;
  }
}
