package io.ackj.local.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The documents of a YAML text, of which JSON is a part. */
public final class YamlDocuments {
  private static final int MOST_CODE_POINTS = 50 * 1024 * 1024;

  private YamlDocuments() {}

  /**
   * One document.
   *
   * @param content never JSON's null: documents that hold nothing are left out
   * @param origin file and line
   */
  public record Document(JsonNode content, String origin) {}

  /**
   * Reads all documents that hold something.
   *
   * @param file how the text is called in messages
   * @throws ManifestException with file and line, if it is not YAML, or says a key twice
   */
  public static List<Document> read(String text, String file) {
    NodeReader reader = new NodeReader(file);
    List<Document> documents = new ArrayList<>();
    try {
      for (Node node : new Compose(settings()).composeAllFromString(text)) {
        JsonNode content = reader.read(node);
        if (!content.isNull()) {
          documents.add(new Document(content, reader.origin(node)));
        }
      }
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new ManifestException(
          "%s:%d: this is not YAML: %s".formatted(file, line, e.getProblem()), e);
    } catch (YamlEngineException e) {
      throw new ManifestException("%s: this is not YAML: %s".formatted(file, e.getMessage()), e);
    }
    return documents;
  }

  private static LoadSettings settings() {
    return LoadSettings.builder()
        .setSchema(new KubectlScalars())
        .setAllowDuplicateKeys(true)
        .setCodePointLimit(MOST_CODE_POINTS)
        .build();
  }
}
