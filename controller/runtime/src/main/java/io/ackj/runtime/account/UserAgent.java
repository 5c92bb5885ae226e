package io.ackj.runtime.account;

/** The beginning of the User-Agent header, by which AWS's logs tell who called. */
public final class UserAgent {
  private UserAgent() {}

  /**
   * Returns ACK's prefix.
   *
   * @param service the API group without its common end, for example {@code dynamodb}
   * @param version the controller's version
   * @param commit the commit that it was built from
   * @param buildDate when it was built
   */
  public static String prefix(String service, String version, String commit, String buildDate) {
    return "aws-controllers-k8s/"
        + service
        + ".services.k8s.aws-"
        + version
        + " (GitCommit/"
        + commit
        + "; BuildDate/"
        + buildDate
        + ")";
  }
}
