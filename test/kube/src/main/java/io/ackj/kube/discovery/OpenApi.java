package io.ackj.kube.discovery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes the API in OpenAPI v3: an index at {@code /openapi/v3}, and a document for each group
 * version below it. Version 2, for which kubectl asks about kinds that version 3 does not know,
 * describes nothing. May be asked by several threads.
 */
public final class OpenApi {
  private static final String ROOT = "/openapi/v3";
  private static final String VERSION_2 = "/openapi/v2";
  private static final String PROTOBUF =
      "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";

  /** Real servers leave it to the library to guess the type, which makes it text. */
  private static final String INDEX_TYPE = "text/plain; charset=utf-8";

  private static final String HASH = "hash=";

  private final Supplier<List<ResourceType>> types;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private volatile Index index =
      new Index(List.of(), Document.json(INDEX_TYPE, describe(Map.of())));

  /**
   * Describes types.
   *
   * @param types what is served at the time of the call; the same list as long as nothing changes
   */
  public OpenApi(Supplier<List<ResourceType>> types) {
    this.types = types;
  }

  /**
   * Returns the document at a path. One with an old hash is a redirection to the right one.
   *
   * @param path with its query, such as {@code /openapi/v3/apis/example.com/v1?hash=...}
   * @param acceptHeader looked at for version 2 alone; version 3 is there in JSON only
   * @return empty if the path is none of OpenAPI
   */
  public Optional<Document> get(String path, String acceptHeader) {
    int mark = path.indexOf('?');
    String plain = mark < 0 ? path : path.substring(0, mark);
    if (plain.equals(ROOT) || plain.equals(ROOT + "/")) {
      return Optional.of(index().document());
    }
    if (plain.equals(VERSION_2)) {
      return Optional.of(version2(acceptHeader));
    }
    if (!plain.startsWith(ROOT + "/")) {
      return Optional.empty();
    }
    String name = plain.substring(ROOT.length() + 1);
    List<ResourceType> members = byPath(types.get()).get(name);
    if (members == null) {
      return Optional.of(Document.missing());
    }
    return Optional.of(
        withHash(entry(name, members), plain, hash(mark < 0 ? "" : path.substring(mark + 1))));
  }

  /** No bytes are an empty message in protobuf. */
  private static Document version2(String acceptHeader) {
    if (acceptHeader.contains("protobuf")) {
      return Document.bytes(PROTOBUF, new byte[0]);
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("swagger", "2.0");
    root.putObject("info").put("title", "Kubernetes").put("version", "1." + Discovery.MINOR);
    root.putObject("paths");
    return Document.json(root);
  }

  private static Document withHash(Entry entry, String path, @Nullable String wanted) {
    if (wanted == null) {
      return entry.document();
    }
    return wanted.equals(entry.hash())
        ? entry.document().with("Cache-Control", "public, immutable")
        : Document.redirect(path + "?" + HASH + entry.hash());
  }

  private static @Nullable String hash(String query) {
    for (String parameter : query.split("&", -1)) {
      if (parameter.startsWith(HASH) && parameter.length() > HASH.length()) {
        return parameter.substring(HASH.length());
      }
    }
    return null;
  }

  private Index index() {
    List<ResourceType> now = types.get();
    Index known = index;
    if (known.types() != now) {
      Map<String, Entry> listed = new LinkedHashMap<>();
      byPath(now).forEach((name, members) -> listed.put(name, entry(name, members)));
      entries.keySet().retainAll(listed.keySet());
      known = new Index(now, Document.json(INDEX_TYPE, describe(listed)));
      index = known;
    }
    return known;
  }

  private static ObjectNode describe(Map<String, Entry> entries) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode paths = root.putObject("paths");
    entries.forEach(
        (name, entry) ->
            paths
                .putObject(name)
                .put("serverRelativeURL", ROOT + "/" + name + "?" + HASH + entry.hash()));
    return root;
  }

  private static Map<String, List<ResourceType>> byPath(List<ResourceType> types) {
    Map<String, List<ResourceType>> result = new LinkedHashMap<>();
    for (ApiGroup group : ApiGroup.of(types)) {
      group
          .versions()
          .forEach(
              (version, members) ->
                  result.put((group.path() + "/" + version).substring(1), members));
    }
    return result;
  }

  /** A document is made anew only if one of its own types has changed. */
  private Entry entry(String name, List<ResourceType> members) {
    Entry known = entries.get(name);
    if (known == null || !known.types().equals(members)) {
      Document document = Document.json(document(members)).withEntityTag();
      known = new Entry(members, document, document.hash());
      entries.put(name, known);
    }
    return known;
  }

  private static ObjectNode document(List<ResourceType> types) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.0");
    root.putObject("info").put("title", "Kubernetes").put("version", "1." + Discovery.MINOR);
    ObjectNode paths = root.putObject("paths");
    ObjectNode schemas = root.putObject("components").putObject("schemas");
    SchemaComponents components = new SchemaComponents(schemas);
    for (ResourceType type : types) {
      Operations.add(type, paths);
      components.add(type);
    }
    return root;
  }

  private record Entry(List<ResourceType> types, Document document, String hash) {}

  private record Index(List<ResourceType> types, Document document) {}
}
