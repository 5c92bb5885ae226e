package io.ackj.kube.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads JSON and YAML from outside, and notes which fields occur twice in their object. */
final class BodyDecoder {
  private static final JsonFactory JSON_FACTORY = JsonMapper.builder().build().getFactory();
  private static final YAMLFactory YAML_FACTORY = new YAMLFactory();

  /**
   * What a body holds.
   *
   * @param duplicates paths of fields that occur twice in their object, and how that is told
   */
  record Decoded(JsonNode tree, Map<String, String> duplicates) {}

  /** A body that cannot be read, with Go's words for why. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final boolean yaml;

    /**
     * Makes one.
     *
     * @param yaml whether YAML was read, whose problems are told as they are
     */
    MalformedException(String problem, boolean yaml) {
      super(problem, null, false, false);
      this.problem = problem;
      this.yaml = yaml;
    }

    /** Returns what is wrong. */
    String problem() {
      return problem;
    }

    /** Returns what is wrong, as it is told of objects. */
    String why() {
      return yaml ? problem : "couldn't get version/kind; json parse error: " + problem;
    }
  }

  private BodyDecoder() {}

  static Decoded json(byte[] body) throws MalformedException {
    try {
      return read(JSON_FACTORY.createParser(body), BodyDecoder::inJson);
    } catch (JsonEOFException e) {
      throw new MalformedException("unexpected end of JSON input", false);
    } catch (JsonProcessingException e) {
      throw new MalformedException(goText(body, e), false);
    } catch (IOException e) {
      throw new MalformedException("the body is no text in UTF-8", false);
    }
  }

  static Decoded yaml(byte[] body) throws MalformedException {
    try {
      return read(YAML_FACTORY.createParser(body), BodyDecoder::inYaml);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new MalformedException(
          "yaml: line %d: %s".formatted(line, e.getOriginalMessage().split("\n", -1)[0]), true);
    } catch (IOException e) {
      throw new MalformedException("yaml: the body is no text in UTF-8", true);
    }
  }

  private static String inJson(String path, int line) {
    return "duplicate field \"%s\"".formatted(path);
  }

  private static String inYaml(String path, int line) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    return "yaml: unmarshal errors:\n  line %d: key \"%s\" already set in map"
        .formatted(line, name);
  }

  private static Decoded read(JsonParser parser, BiFunction<String, Integer, String> text)
      throws IOException, MalformedException {
    Map<String, Integer> duplicates = new LinkedHashMap<>();
    if (parser.nextToken() == null) {
      throw new MalformedException("unexpected end of JSON input", false);
    }
    JsonNode tree = new TreeReader(parser, duplicates).value("");
    if (parser.nextToken() != null) {
      throw new MalformedException("invalid character after top-level value", false);
    }
    Map<String, String> told = new LinkedHashMap<>();
    duplicates.forEach((path, line) -> told.put(path, text.apply(path, line)));
    return new Decoded(tree, told);
  }

  private static String goText(byte[] body, JsonProcessingException e) {
    long offset = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset() - 1);
    String text = new String(body, StandardCharsets.UTF_8);
    String start = text.stripLeading();
    if (!start.isEmpty() && "{[\"-0123456789tfn".indexOf(start.charAt(0)) < 0) {
      return "invalid character '%c' looking for beginning of value".formatted(start.charAt(0));
    }
    if (offset >= body.length) {
      return "unexpected end of JSON input";
    }
    return "invalid character '%c' in JSON".formatted((char) body[(int) offset]);
  }
}
