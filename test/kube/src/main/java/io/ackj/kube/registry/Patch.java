package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body of a PATCH, decoded.
 *
 * @param force of an apply: whether fields that others manage are taken over
 * @param duplicates by path, how it is told that fields occur more than once in their object
 */
public record Patch(Kind kind, JsonNode content, boolean force, Map<String, String> duplicates) {
  /** The kinds of patches, by their media type. */
  public enum Kind {
    JSON("application/json-patch+json"),
    MERGE("application/merge-patch+json"),
    STRATEGIC("application/strategic-merge-patch+json"),
    APPLY("application/apply-patch+yaml");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    /** Returns the media type of such a body. */
    public String mediaType() {
      return mediaType;
    }
  }

  public Patch {
    duplicates = Collections.unmodifiableMap(new LinkedHashMap<>(duplicates));
  }
}
