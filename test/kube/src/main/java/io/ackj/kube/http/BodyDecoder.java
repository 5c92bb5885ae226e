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
import java.util.ArrayList;
import java.util.List;

/** Reads JSON and YAML from outside, and notes which fields occur twice in their object. */
final class BodyDecoder {
  private static final JsonFactory JSON_FACTORY = JsonMapper.builder().build().getFactory();
  private static final YAMLFactory YAML_FACTORY = new YAMLFactory();

  /** What a body holds. */
  record Decoded(JsonNode tree, List<String> duplicates) {}

  /** A body that cannot be read, with Go's words for why. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message, null, false, false);
    }
  }

  private BodyDecoder() {}

  static Decoded json(byte[] body) throws MalformedException {
    try {
      return read(JSON_FACTORY.createParser(body));
    } catch (JsonEOFException e) {
      throw new MalformedException("unexpected end of JSON input");
    } catch (JsonProcessingException e) {
      throw new MalformedException(goText(body, e));
    } catch (IOException e) {
      throw new MalformedException("the body is no text in UTF-8");
    }
  }

  static Decoded yaml(byte[] body) throws MalformedException {
    try {
      return read(YAML_FACTORY.createParser(body));
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new MalformedException(
          "yaml: line %d: %s".formatted(line, e.getOriginalMessage().split("\n", -1)[0]));
    } catch (IOException e) {
      throw new MalformedException("yaml: the body is no text in UTF-8");
    }
  }

  private static Decoded read(JsonParser parser) throws IOException, MalformedException {
    List<String> duplicates = new ArrayList<>();
    if (parser.nextToken() == null) {
      throw new MalformedException("unexpected end of JSON input");
    }
    JsonNode tree = new TreeReader(parser, duplicates).value("");
    if (parser.nextToken() != null) {
      throw new MalformedException("invalid character after top-level value");
    }
    return new Decoded(tree, duplicates);
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
