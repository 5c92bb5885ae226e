package io.ackj.kube.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** One run of a scenario against a server. */
final class ScenarioRun implements AutoCloseable {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
  private static final Map<String, String> PATCHES =
      Map.of(
          "JSON", "application/json-patch+json",
          "MERGE", "application/merge-patch+json",
          "STRATEGIC", "application/strategic-merge-patch+json",
          "APPLY", "application/apply-patch+yaml");

  private final ServerUnderTest server;
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, WatchStream> watches = new HashMap<>();
  private final Placeholders placeholders;

  ScenarioRun(ServerUnderTest server, Scenario scenario) {
    this.server = server;
    String namespace = "contract-" + scenario.name();
    variables.put("ns", namespace);
    placeholders =
        new Placeholders(
            Map.of(server.authority(), "<server>", namespace, "${ns}"),
            scenario.showsManagedFields());
  }

  /** Makes the namespace that belongs to the scenario alone. */
  void createNamespace() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            request("/api/v1/namespaces")
                .header("Content-Type", "application/json")
                .method(
                    "POST",
                    HttpRequest.BodyPublishers.ofString(
                        "{\"metadata\":{\"name\":\"" + variables.get("ns") + "\"}}")));
    if (answer.statusCode() != 201) {
      throw new AssertionError("cannot make the namespace: " + answer.body());
    }
  }

  /** Takes a step and returns what is seen, as the file should show it. */
  List<String> take(Step step) throws IOException, InterruptedException {
    return switch (step.verb()) {
      case "WATCH", "WEBSOCKET" -> watch(step);
      case "EVENTS" -> events(step);
      case "END" -> eventsToTheEnd(step);
      case "FORGET" -> forget();
      default -> show(step, exchange(step));
    };
  }

  @Override
  public void close() {
    watches.values().forEach(WatchStream::close);
  }

  private List<String> forget() {
    server.forgetHistory().run();
    return List.of("< forgotten");
  }

  private HttpResponse<String> exchange(Step step) throws IOException, InterruptedException {
    HttpRequest.Builder request = request(step);
    String until = step.directives().get("until");
    HttpResponse<String> answer =
        until == null
            ? send(request)
            : Awaitility.await()
                .alias(step.title())
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> send(request), seen -> holds(seen, until));
    save(step, answer.body());
    return answer;
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

  private HttpRequest.Builder request(Step step) {
    String verb = PATCHES.containsKey(step.verb()) ? "PATCH" : step.verb();
    HttpRequest.Builder request = request(filledIn(step.operand()));
    Map<String, String> headers = new LinkedHashMap<>(step.headers());
    if (PATCHES.containsKey(step.verb())) {
      headers.putIfAbsent("Content-Type", PATCHES.getOrDefault(step.verb(), ""));
    } else if (!step.body().isEmpty()) {
      headers.putIfAbsent("Content-Type", "application/yaml");
    }
    headers.forEach((name, value) -> request.header(name, filledIn(value)));
    return request.method(verb, HttpRequest.BodyPublishers.ofString(body(step)));
  }

  /** Scenarios are easier to read in YAML, but servers want patches in JSON. */
  private String body(Step step) {
    String body = filledIn(step.body());
    if (!PATCHES.containsKey(step.verb()) || step.verb().equals("APPLY") || raw(step)) {
      return body;
    }
    try {
      return AnswerText.parseYaml(body).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(step.title() + ": no YAML; say `send: raw`", e);
    }
  }

  private static boolean raw(Step step) {
    return "raw".equals(step.directives().get("send"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.uri() + escaped(path)))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + server.token())
        .header("User-Agent", "contract/1.0");
  }

  private static String escaped(String path) {
    StringBuilder escaped = new StringBuilder();
    path.chars()
        .forEach(
            c ->
                escaped.append(
                    " \"<>{}|^`\\[]".indexOf(c) < 0 ? "" + (char) c : "%%%02X".formatted(c)));
    return escaped.toString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return server.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String filledIn(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            match -> {
              if (match.group(1).startsWith("repeat ")) {
                return "x".repeat(Integer.parseInt(match.group(1).substring("repeat ".length())));
              }
              String value = variables.get(match.group(1));
              if (value == null) {
                throw new IllegalArgumentException("no step has saved " + match.group());
              }
              return java.util.regex.Matcher.quoteReplacement(value);
            });
  }

  private void save(Step step, String body) throws JsonProcessingException {
    String wanted = step.directives().get("save");
    if (wanted != null) {
      JsonNode answer = AnswerText.parse(body);
      for (String pair : wanted.split(", ", -1)) {
        String[] nameAndPointer = pair.split(" ", 2);
        variables.put(nameAndPointer[0], Selection.at(answer, nameAndPointer[1]).asText());
      }
    }
  }

  private List<String> show(Step step, HttpResponse<String> answer) throws JsonProcessingException {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    List<String> lines = new ArrayList<>();
    lines.add(
        ("< " + answer.statusCode() + (type.equals("application/json") ? "" : " " + type)).strip());
    answer.headers().allValues("Warning").stream()
        .sorted()
        .forEach(warning -> lines.add("< Warning: " + placeholders.inText(warning)));
    String show = step.directives().getOrDefault("show", "");
    if (show.equals("nothing") || answer.body().isEmpty()) {
      return lines;
    }
    if (!answer.body().startsWith("{")) {
      lines.addAll(placeholders.inText(answer.body()).stripTrailing().lines().toList());
      return lines;
    }
    JsonNode json = AnswerText.parse(answer.body());
    boolean narrowed = !show.isEmpty() && answer.statusCode() < 300;
    lines.addAll(AnswerText.lines(placeholders.in(narrowed ? Selection.of(json, show) : json)));
    return lines;
  }

  private List<String> watch(Step step) throws IOException, InterruptedException {
    String[] nameAndPath = step.operand().split(" ", 2);
    String path = filledIn(nameAndPath[1]);
    if (step.verb().equals("WEBSOCKET")) {
      watches.put(nameAndPath[0], WatchStream.webSocket(server, escaped(path)));
      return List.of("< 101");
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.uri() + escaped(path)))
            // Until the status is there; events may come for as long as they like.
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + server.token())
            .header("User-Agent", "contract/1.0");
    step.headers().forEach(request::header);
    HttpResponse<InputStream> answer = WatchStream.send(server, request.build());
    watches.put(nameAndPath[0], WatchStream.reading(answer.body()));
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return List.of(
        "< " + answer.statusCode() + (type.equals("application/json") ? "" : " " + type));
  }

  private List<String> events(Step step) throws JsonProcessingException, InterruptedException {
    String[] nameAndCount = step.operand().split(" ", 2);
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    for (int i = Integer.parseInt(nameAndCount[1]); i > 0; i--) {
      Optional<String> line = stream(nameAndCount[0]).next();
      if (line.isEmpty()) {
        events.add("(the end)");
        break;
      }
      events.add(AnswerText.parse(line.get()));
    }
    return shown(step, events);
  }

  private List<String> eventsToTheEnd(Step step)
      throws JsonProcessingException, InterruptedException {
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    WatchStream stream = stream(step.operand());
    for (Optional<String> line = stream.next(); line.isPresent(); line = stream.next()) {
      events.add(AnswerText.parse(line.get()));
    }
    return shown(step, events);
  }

  private List<String> shown(Step step, ArrayNode events) throws JsonProcessingException {
    String show = step.directives().getOrDefault("show", "");
    ArrayNode shown = JsonNodeFactory.instance.arrayNode();
    for (JsonNode event : events) {
      boolean whole = show.isEmpty() || event.path("type").asText().equals("ERROR");
      shown.add(placeholders.in(whole ? event : Selection.of(event, show)));
    }
    List<String> lines = new ArrayList<>(List.of("< " + events.size() + " events"));
    if (!shown.isEmpty()) {
      lines.addAll(AnswerText.lines(shown));
    }
    save(step, events.toString());
    return lines;
  }

  private WatchStream stream(String name) {
    WatchStream stream = watches.get(name);
    if (stream == null) {
      throw new IllegalArgumentException("no watch is called " + name);
    }
    return stream;
  }
}
