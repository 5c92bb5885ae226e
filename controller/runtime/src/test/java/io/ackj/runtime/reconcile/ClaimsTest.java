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
    assertThat(claims.claim(ARN, FIRST)).isEmpty();
    assertThat(claims.claim(ARN, SECOND)).contains(FIRST);

    assertThat(claims.claim(ARN, FIRST)).isEmpty();
    assertThat(claims.otherThan(FIRST, ARN)).isEmpty();
    assertThat(claims.otherThan(SECOND, ARN)).contains(FIRST);
  }

  @Test
  void resourcesOfAnObjectThatIsGoneAreFreeAndThoseOfOthersAreNot() {
    claims.claim(ARN, FIRST);
    claims.claim(ARN + "2", FIRST);
    claims.claim(ARN + "3", SECOND);

    claims.release(FIRST);

    assertThat(claims.otherThan(SECOND, ARN)).isEmpty();
    assertThat(claims.otherThan(SECOND, ARN + "2")).isEmpty();
    assertThat(claims.otherThan(FIRST, ARN + "3")).contains(SECOND);
  }

  @Test
  void whoeverComesTooLateReleasesNothingOfTheOwner() {
    claims.claim(ARN, FIRST);
    claims.claim(ARN, SECOND);

    claims.release(SECOND);

    assertThat(claims.otherThan(SECOND, ARN)).contains(FIRST);
  }
}
