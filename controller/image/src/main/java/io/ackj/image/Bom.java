package io.ackj.image;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The list of what is in the package, in the format of CycloneDX. */
final class Bom {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Bom() {}

  /**
   * Copies the one that Maven knows, which has the jars, and adds the JVM that this runs on.
   *
   * @throws IOException if it is none
   */
  static void copyWithJvm(Path from, Path to) throws IOException {
    ObjectNode bom = (ObjectNode) JSON.readTree(Files.readString(from));
    ObjectNode jvm = bom.withArray("/components").addObject();
    String version = System.getProperty("java.runtime.version");
    jvm.put("type", "platform");
    jvm.put("bom-ref", "jvm");
    jvm.put("publisher", System.getProperty("java.vendor"));
    jvm.put("name", "openjdk");
    jvm.put("version", version);
    jvm.put("description", "The Java runtime of the package, with a part of its modules.");
    jvm.put("scope", "required");
    jvm.put("purl", "pkg:generic/openjdk@" + version.replace("+", "%2B"));
    jvm.putArray("licenses")
        .addObject()
        .put("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
    Files.writeString(to, JSON.writeValueAsString(bom) + "\n");
  }
}
