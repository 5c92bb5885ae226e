package io.ackj.helm.rbac;

import io.ackj.helm.Chart;
import io.ackj.helm.Rendered;
import java.util.List;
import java.util.stream.Stream;

/** The ways to install the chart that give the controller different rights. */
enum Variant {
  CLUSTER("installScope: cluster"),
  NAMESPACE("installScope: namespace"),
  CLUSTER_WITH_SELECTORS(
      "installScope: cluster", "enableCARM: false", "featureGates: {IAMRoleSelector: true}"),
  NAMESPACE_WITH_SELECTORS(
      "installScope: namespace", "enableCARM: false", "featureGates: {IAMRoleSelector: true}");

  /** Where objects are; what other namespaces need is shown by what the chart renders. */
  static final String OBJECTS = "team";

  private static final String SHARED =
      """
      aws: {region: us-west-2, endpoint_url: "ENDPOINT", allow_unsafe_aws_endpoint_urls: true}
      watchNamespace: team
      leaderElection: {enabled: true}
      extraArgs:
        - --aws-account-id=111122223333
        - --metrics-addr=127.0.0.1:0
        - --healthz-addr=127.0.0.1:0
      """;

  private final String own;

  Variant(String... own) {
    this.own = String.join("\n", own);
  }

  /** Returns the values, for an AWS at some place. */
  String values(String endpoint) {
    return SHARED.replace("ENDPOINT", endpoint) + own;
  }

  /** Returns what the chart gives to the controller. */
  List<Grant> grants() {
    return Grant.of(rendered());
  }

  private Rendered rendered() {
    return Chart.renderAlone(values("http://localhost"));
  }

  /** Returns whether no variant before this one has the same right at the same place. */
  boolean isFirstWith(Grant grant) {
    return Stream.of(values())
        .takeWhile(before -> before != this)
        .flatMap(before -> before.grants().stream())
        .noneMatch(grant::isSameAs);
  }
}
