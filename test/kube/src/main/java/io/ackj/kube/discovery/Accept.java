package io.ackj.kube.discovery;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which form of discovery a client asks for by its header {@code Accept}. */
final class Accept {
  private static final String JSON = "application/json";

  private Accept() {}

  /**
   * Returns the version of aggregated discovery that is wanted.
   *
   * @param header the first form in it that we have counts; may be empty
   * @return empty if the client takes discovery as it was from the start
   */
  static Optional<String> aggregatedVersion(String header) {
    for (String range : header.split(",", -1)) {
      Map<String, String> parameters = parameters(range);
      String mediaType = parameters.getOrDefault("", "");
      if (!mediaType.equals(JSON)
          && !mediaType.equals("*/*")
          && !mediaType.equals("application/*")) {
        continue;
      }
      String as = parameters.getOrDefault("as", "");
      if (as.isEmpty()) {
        return Optional.empty();
      }
      String version = parameters.getOrDefault("v", "");
      if (as.equals("APIGroupDiscoveryList")
          && parameters.getOrDefault("g", "").equals("apidiscovery.k8s.io")
          && (version.equals("v2") || version.equals("v2beta1"))) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /** Returns the media type that says so. */
  static String contentType(String aggregatedVersion) {
    return JSON + ";g=apidiscovery.k8s.io;v=" + aggregatedVersion + ";as=APIGroupDiscoveryList";
  }

  /** The media type itself is under the empty name. */
  private static Map<String, String> parameters(String range) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Arrays.stream(range.split(";", -1))
        .map(String::strip)
        .forEach(
            part -> {
              int equals = part.indexOf('=');
              if (equals < 0) {
                parameters.putIfAbsent("", part.toLowerCase(Locale.ROOT));
              } else {
                parameters.put(
                    part.substring(0, equals).strip(), part.substring(equals + 1).strip());
              }
            });
    return parameters;
  }
}
