package io.ackj.aws.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ackj.aws.call.Answer;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.CallFilter;
import io.ackj.aws.call.Request;
import io.ackj.aws.call.Requests;
import io.ackj.aws.time.SimulatorClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final SimulatorClock clock = SimulatorClock.standingAt(Requests.TIME);
  private final Faults faults = new Faults(clock);
  private int carriedOut;

  @Test
  void nthMatchingCallFailsBeforeItsEffect() {
    faults.add(Fault.on("UpdateTable").nth(2).failing("LimitExceededException", "no more"));

    assertThat(codes("UpdateTable", 3)).containsExactly("", "LimitExceededException", "");
    assertThat(carriedOut).isEqualTo(2);
  }

  @Test
  void callFailsAfterItsEffect() {
    faults.add(Fault.on("CreateTable").failing(500, "InternalServerError", "").afterEffect());

    Answer answer = call("CreateTable", "{}");

    assertThat(answer.httpStatus()).isEqualTo(500);
    assertThat(carriedOut).isEqualTo(1);
  }

  @Test
  void answerIsLostAfterTheEffect() {
    faults.add(Fault.on("CreateTable").losingAnswer());

    Answer answer = call("CreateTable", "{}");

    assertThat(answer.lost()).isTrue();
    assertThat(carriedOut).isEqualTo(1);
    assertThat(call("CreateTable", "{}").lost()).isFalse();
  }

  @Test
  void answersAreHeldBackAsLongAsTheFaultIsThere() {
    faults.add(Fault.on(CallFilter.any()).always().delaying(Duration.ofMillis(200)));
    faults.add(Fault.on("DescribeTable").always().delaying(Duration.ofMillis(50)));

    assertThat(call("DescribeTable", "{}").delay()).isEqualTo(Duration.ofMillis(250));
    assertThat(call("ListTables", "{}").delay()).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void throttlingEndsWithItsWindow() {
    faults.add(Fault.on(CallFilter.any()).throttling(Duration.ofSeconds(10)));

    clock.advance(Duration.ofSeconds(9));
    Answer within = call("ListTables", "{}");
    clock.advance(Duration.ofSeconds(1));
    Answer after = call("ListTables", "{}");

    assertThat(within.refusal()).map(AwsException::code).contains("ThrottlingException");
    assertThat(within.refusal()).map(Throwable::getMessage).contains("Rate exceeded");
    assertThat(after.refusal()).isEmpty();
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void onlyMatchingCallsCount() {
    faults.add(Fault.on(CallFilter.operation("UpdateTable").onTable("b")).nth(2).failing("X", "x"));

    assertThat(
            List.of(
                code("UpdateTable", "{'TableName': 'b'}"),
                code("UpdateTable", "{'TableName': 'a'}"),
                code("DescribeTable", "{'TableName': 'b'}"),
                code("UpdateTable", "{'TableName': 'b'}")))
        .containsExactly("", "", "", "X");
  }

  @Test
  void severalCallsInARowFail() {
    faults.add(Fault.on("ListTables").nth(2).times(2).failing("X", "x"));

    assertThat(codes("ListTables", 4)).containsExactly("", "X", "X", "");
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void regionThatIsOffAnswersNothingElse() {
    faults.turnOff("us-west-2", RegionOutage.UNAVAILABLE);

    AwsException refusal = catchThrowableOfType(AwsException.class, () -> call("ListTables", "{}"));

    assertThat(refusal.httpStatus()).isEqualTo(503);
    assertThat(carriedOut).isZero();
    assertThat(faults.turnOn("us-west-2").outages()).isEmpty();
    assertThat(call("ListTables", "{}").httpStatus()).isEqualTo(200);
  }

  @Test
  void credentialsAreUnknownWhereARegionIsNotEnabled() {
    faults.turnOff("us-west-2", RegionOutage.NOT_ENABLED);

    AwsException refusal = catchThrowableOfType(AwsException.class, () -> call("ListTables", "{}"));

    assertThat(refusal.code()).isEqualTo("UnrecognizedClientException");
  }

  @Test
  void clearingEndsAllFaults() {
    faults.add(Fault.on("ListTables").always().failing("X", "x"));
    faults.turnOff("us-west-2", RegionOutage.UNAVAILABLE);

    faults.clear();

    assertThat(code("ListTables", "{}")).isEmpty();
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> Fault.on("ListTables").nth(0))
        .hasMessage("nth and times of a fault have to be 1 or more, but are 0 and 1");
    assertThatThrownBy(() -> Fault.on("ListTables").delaying(Duration.ofSeconds(-1)))
        .hasMessage("latency of a fault cannot be negative: PT-1S");
  }

  private List<String> codes(String operation, int calls) {
    return IntStream.range(0, calls).mapToObj(i -> code(operation, "{}")).toList();
  }

  private String code(String operation, String json) {
    return call(operation, json).refusal().map(AwsException::code).orElse("");
  }

  private Answer call(String operation, String json) {
    Request request = Requests.at(clock.instant(), Requests.of(operation, json));
    return faults.around(
        request,
        passed -> {
          carriedOut++;
          return Answer.of(passed.input());
        });
  }
}
