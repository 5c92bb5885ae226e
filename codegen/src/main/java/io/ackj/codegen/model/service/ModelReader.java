package io.ackj.codegen.model.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.ExpectationNotMetException;
import software.amazon.smithy.model.validation.ValidatedResultException;

/**
 * Reads a service model in any form in which AWS publishes it: the Smithy JSON AST or C2J, gzipped
 * or not. The content decides, not the file's name.
 */
public final class ModelReader {
  private static final String SMITHY = "META-INF/smithy/";
  private static final String MANIFEST = SMITHY + "manifest";

  /** How the origin of a model begins that comes from AWS's artifacts. */
  private static final String ARTIFACTS = "software.amazon.api.models ";

  private ModelReader() {}

  /**
   * Reads a model from a file: the model itself, or the Smithy artifact (a JAR) that holds it.
   *
   * @throws InvalidModelException if there is no such file, or it is no service model
   */
  public static ServiceModel read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      return startsWith(content, 'P', 'K') ? readJar(content, name) : read(content, name);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new InvalidModelException(file + ": there is no such model file", e);
    } catch (IOException e) {
      throw new InvalidModelException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the model that is on the class path as a Smithy artifact, as the POM declares it.
   *
   * @throws InvalidModelException if there is none, or more than one
   */
  public static ServiceModel readFromClasspath() {
    return readFromClasspath("");
  }

  /**
   * Reads one of the models that are on the class path as Smithy artifacts.
   *
   * @param artifact what the artifact's name begins with, for example {@code dynamodb}
   * @throws InvalidModelException if there is none, or more than one
   */
  public static ServiceModel readFromClasspath(String artifact) {
    try {
      List<URL> models = new ArrayList<>();
      for (URL manifest :
          Collections.list(ModelReader.class.getClassLoader().getResources(MANIFEST))) {
        for (String line : text(manifest).lines().toList()) {
          // The traits' own definitions are Smithy files too; AWS's service models are JSON.
          URL model = new URL(manifest, line.trim());
          if (line.trim().endsWith(".json") && nameOf(model).startsWith(artifact)) {
            models.add(model);
          }
        }
      }
      if (models.size() != 1) {
        throw new InvalidModelException(
            "expected one service model on the class path, found "
                + models.stream().map(ModelReader::nameOf).toList()
                + "; use --model FILE");
      }
      return read(bytes(models.get(0)), ARTIFACTS + nameOf(models.get(0)));
    } catch (IOException e) {
      throw new InvalidModelException("the model on the class path cannot be read", e);
    }
  }

  /** Reads a model from its bytes; {@code origin} is named in errors and in generated headers. */
  static ServiceModel read(byte[] content, String origin) {
    try {
      String json = new String(unzipped(content), StandardCharsets.UTF_8);
      JsonNode root = new ObjectMapper().readTree(json);
      if (root.has("smithy")) {
        return SmithyModelReader.read(json, origin);
      }
      if (root.has("metadata") && root.has("operations")) {
        return new C2jModelReader(root, origin).read();
      }
      throw new InvalidModelException(
          origin
              + ": neither a Smithy JSON AST (no \"smithy\" at the top) nor a C2J service-2.json"
              + " (no \"metadata\" and \"operations\" at the top)");
    } catch (JsonProcessingException e) {
      throw new InvalidModelException(
          origin
              + ":"
              + e.getLocation().getLineNr()
              + ": not JSON: "
              + firstLine(e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new InvalidModelException(origin + ": broken gzip: " + e.getMessage(), e);
    } catch (ValidatedResultException | ExpectationNotMetException e) {
      throw new InvalidModelException(
          origin + ": broken Smithy model: " + firstLine(e.getMessage()), e);
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  private static ServiceModel readJar(byte[] jar, String name) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().startsWith(SMITHY) && entry.getName().endsWith(".json")) {
          return read(entries.readAllBytes(), ARTIFACTS + name.replaceFirst("\\.jar$", ""));
        }
      }
    }
    throw new InvalidModelException(name + ": no model artifact: it holds no " + SMITHY + "*.json");
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length > 2 && content[0] == (byte) first && content[1] == (byte) second;
  }

  private static byte[] unzipped(byte[] content) throws IOException {
    if (!startsWith(content, 0x1f, 0x8b)) {
      return content;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return in.readAllBytes();
    }
  }

  /** The jar's file name says which version of which artifact it is: dynamodb-1.0.14. */
  private static String nameOf(URL model) {
    String path = model.getPath();
    int end = path.lastIndexOf(".jar!");
    int start = path.lastIndexOf('/', end < 0 ? path.length() : end) + 1;
    return end < 0 ? path.substring(start) : path.substring(start, end);
  }

  private static String text(URL url) throws IOException {
    return new String(bytes(url), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return in.readAllBytes();
    }
  }
}
