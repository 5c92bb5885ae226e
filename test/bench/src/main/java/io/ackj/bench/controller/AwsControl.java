package io.ackj.bench.controller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ackj.bench.client.Answer;
import io.ackj.bench.client.AwsClient;
import io.ackj.bench.measure.BenchmarkFailure;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Steers a simulator of AWS, and asks it what it has seen. */
final class AwsControl {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** By what durations are divided so that nobody waits for what is not measured. */
  private static final double AT_ONCE = 1_000;

  private final AwsClient client;

  AwsControl(AwsClient client) {
    this.client = client;
  }

  /** Lets all that begins from now on take no time worth mentioning. */
  void hurry() throws IOException, InterruptedException {
    setSpeed(AT_ONCE);
  }

  /** Divides AWS's durations for what begins from now on; 1 is as slow as AWS. */
  void setSpeed(double speed) throws IOException, InterruptedException {
    send(HttpMethod.POST, "clock", "{\"speed\": " + speed + "}");
  }

  /** Puts the simulator's clock forward. */
  void advance(Duration duration) throws IOException, InterruptedException {
    send(HttpMethod.POST, "clock", "{\"advance\": \"" + duration + "\"}");
  }

  /** Answers all calls so much later. */
  void answerAfter(Duration latency) throws IOException, InterruptedException {
    send(HttpMethod.POST, "faults", "{\"always\": true, \"latency\": \"" + latency + "\"}");
  }

  /** Lets AWS's rates hold from now on. */
  void turnQuotasOn() throws IOException, InterruptedException {
    send(HttpMethod.PUT, "quotas", "{\"on\": true}");
  }

  /** Forgets all calls. */
  void forgetCalls() throws IOException, InterruptedException {
    send(HttpMethod.DELETE, "calls", "");
  }

  /** Returns all calls since they were forgotten, oldest first. */
  List<AwsCall> calls() throws IOException, InterruptedException {
    return calls("brief=true");
  }

  /** Returns the calls of an operation since they were forgotten, oldest first. */
  List<AwsCall> calls(String query) throws IOException, InterruptedException {
    JsonNode answer = send(HttpMethod.GET, "calls?" + query, "");
    if (answer.path("dropped").asLong() > 0) {
      throw new BenchmarkFailure(
          "the simulator's log is too short: %d calls were dropped"
              .formatted(answer.path("dropped").asLong()));
    }
    List<AwsCall> calls = new ArrayList<>();
    answer.required("calls").forEach(call -> calls.add(AwsCall.read(call)));
    return calls;
  }

  /** Returns the calls of one operation since they were forgotten, oldest first. */
  List<AwsCall> callsOf(String operation) throws IOException, InterruptedException {
    return calls("brief=true&operation=" + operation);
  }

  /** Returns all transitions of tables and indexes so far. */
  List<AwsTransition> transitions() throws IOException, InterruptedException {
    List<AwsTransition> transitions = new ArrayList<>();
    send(HttpMethod.GET, "transitions", "")
        .required("transitions")
        .forEach(each -> transitions.add(AwsTransition.read(each)));
    return transitions;
  }

  private JsonNode send(HttpMethod method, String what, String body)
      throws IOException, InterruptedException {
    Answer answer = client.send(method, "/_ackj/" + what, body);
    if (answer.code() != 200) {
      throw new BenchmarkFailure("the simulator refused " + what + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
