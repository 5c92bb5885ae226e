package io.ackj.codegen.model.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Small service models, written in a shorthand, turned into C2J and read as any other. A statement
 * is a line; lines that are indented belong to the one before:
 *
 * <pre>
 * CreateBook: Title!, Pages Long, Tags [Tag] -> Book Book
 * Book { Title, Author Person "Who wrote it.", Token@token }
 * Shelf | { Books [Book], Box Boolean }
 * Genre = NOVEL|POEM "What it is about."
 * </pre>
 *
 * <p>The first is an operation, whose request is {@code CreateBookRequest} and whose response is
 * {@code CreateBookResponse}, the second a structure, the third a union and the fourth an enum. A
 * member is text unless it says otherwise; {@code !} makes it required, {@code @token} an
 * idempotency token, {@code [X]} a list and <code>{X}</code> a map of X. A text in quotes is the
 * documentation. {@code String}, {@code Long}, {@code Boolean}, {@code Double}, {@code Timestamp}
 * and {@code Blob} are there from the start.
 */
public final class ServiceModels {
  private static final String DOC = "(?:\\s*\"([^\"]*)\")?";
  private static final Pattern OPERATION = Pattern.compile("(\\w+):(.*?)(?:->(.*))?");
  private static final Pattern STRUCTURE =
      Pattern.compile("(\\w+)\\s*(\\|?)\\s*\\{(.*)}" + DOC + "\\s*");
  private static final Pattern ENUM = Pattern.compile("(\\w+)\\s*=\\s*([\\w|]+)" + DOC + "\\s*");
  private static final Pattern MEMBER =
      Pattern.compile("\\s*(\\w+)(!?)(@token)?(?:\\s+([\\[{]*\\w+[]}]*))?" + DOC + "\\s*(?:,|$)");

  private final ObjectNode root = new ObjectMapper().createObjectNode();
  private final ObjectNode operations = root.putObject("operations");
  private final ObjectNode shapes = root.putObject("shapes");

  private ServiceModels() {
    root.putObject("metadata")
        .put("serviceId", "Library")
        .put("endpointPrefix", "library")
        .put("apiVersion", "2020-01-01")
        .put("protocol", "json");
    for (String scalar : "String Long Boolean Double Timestamp Blob".split(" ", -1)) {
      shapes.putObject(scalar).put("type", scalar.toLowerCase(Locale.ROOT));
    }
  }

  /** Returns the service that the shorthand describes. */
  public static ServiceModel of(String shorthand) {
    ServiceModels models = new ServiceModels();
    for (String statement : shorthand.replaceAll("\\n\\s+", " ").lines().toList()) {
      if (!statement.isBlank()) {
        models.add(statement);
      }
    }
    return ofJson(models.root);
  }

  /** Returns the service that a C2J model describes. */
  public static ServiceModel ofJson(JsonNode c2j) {
    return ModelReader.read(c2j.toString().getBytes(StandardCharsets.UTF_8), "library.json");
  }

  private void add(String statement) {
    Matcher structure = STRUCTURE.matcher(statement);
    Matcher enumeration = ENUM.matcher(statement);
    Matcher operation = OPERATION.matcher(statement);
    if (structure.matches()) {
      ObjectNode shape = structure(structure.group(1), structure.group(3));
      if (!structure.group(2).isEmpty()) {
        shape.put("union", true);
      }
      document(shape, structure.group(4));
    } else if (enumeration.matches()) {
      ObjectNode shape = shapes.putObject(enumeration.group(1)).put("type", "string");
      for (String value : enumeration.group(2).split("\\|", -1)) {
        shape.withArray("/enum").add(value);
      }
      document(shape, enumeration.group(3));
    } else if (operation.matches()) {
      String name = operation.group(1);
      ObjectNode added = operations.putObject(name).put("name", name);
      structure(name + "Request", operation.group(2));
      added.putObject("input").put("shape", name + "Request");
      if (operation.group(3) != null) {
        structure(name + "Response", operation.group(3));
        added.putObject("output").put("shape", name + "Response");
      }
    } else {
      throw new IllegalArgumentException("no statement: " + statement);
    }
  }

  private ObjectNode structure(String name, String members) {
    ObjectNode shape = shapes.putObject(name).put("type", "structure");
    ObjectNode added = shape.putObject("members");
    Matcher member = MEMBER.matcher(members.strip());
    int end = 0;
    while (end < members.strip().length()) {
      if (!member.find(end) || member.start() != end) {
        throw new IllegalArgumentException("no members: " + members);
      }
      end = member.end();
      if (!member.group(2).isEmpty()) {
        shape.withArray("/required").add(member.group(1));
      }
      ObjectNode node = added.putObject(member.group(1));
      node.put("shape", member.group(4) == null ? "String" : type(member.group(4)));
      if (member.group(3) != null) {
        node.put("idempotencyToken", true);
      }
      document(node, member.group(5));
    }
    return shape;
  }

  private String type(String text) {
    if (text.startsWith("[")) {
      String element = type(text.substring(1, text.length() - 1));
      ObjectNode list = shapes.putObject(element + "List").put("type", "list");
      list.putObject("member").put("shape", element);
      return element + "List";
    }
    if (text.startsWith("{")) {
      String value = type(text.substring(1, text.length() - 1));
      ObjectNode map = shapes.putObject(value + "Map").put("type", "map");
      map.putObject("key").put("shape", "String");
      map.putObject("value").put("shape", value);
      return value + "Map";
    }
    return text;
  }

  private static void document(ObjectNode node, @Nullable String text) {
    if (text != null) {
      node.put("documentation", text);
    }
  }
}
