package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.queue.ObjectKey;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final String ARN = "arn:aws:service:r1:123456789012:thing/bear";
  private static final ObjectKey FIRST = new ObjectKey("toys", "first");
  private static final ObjectKey SECOND = new ObjectKey("toys", "second");

  private final Claims claims = new Claims();

  @Test
  void resourceBelongsToWhoeverClaimedItFirst() {
    claims.claim(ARN, FIRST);
    claims.claim(ARN, SECOND);

    assertThat(claims.isFree(ARN, FIRST)).isTrue();
    assertThat(claims.isFree(ARN, SECOND)).isFalse();
  }

  @Test
  void resourceOfAnObjectThatIsGoneIsFree() {
    claims.claim(ARN, FIRST);

    claims.release(FIRST);

    assertThat(claims.isFree(ARN, SECOND)).isTrue();
  }
}
