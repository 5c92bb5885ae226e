package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import io.ackj.aws.call.LoggedCall;
import io.ackj.aws.fault.Fault;
import io.ackj.aws.time.SimulatorClock;
import io.ackj.dynamodb.SimulatedCaller;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The manager of tables in front of a simulated AWS, with a loop that is as simple as can be. */
final class SimulatedTables implements AutoCloseable {
  private final SimulatorClock clock =
      SimulatorClock.standingAt(Instant.parse("2026-10-09T00:00:00Z"));
  private final AwsSimulator aws;
  private final TableResourceManager manager;

  SimulatedTables() throws IOException {
    aws = AwsSimulator.start(AwsOptions.defaults().withClock(clock));
    manager = new TableResourceManager(caller(), ReadThreads.shared(), new ReplicaDeclarations());
  }

  SimulatorClock clock() {
    return clock;
  }

  AwsSimulator aws() {
    return aws;
  }

  TableResourceManager manager() {
    return manager;
  }

  SimulatedCaller caller() {
    return new SimulatedCaller(aws.uri(), "eu-west-1");
  }

  void create(Scenario scenario) {
    perform(scenario, manager.decideCreation(scenario.pass()));
    clock.advance(Duration.ofMinutes(10));
  }

  Plan decide(Scenario scenario) {
    return manager.decideUpdate(scenario.pass(), manager.readOne(scenario.pass()).orElseThrow());
  }

  /** Takes rounds until nothing is to be done, and returns the last plan. */
  Plan converge(Scenario scenario) {
    for (int i = 0; i < 20 && !decide(scenario).isInSync(); i++) {
      round(scenario);
      clock.advance(Duration.ofHours(1));
    }
    return decide(scenario);
  }

  void round(Scenario scenario) {
    perform(scenario, decide(scenario));
  }

  void perform(Scenario scenario, Plan plan) {
    Set<String> lanes = new HashSet<>();
    for (Step step : plan.steps()) {
      if (step.held().isEmpty() && lanes.add(step.lane())) {
        manager.perform(scenario.pass(), step);
      }
    }
  }

  List<String> mutations() {
    return aws.calls().all().stream()
        .map(LoggedCall::operation)
        .filter(name -> !name.startsWith("Describe") && !name.startsWith("List"))
        .toList();
  }

  void deny(String operation) {
    aws.faults()
        .add(
            Fault.on(operation)
                .always()
                .failing("AccessDeniedException", "User is not authorized"));
  }

  @Override
  public void close() {
    aws.close();
  }
}
