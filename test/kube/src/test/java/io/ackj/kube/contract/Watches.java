package io.ackj.kube.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The watches of a scenario, by their names. */
final class Watches implements AutoCloseable {
  private final ApiClient client;
  private final Variables variables;
  private final Placeholders placeholders;
  private final Map<String, WatchStream> streams = new HashMap<>();

  Watches(ApiClient client, Variables variables, Placeholders placeholders) {
    this.client = client;
    this.variables = variables;
    this.placeholders = placeholders;
  }

  /** Begins the watch of a step and returns what is seen of it at once: the status. */
  List<String> begin(Step step) throws IOException, InterruptedException {
    String[] nameAndPath = step.operand().split(" ", 2);
    String path = variables.filledInto(nameAndPath[1]);
    if (step.verb().equals("WEBSOCKET")) {
      streams.put(nameAndPath[0], WatchStream.webSocket(client.server(), ApiClient.escaped(path)));
      return List.of("< 101");
    }
    HttpRequest.Builder request = client.request(path);
    step.headers().forEach(request::header);
    HttpResponse<InputStream> answer = client.open(request);
    streams.put(nameAndPath[0], WatchStream.reading(answer.body()));
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return List.of(
        "< " + answer.statusCode() + (type.equals("application/json") ? "" : " " + type));
  }

  /** Returns as many events as a step asks for. */
  List<String> events(Step step) throws JsonProcessingException, InterruptedException {
    String[] nameAndCount = step.operand().split(" ", 2);
    WatchStream stream = stream(nameAndCount[0]);
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    for (int i = Integer.parseInt(nameAndCount[1]); i > 0; i--) {
      Optional<String> line = stream.next();
      if (line.isEmpty()) {
        events.add("(the end)");
        break;
      }
      events.add(AnswerText.parse(line.get()));
    }
    return shown(step, events);
  }

  /** Returns all events until the watch ends. */
  List<String> eventsToTheEnd(Step step) throws JsonProcessingException, InterruptedException {
    WatchStream stream = stream(step.operand());
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    for (Optional<String> line = stream.next(); line.isPresent(); line = stream.next()) {
      events.add(AnswerText.parse(line.get()));
    }
    return shown(step, events);
  }

  @Override
  public void close() {
    streams.values().forEach(WatchStream::close);
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
    variables.save(step, events.toString());
    return lines;
  }

  private WatchStream stream(String name) {
    WatchStream stream = streams.get(name);
    if (stream == null) {
      throw new IllegalArgumentException("no watch is called " + name);
    }
    return stream;
  }
}
