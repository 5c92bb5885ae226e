package io.ackj.image;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an image says of itself, under the names that OCI has for it.
 *
 * @param revision the commit, if it is known
 * @param source where the sources are, if that is known
 */
record Labels(String version, Optional<String> revision, Optional<String> source) {
  private static final String PREFIX = "org.opencontainers.image.";

  /** Returns them. */
  Map<String, String> all() {
    Map<String, String> labels = new TreeMap<>();
    labels.put(PREFIX + "title", "ackj-controller");
    labels.put(
        PREFIX + "description",
        "An ACK-compatible DynamoDB controller for Kubernetes, with a JVM of its own.");
    labels.put(PREFIX + "version", version);
    labels.put(PREFIX + "licenses", "Apache-2.0");
    revision.ifPresent(known -> labels.put(PREFIX + "revision", known));
    source.ifPresent(known -> labels.put(PREFIX + "source", known));
    return labels;
  }
}
