package io.ackj.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What the chart makes of values. */
public record Rendered(List<JsonNode> objects) {
  public Rendered {
    objects = List.copyOf(objects);
  }

  /** Returns an object, named such as {@code Service/name}. */
  public Optional<JsonNode> find(String kindAndName) {
    return objects.stream().filter(object -> name(object).equals(kindAndName)).findFirst();
  }

  /** Returns all objects, by kind and name, such as {@code Service/name}. */
  public List<String> names() {
    return objects.stream().map(Rendered::name).toList();
  }

  /** Returns the objects of a kind. */
  public List<JsonNode> ofKind(String kind) {
    return objects.stream().filter(object -> object.path("kind").asText().equals(kind)).toList();
  }

  /** Returns the Deployment. */
  public JsonNode deployment() {
    return ofKind("Deployment").get(0);
  }

  /** Returns the controller's process. */
  public ContainerProcess process() {
    return ContainerProcess.of(deployment());
  }

  private static String name(JsonNode object) {
    return object.path("kind").asText() + '/' + object.at("/metadata/name").asText();
  }
}
