package io.ackj.kube.discovery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Tells which version this is, that it is well, and which resources there are: {@code /version},
 * {@code /healthz} and its like, {@code /}, {@code /api}, {@code /apis} and what is below them. May
 * be asked by several threads.
 */
public final class Discovery {
  /**
   * The minor version of Kubernetes whose API this is. Clients one minor version up or down take it
   * without a warning.
   */
  static final int MINOR = 33;

  private final Supplier<List<ResourceType>> types;
  private volatile Answers answers = new Answers(List.of());

  /**
   * Tells of types.
   *
   * @param types what is served at the time of the call; the same list as long as nothing changes
   */
  public Discovery(Supplier<List<ResourceType>> types) {
    this.types = types;
  }

  /**
   * Returns the document at a path.
   *
   * @param path with its query, such as {@code /readyz?verbose}
   * @param acceptHeader the header {@code Accept}, which chooses between the two forms of {@code
   *     /api} and {@code /apis}; empty if there is none
   * @return empty if nothing is there; the answer is then 404
   */
  public Optional<Document> get(String path, String acceptHeader) {
    int mark = path.indexOf('?');
    String plain = mark < 0 ? path : path.substring(0, mark);
    Optional<Document> health = Health.get(plain, mark < 0 ? "" : path.substring(mark + 1));
    return health.isPresent() ? health : current().get(withoutSlash(plain), acceptHeader);
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private Answers current() {
    List<ResourceType> now = types.get();
    Answers known = answers;
    if (known.types != now) {
      known = new Answers(now);
      answers = known;
    }
    return known;
  }

  /** All that can be told of one set of types; each document is made when it is first wanted. */
  private static final class Answers {
    private final List<ResourceType> types;
    private final Map<String, Supplier<Document>> byPath = new LinkedHashMap<>();
    private final Map<String, Supplier<Document>> aggregated = new LinkedHashMap<>();
    private final Map<String, Document> made = new ConcurrentHashMap<>();

    Answers(List<ResourceType> types) {
      this.types = types;
      List<ApiGroup> groups = ApiGroup.of(types);
      groups.forEach(this::add);
      byPath.put("/apis", () -> Document.json(LegacyDiscovery.groups(groups)));
      byPath.put("/version", () -> Document.json(version()));
      byPath.put("/", () -> Document.json(paths()));
      for (String version : List.of("v2", "v2beta1")) {
        addAggregated("/api", groups.stream().filter(g -> g.name().isEmpty()).toList(), version);
        addAggregated("/apis", groups.stream().filter(g -> !g.name().isEmpty()).toList(), version);
      }
    }

    private void add(ApiGroup group) {
      byPath.put(
          group.path(),
          () ->
              Document.json(
                  group.name().isEmpty()
                      ? LegacyDiscovery.coreVersions(group)
                      : LegacyDiscovery.group(group)));
      group
          .versions()
          .forEach(
              (version, members) ->
                  byPath.put(
                      group.path() + "/" + version,
                      () ->
                          Document.json(
                              LegacyDiscovery.resources(group.groupVersion(version), members))));
    }

    private void addAggregated(String path, List<ApiGroup> groups, String version) {
      aggregated.put(
          path + " " + version,
          () ->
              Document.json(
                      Accept.contentType(version), AggregatedDiscovery.groups(groups, version))
                  .withEntityTag()
                  .with("Cache-Control", "public"));
    }

    Optional<Document> get(String path, String acceptHeader) {
      Optional<String> version = Accept.aggregatedVersion(acceptHeader);
      if (version.isPresent()) {
        String key = path + " " + version.get();
        Supplier<Document> wanted = aggregated.get(key);
        if (wanted != null) {
          return Optional.of(made.computeIfAbsent(key, unused -> wanted.get()));
        }
      }
      Supplier<Document> wanted = byPath.get(path);
      return wanted == null
          ? Optional.empty()
          : Optional.of(made.computeIfAbsent(path, unused -> wanted.get()));
    }

    private ObjectNode paths() {
      TreeSet<String> paths = new TreeSet<>(byPath.keySet());
      paths.remove("/");
      paths.add("/openapi/v3");
      for (String endpoint : Health.ENDPOINTS) {
        paths.add("/" + endpoint);
        Health.CHECKS.forEach(check -> paths.add("/" + endpoint + "/" + check));
      }
      ObjectNode root = JsonNodeFactory.instance.objectNode();
      ArrayNode list = root.putArray("paths");
      paths.forEach(list::add);
      return root;
    }

    private static ObjectNode version() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("major", "1")
          .put("minor", Integer.toString(MINOR))
          .put("gitVersion", "v1." + MINOR + ".0+ackj")
          .put("gitCommit", "")
          .put("gitTreeState", "clean")
          .put("buildDate", "1970-01-01T00:00:00Z")
          .put("goVersion", "none")
          .put("compiler", "javac")
          .put("platform", "jvm/" + Runtime.version().feature());
    }
  }
}
