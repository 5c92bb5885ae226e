package io.ackj.aws.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Carries out the steps of a scenario against one server, and notes what comes of each. */
final class Steps {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What was expected of a step, and what came of it. */
  record Step(String name, Outcome expected, Outcome actual) {}

  private final DynamoDbClient client;
  private final End end;
  private final List<Step> done = new ArrayList<>();

  private Steps(DynamoDbClient client, End end) {
    this.client = client;
    this.end = end;
  }

  /**
   * Carries out a scenario. Where a server does not even let it go on, the last step says so, by
   * the name of what was thrown.
   */
  static List<Step> of(Scenario scenario, DynamoDbClient client, End end) {
    Steps steps = new Steps(client, end);
    Outcome wanted = Outcome.ok("reached");
    Outcome reached = wanted;
    try {
      scenario.steps().accept(steps);
    } catch (SdkException | NullPointerException | ConditionTimeoutException e) {
      reached = new Outcome(e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
    }
    steps.done.add(new Step("the end", wanted, reached));
    return List.copyOf(steps.done);
  }

  /** A call, which returns what is to be looked at in the answer. */
  @FunctionalInterface
  interface Call {
    String run(DynamoDbClient client);
  }

  /** Makes a call that AWS accepts. */
  void accepted(String name, String seen, Call call) {
    done.add(new Step(name, Outcome.ok(seen), run(call)));
  }

  /** Makes a call that AWS refuses. */
  void refused(String name, String code, String message, Call call) {
    done.add(new Step(name, new Outcome(code, message), run(call)));
  }

  /** Waits until a call gives an answer, which AWS gives in the end. */
  void eventually(String name, String seen, Call call) {
    done.add(new Step(name, Outcome.ok(seen), await(() -> run(call), Outcome.ok(seen))));
  }

  /** Creates a table and waits until it is active. It is no step: nothing is learnt from it. */
  TableDescription active(CreateTableRequest request) {
    client.createTable(request);
    return awaitActive(request.tableName());
  }

  /** Waits until a table is active. */
  TableDescription awaitActive(String name) {
    Awaitility.await(name)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              end.pass();
              return describe(name).tableStatus() == TableStatus.ACTIVE;
            });
    return describe(name);
  }

  /** Waits until a table is gone. */
  void awaitGone(String name) {
    Awaitility.await(name)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              end.pass();
              try {
                describe(name);
                return false;
              } catch (ResourceNotFoundException e) {
                return true;
              }
            });
  }

  private TableDescription describe(String name) {
    return client.describeTable(request -> request.tableName(name)).table();
  }

  private Outcome run(Call call) {
    try {
      return Outcome.ok(call.run(client));
    } catch (DynamoDbException e) {
      String code = e.awsErrorDetails().errorCode();
      return new Outcome(
          code == null ? "HTTP " + e.statusCode() : code,
          String.valueOf(e.awsErrorDetails().errorMessage()));
    }
  }

  private Outcome await(Callable<Outcome> asked, Outcome wanted) {
    List<Outcome> last = new ArrayList<>();
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(5))
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                end.pass();
                last.add(asked.call());
                return last.get(last.size() - 1).equals(wanted);
              });
    } catch (ConditionTimeoutException e) {
      return last.get(last.size() - 1);
    }
    return wanted;
  }
}
