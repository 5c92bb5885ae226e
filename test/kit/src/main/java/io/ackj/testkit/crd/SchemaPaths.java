package io.ackj.testkit.crd;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A CRD, written as the lines of {@code ack-schema-paths}: one for each node of the schema, one for
 * each name, column and setting.
 *
 * <p>A schema keyword that the facts do not know becomes a flag with its value, so nothing in a
 * schema can go unnoticed but its descriptions.
 *
 * @param lines the schema's nodes, sorted by path
 * @param settings the lines of a {@code *.columns.tsv}, tabs included
 */
public record SchemaPaths(List<Line> lines, List<String> settings) {
  private static final String RULES = "x-kubernetes-validations";
  private static final String IMMUTABLE = "self == oldSelf";
  private static final Set<String> NOT_FLAGS =
      Set.of("type", "format", "description", "properties", "items", "required", "enum", RULES);

  public SchemaPaths {
    lines = List.copyOf(lines);
    settings = List.copyOf(settings);
  }

  /**
   * One node of a schema.
   *
   * @param path {@code .} is the root, {@code a.b} a property, {@code a[]} the items of an array,
   *     {@code a{}} the values of a map
   * @param type the node's type, empty if it has none
   * @param format the node's format, empty if it has none
   * @param flags what else the schema says of the node, separated by commas
   */
  public record Line(String path, String type, String format, String flags) {
    /** Reads a line of a facts file. */
    public static Line parse(String line) {
      String[] cells = line.split("\t", -1);
      return new Line(cells[0], cells[1], cells[2], cells[3]);
    }

    @Override
    public String toString() {
      return String.join("\t", path, type, format, flags);
    }
  }

  /** Reads a CRD that has one version, as YAML or JSON. */
  public static SchemaPaths read(InputStream crd) {
    return of(new KubernetesSerialization().unmarshal(crd, JsonNode.class));
  }

  /**
   * Reads what is known of a CRD that is not here.
   *
   * @param nodes a header, then a line for each node
   * @param settings a line for each setting
   */
  public static SchemaPaths readFacts(InputStream nodes, InputStream settings) throws IOException {
    List<Line> lines = textLines(nodes).stream().skip(1).map(Line::parse).toList();
    return new SchemaPaths(lines, textLines(settings));
  }

  private static List<String> textLines(InputStream text) throws IOException {
    return new String(text.readAllBytes(), UTF_8).lines().toList();
  }

  /** Reads a CRD that has one version. */
  public static SchemaPaths of(JsonNode crd) {
    JsonNode versions = crd.at("/spec/versions");
    if (versions.size() != 1) {
      throw new IllegalArgumentException("one version expected, seen " + versions.size());
    }
    JsonNode version = versions.get(0);
    List<Line> lines = new ArrayList<>();
    collect(version.at("/schema/openAPIV3Schema"), "", false, lines);
    lines.sort(Comparator.comparing(Line::path));
    return new SchemaPaths(lines, settings(crd, version));
  }

  /**
   * Returns the value of a setting, for example of {@code plural}.
   *
   * @throws java.util.NoSuchElementException if there is none of that name
   */
  public String setting(String name) {
    return settings.stream()
        .filter(line -> line.startsWith(name + "\t"))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static void collect(JsonNode schema, String path, boolean required, List<Line> lines) {
    lines.add(
        new Line(
            path.isEmpty() ? "." : path,
            schema.path("type").asText(),
            schema.path("format").asText(),
            flags(schema, required)));
    Set<String> requiredMembers =
        elements(schema.path("required")).map(JsonNode::asText).collect(Collectors.toSet());
    String prefix = path.isEmpty() ? "" : path + ".";
    for (var member : schema.path("properties").properties()) {
      String name = member.getKey();
      collect(member.getValue(), prefix + name, requiredMembers.contains(name), lines);
    }
    if (schema.has("items")) {
      collect(schema.get("items"), path + "[]", false, lines);
    }
    if (isMap(schema)) {
      collect(schema.get("additionalProperties"), path + "{}", false, lines);
    }
  }

  private static String flags(JsonNode schema, boolean required) {
    StringJoiner flags = new StringJoiner(",");
    if (required) {
      flags.add("required");
    }
    if (schema.has("enum")) {
      flags.add(
          elements(schema.get("enum"))
              .map(JsonNode::asText)
              .collect(Collectors.joining("|", "enum=[", "]")));
    }
    for (JsonNode rule : schema.path(RULES)) {
      flags.add("cel=[" + rule.path("rule").asText() + "]");
      if (rule.path("rule").asText().equals(IMMUTABLE)) {
        flags.add("immutable");
      }
    }
    for (var keyword : schema.properties()) {
      if (!NOT_FLAGS.contains(keyword.getKey())) {
        flags.add(flag(keyword.getKey(), keyword.getValue()));
      }
    }
    return flags.toString();
  }

  private static String flag(String keyword, JsonNode value) {
    if (keyword.equals("additionalProperties") && value.isObject()) {
      return "map";
    }
    String name = keyword.replaceFirst("^x-kubernetes-", "");
    return value.isBoolean() && value.booleanValue() ? name : name + "=" + value;
  }

  private static boolean isMap(JsonNode schema) {
    return schema.path("additionalProperties").isObject();
  }

  private static List<String> settings(JsonNode crd, JsonNode version) {
    JsonNode spec = crd.path("spec");
    JsonNode names = spec.path("names");
    List<String> lines = new ArrayList<>();
    lines.add(setting("crdName", crd.at("/metadata/name")));
    lines.add(setting("group", spec.path("group")));
    for (String name : List.of("kind", "listKind", "plural", "singular", "shortNames")) {
      lines.add(setting(name, names.path(name)));
    }
    lines.add(setting("categories", names.path("categories")));
    lines.add(setting("scope", spec.path("scope")));
    lines.add(setting("version", version.path("name")));
    lines.add(setting("served", version.path("served")));
    lines.add(setting("storage", version.path("storage")));
    lines.add(setting("subresources", version.path("subresources")));
    int index = 0;
    for (JsonNode column : version.path("additionalPrinterColumns")) {
      lines.add(printerColumn(index++, column));
    }
    lines.add(setting("conversion", spec.path("conversion")));
    return lines;
  }

  private static String printerColumn(int index, JsonNode column) {
    return String.join(
        "\t",
        "printerColumn",
        Integer.toString(index),
        column.path("name").asText(),
        column.path("type").asText(),
        column.path("jsonPath").asText(),
        column.path("priority").asText("0"));
  }

  private static String setting(String key, JsonNode value) {
    return key + "\t" + settingText(value);
  }

  private static String settingText(JsonNode value) {
    if (value.isEmpty() && !value.isValueNode()) {
      return "-";
    }
    if (value.isObject()) {
      return value.properties().stream().map(e -> e.getKey()).collect(Collectors.joining(","));
    }
    return value.isArray()
        ? elements(value).map(JsonNode::asText).collect(Collectors.joining(","))
        : value.asText();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
