package io.ackj.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Where an API server has objects. */
public final class ObjectPath {
  private ObjectPath() {}

  /** Returns the path of the list that an object is to be created in. */
  public static String ofList(JsonNode object) {
    String version = object.path("apiVersion").asText();
    String namespace = object.at("/metadata/namespace").asText();
    return (version.contains("/") ? "/apis/" : "/api/")
        + version
        + (namespace.isEmpty() ? "" : "/namespaces/" + namespace)
        + '/'
        + plural(object.path("kind").asText());
  }

  private static String plural(String kind) {
    String lower = kind.toLowerCase(Locale.ROOT);
    return lower.endsWith("y") ? lower.substring(0, lower.length() - 1) + "ies" : lower + 's';
  }
}
