package io.ackj.aws.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationRunnerTest {
  private final World world = new World();
  private final List<Call> calls = new ArrayList<>();
  private final Service service =
      Requests.service(
          name -> name.equals("ListTables") ? Optional.of(this::note) : Optional.empty());

  @Test
  void whatIsDueHasHappenedWhenTheOperationRuns() {
    List<String> happened = new ArrayList<>();
    world.timeline().plan(Requests.TIME, "subject", at -> happened.add("change"));

    run(Duration.ZERO, "ListTables");

    assertThat(happened).containsExactly("change");
    assertThat(world.now()).isEqualTo(Requests.TIME);
  }

  @Test
  void operationIsToldWhoCallsAndAsOfWhenToRead() {
    run(Duration.ofMillis(1500), "ListTables");

    assertThat(calls)
        .containsExactly(
            new Call(
                world,
                Requests.ACCOUNT,
                Requests.REGION,
                "arn:aws:iam::111122223333:user/admin",
                Requests.TIME,
                Requests.TIME.minusMillis(1500)));
  }

  @Test
  void operationThatIsNotSimulatedIsAnswered501WithASentence() {
    assertThatThrownBy(() -> run(Duration.ZERO, "PutItem"))
        .isInstanceOfSatisfying(
            AwsException.class, refusal -> assertThat(refusal.httpStatus()).isEqualTo(501))
        .hasMessage(
            "ackj simulates the control plane of tables, backups and global tables; PutItem is not"
                + " part of it. For items, restores, imports and exports use an emulator that has"
                + " them, such as DynamoDB Local.");
  }

  private void run(Duration lag, String operation) {
    new OperationRunner(() -> world, lag)
        .proceed(
            Requests.of(
                service,
                operation,
                "{}",
                new Signature(Requests.ACCOUNT, Requests.REGION, null),
                Requests.TIME));
  }

  private ObjectNode note(Call call, ObjectNode input) {
    calls.add(call);
    return input;
  }
}
