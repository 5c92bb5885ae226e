package io.ackj.kube.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of a scenario against a server. */
final class ScenarioRun implements AutoCloseable {
  private final ServerUnderTest server;
  private final ApiClient client;
  private final String namespace;
  private final Variables variables;
  private final Placeholders placeholders;
  private final Watches watches;

  ScenarioRun(ServerUnderTest server, Scenario scenario) {
    this.server = server;
    this.client = new ApiClient(server);
    this.namespace = "contract-" + scenario.name();
    this.variables = new Variables(namespace);
    this.placeholders =
        new Placeholders(
            Map.of(server.authority(), "<server>", namespace, "${ns}"),
            scenario.showsManagedFields());
    this.watches = new Watches(client, variables, placeholders);
  }

  /** Makes the namespace that belongs to the scenario alone. */
  void createNamespace() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send("POST", "/api/v1/namespaces", "{metadata: {name: %s}}".formatted(namespace));
    if (answer.statusCode() != 201) {
      throw new AssertionError("cannot make the namespace: " + answer.body());
    }
  }

  /** Takes a step and returns what is seen, as the file should show it. */
  List<String> take(Step step) throws IOException, InterruptedException {
    return switch (step.verb()) {
      case "WATCH", "WEBSOCKET" -> watches.begin(step);
      case "EVENTS" -> watches.events(step);
      case "END" -> watches.eventsToTheEnd(step);
      case "FORGET" -> forget();
      default -> exchange(step);
    };
  }

  @Override
  public void close() {
    watches.close();
  }

  private List<String> forget() {
    server.forgetHistory().run();
    return List.of("< forgotten");
  }

  private List<String> exchange(Step step) throws IOException, InterruptedException {
    HttpResponse<String> answer = new StepRequest(client, variables, step).send();
    variables.save(step, answer.body());
    List<String> lines = new ArrayList<>(head(answer));
    String show = step.directives().getOrDefault("show", "");
    if (!show.equals("nothing")) {
      lines.addAll(body(answer, show));
    }
    return lines;
  }

  private List<String> head(HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    List<String> lines = new ArrayList<>();
    String shownType = type.equals("application/json") ? "" : type;
    lines.add("< %d %s".formatted(answer.statusCode(), shownType).strip());
    answer.headers().allValues("Warning").stream()
        .sorted()
        .forEach(warning -> lines.add("< Warning: " + placeholders.inText(warning)));
    return lines;
  }

  /** A refusal is shown as a whole. */
  private List<String> body(HttpResponse<String> answer, String show)
      throws JsonProcessingException {
    if (!answer.body().startsWith("{")) {
      return placeholders.inText(answer.body()).stripTrailing().lines().toList();
    }
    JsonNode json = AnswerText.parse(answer.body());
    boolean narrowed = !show.isEmpty() && answer.statusCode() < 300;
    return AnswerText.lines(placeholders.in(narrowed ? Selection.of(json, show) : json));
  }
}
