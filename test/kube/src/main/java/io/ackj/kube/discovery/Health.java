package io.ackj.kube.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Health as real servers tell it. Whoever gets an answer talks to a healthy server. */
final class Health {
  static final List<String> ENDPOINTS = List.of("healthz", "livez", "readyz");
  static final List<String> CHECKS = List.of("ping", "log");

  private Health() {}

  /**
   * Returns the answer.
   *
   * @param path such as {@code /readyz} or {@code /readyz/ping}
   * @param query such as {@code verbose}; empty if there is none
   * @return empty if there is no such endpoint or check
   */
  static Optional<Document> get(String path, String query) {
    String[] parts = path.split("/", -1);
    if (parts.length < 2 || !ENDPOINTS.contains(parts[1])) {
      return Optional.empty();
    }
    if (parts.length == 2 || (parts.length == 3 && parts[2].isEmpty())) {
      return Optional.of(Document.text(isVerbose(query) ? verbose(parts[1]) : "ok"));
    }
    return parts.length == 3 && CHECKS.contains(parts[2])
        ? Optional.of(Document.text("ok"))
        : Optional.empty();
  }

  private static boolean isVerbose(String query) {
    return Arrays.stream(query.split("&", -1))
        .anyMatch(parameter -> parameter.equals("verbose") || parameter.startsWith("verbose="));
  }

  private static String verbose(String endpoint) {
    StringBuilder text = new StringBuilder();
    CHECKS.forEach(check -> text.append("[+]").append(check).append(" ok\n"));
    return text.append(endpoint).append(" check passed\n").toString();
  }
}
