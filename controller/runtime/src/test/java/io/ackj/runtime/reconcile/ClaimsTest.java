package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.widget.Widget;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final String ARN = "arn:aws:service:r1:123456789012:thing/bear";

  private final Widget first = named("first");
  private final Widget second = named("second");
  private final Claims claims = new Claims();

  @Test
  void resourceBelongsToWhoeverClaimedItFirst() {
    claims.claim(ARN, first);
    claims.claim(ARN, second);

    assertThat(claims.otherThan(first, ARN)).isEmpty();
    assertThat(claims.otherThan(second, ARN)).contains(new ObjectKey("toys", "first"));
  }

  @Test
  void resourceOfAnObjectThatIsGoneIsFree() {
    claims.claim(ARN, first);

    claims.release(new ObjectKey("toys", "first"));

    assertThat(claims.otherThan(second, ARN)).isEmpty();
  }

  private static Widget named(String name) {
    return Loop.widget(
        widget -> {
          widget.getMetadata().setNamespace("toys");
          widget.getMetadata().setName(name);
        });
  }
}
