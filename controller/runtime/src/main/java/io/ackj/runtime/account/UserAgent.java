package io.ackj.runtime.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The beginning of the User-Agent header, by which AWS's logs tell who called. The form is ACK's.
 *
 * @param product the controller and its version
 * @param comments what stands in brackets behind it, such as {@code CRDKind/Table}
 */
public record UserAgent(String product, List<String> comments) {
  private static final String KRO = "kro";

  public UserAgent {
    Objects.requireNonNull(product);
    comments = List.copyOf(comments);
  }

  /**
   * Returns the controller's.
   *
   * @param service the API group without its common end, for example {@code dynamodb}
   * @param version the controller's version
   * @param commit the commit that it was built from
   * @param buildDate when it was built
   */
  public static UserAgent of(String service, String version, String commit, String buildDate) {
    return new UserAgent(
        "aws-controllers-k8s/" + service + ".services.k8s.aws-" + version,
        List.of("GitCommit/" + commit, "BuildDate/" + buildDate));
  }

  /**
   * Returns what is to be told of calls for an object: its kind, and kro if that made it.
   *
   * @param labels those of the object
   */
  public static List<String> commentsOn(String kind, String version, Map<String, String> labels) {
    List<String> comments = new ArrayList<>();
    comments.add("CRDKind/" + kind);
    comments.add("CRDVersion/" + version);
    if (KRO.equals(labels.get("app.kubernetes.io/managed-by"))
        || "true".equals(labels.get("kro.run/owned"))) {
      comments.add("ManagedBy/" + KRO);
      String kroVersion = labels.getOrDefault("kro.run/kro-version", "");
      if (!kroVersion.isBlank()) {
        comments.add("KROVersion/" + kroVersion);
      }
    }
    return comments;
  }

  /** Returns the same with more comments. */
  UserAgent with(List<String> more) {
    List<String> all = new ArrayList<>(comments);
    all.addAll(more);
    return new UserAgent(product, all);
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return product + " (" + String.join("; ", comments) + ")";
  }
}
