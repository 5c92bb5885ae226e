package io.ackj.aws.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ackj.aws.call.Answer;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Request;
import io.ackj.aws.call.Requests;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotasTest {
  private final AtomicLong planned = new AtomicLong();
  private final Quotas quotas = new Quotas(planned::get);
  private boolean working = true;

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "CreateBackup, 50, published",
    "DescribeBackup, 10, published",
    "DeleteBackup, 10, published",
    "ListBackups, 5, published",
    "DescribeContinuousBackups, 10, published",
    "UpdateContinuousBackups, 10, published",
    "ListTagsOfResource, 10, published",
    "TagResource, 5, published",
    "UntagResource, 5, published",
    "DescribeContributorInsights, 5, published",
    "UpdateContributorInsights, 5, published",
    "ListContributorInsights, 5, published",
    "DescribeTimeToLive, 4, measured",
    "CreateTable, 6, measured for all changes together",
  })
  void soManyCallsPassAtOnce(String operation, int passing, String source) {
    assertThat(passing(operation, passing + 5)).as(source).isEqualTo(passing);
  }

  @Test
  void readsOfTablesAreNotThrottled() {
    assertThat(passing("DescribeTable", 1000)).isEqualTo(1000);
  }

  @Test
  void nothingIsThrottledWhileTheyAreOff() {
    quotas.turn(false);

    assertThat(passing("ListBackups", 1000)).isEqualTo(1000);

    quotas.turn(true);
    assertThat(passing("ListBackups", 1000)).isEqualTo(5);
  }

  @Test
  void timePutsTokensBack() {
    passing("ListBackups", 10);

    assertThat(take("ListBackups", Duration.ofMillis(199))).isEqualTo("Rate exceeded");
    assertThat(take("ListBackups", Duration.ofMillis(250))).isEmpty();
    assertThat(take("ListBackups", Duration.ofMillis(250))).isEqualTo("Rate exceeded");
  }

  @Test
  void changesOfAnAccountShareALimit() {
    passing("CreateTable", 3);
    passing("UpdateTable", 3);

    assertThat(take("DeleteTable", Duration.ZERO))
        .isEqualTo("The rate of control plane requests made by this account is too high");
    assertThat(take("DeleteTable", Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void switchingDeletionProtectionIsNoChangeThatCounts() {
    passing("CreateTable", 6);

    Request request =
        Requests.of("UpdateTable", "{'TableName': 'a', 'DeletionProtectionEnabled': true}");

    assertThat(refusal(request)).isEmpty();
  }

  @Test
  void updatesThatStartNoWorkDoNotCount() {
    working = false;

    assertThat(passing("UpdateTable", 20)).isEqualTo(20);

    working = true;
    assertThat(passing("UpdateTable", 20)).isEqualTo(6);
  }

  @Test
  void otherAccountsAndConnectionsHaveTheirOwnShare() {
    passing("ListBackups", 5);
    passing("DescribeTimeToLive", 4);

    assertThat(refusal(Requests.by("222233334444", Requests.of("ListBackups", "{}")))).isEmpty();
    assertThat(refusal(Requests.over("connection 2", Requests.of("DescribeTimeToLive", "{}"))))
        .isEmpty();
    assertThat(refusal(Requests.over("connection 2", Requests.of("ListBackups", "{}"))))
        .isEqualTo("Rate exceeded");
  }

  private long passing(String operation, int calls) {
    return IntStream.range(0, calls).filter(i -> take(operation, Duration.ZERO).isEmpty()).count();
  }

  private String take(String operation, Duration later) {
    return refusal(
        Requests.at(Requests.TIME.plus(later), Requests.of(operation, "{'TableName': 'a'}")));
  }

  private Answer answer(Request request) {
    if (working) {
      planned.incrementAndGet();
    }
    return Requests.answering().proceed(request);
  }

  private String refusal(Request request) {
    AwsException refusal =
        catchThrowableOfType(AwsException.class, () -> quotas.around(request, this::answer));
    if (refusal == null) {
      return "";
    }
    assertThat(refusal.code()).isEqualTo("ThrottlingException");
    return String.valueOf(refusal.getMessage());
  }
}
