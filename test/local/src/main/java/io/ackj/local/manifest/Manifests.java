package io.ackj.local.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The objects of a text: those of a {@code List} stand by themselves. */
public final class Manifests {
  private Manifests() {}

  /**
   * Reads the objects of a text.
   *
   * @param file how the text is called in messages
   * @throws ManifestException if it is not YAML, or a document is no object
   */
  public static List<Manifest> parse(String text, String file) {
    List<Manifest> manifests = new ArrayList<>();
    for (YamlDocuments.Document document : YamlDocuments.read(text, file)) {
      add(document.content(), document.origin(), manifests);
    }
    return manifests;
  }

  /**
   * Reads the objects of a file.
   *
   * @throws ManifestException if it cannot be read, or as {@link #parse}
   */
  public static List<Manifest> read(Path file) {
    return parse(text(file), file.toString());
  }

  /**
   * Returns what a file holds.
   *
   * @throws ManifestException if it cannot be read as UTF-8
   */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new ManifestException(file + ": this is not UTF-8 text; is it a manifest?", e);
    } catch (IOException e) {
      throw new ManifestException(file + ": it cannot be read: " + e.getMessage(), e);
    }
  }

  private static void add(JsonNode content, String origin, List<Manifest> manifests) {
    if (!(content instanceof ObjectNode object)) {
      throw new ManifestException(
          origin + ": this is no object; a manifest begins with apiVersion and kind");
    }
    if (object.path("kind").asText().equals("List") && object.path("items").isArray()) {
      object.path("items").forEach(item -> add(item, origin, manifests));
    } else {
      manifests.add(new Manifest(object, origin));
    }
  }
}
