package io.ackj.kube.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** The request of a step that is no watch. */
record StepRequest(ApiClient client, Variables variables, Step step) {
  private static final Map<String, String> PATCHES =
      Map.of(
          "JSON", "application/json-patch+json",
          "MERGE", "application/merge-patch+json",
          "STRATEGIC", "application/strategic-merge-patch+json",
          "APPLY", "application/apply-patch+yaml");

  /** Sends it and returns the answer; if the step says until when, it does so again and again. */
  HttpResponse<String> send() throws IOException, InterruptedException {
    HttpRequest.Builder request = request();
    String until = step.directives().get("until");
    if (until == null) {
      return client.send(request);
    }
    return Awaitility.await()
        .alias(step.title())
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> client.send(request), seen -> holds(seen, until));
  }

  private static boolean holds(HttpResponse<String> answer, String until) {
    String[] wanted = until.split(" ", 2);
    if (answer.statusCode() != 200) {
      return wanted[0].equals(String.valueOf(answer.statusCode()));
    }
    try {
      JsonNode value = Selection.at(AnswerText.parse(answer.body()), wanted[0]);
      return wanted.length == 1 ? !value.isMissingNode() : value.asText().equals(wanted[1]);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private HttpRequest.Builder request() {
    HttpRequest.Builder request = client.request(variables.filledInto(step.operand()));
    headers().forEach((name, value) -> request.header(name, variables.filledInto(value)));
    return request.method(
        isPatch() ? "PATCH" : step.verb(), HttpRequest.BodyPublishers.ofString(body()));
  }

  private boolean isPatch() {
    return PATCHES.containsKey(step.verb());
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>(step.headers());
    if (isPatch()) {
      headers.putIfAbsent("Content-Type", PATCHES.getOrDefault(step.verb(), ""));
    } else if (!step.body().isEmpty()) {
      headers.putIfAbsent("Content-Type", "application/yaml");
    }
    return headers;
  }

  /** Scenarios are easier to read in YAML, but servers want patches in JSON. */
  private String body() {
    String body = variables.filledInto(step.body());
    boolean raw = "raw".equals(step.directives().get("send"));
    if (!isPatch() || step.verb().equals("APPLY") || raw) {
      return body;
    }
    try {
      return AnswerText.parseYaml(body).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(step.title() + ": this is no YAML; say `send: raw`", e);
    }
  }
}
