package io.ackj.helm.rbac;

import io.ackj.helm.Chart;
import io.ackj.helm.Rendered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The ways to install the chart that give the controller different rights. */
enum Variant {
  CLUSTER("installScope: cluster"),
  NAMESPACE("installScope: namespace"),
  CLUSTER_WITH_SELECTORS(
      "installScope: cluster", "enableCARM: false", "featureGates: {IAMRoleSelector: true}"),
  NAMESPACE_WITH_SELECTORS(
      "installScope: namespace", "enableCARM: false", "featureGates: {IAMRoleSelector: true}");

  /** The name of the release and its namespace, and the beginning of those that are watched. */
  static final String RELEASE = "rbac-trial";

  /** The endpoint of AWS. */
  static final String ENDPOINT = "http://aws.invalid";

  /**
   * Labels are for trials at the same time: where the controller works in the whole cluster, it
   * would work on what is of others.
   */
  private static final String SHARED =
      """
      aws: {region: us-west-2, endpoint_url: "http://aws.invalid",
            allow_unsafe_aws_endpoint_urls: true}
      watchNamespace: rbac-trial-a,rbac-trial-b
      watchSelectors: trial=rbac-trial
      leaderElection: {enabled: true}
      extraArgs:
        - --aws-account-id=111122223333
        - --metrics-addr=127.0.0.1:0
        - --healthz-addr=127.0.0.1:0
      """;

  private static final Map<Variant, Rendered> RENDERED = new ConcurrentHashMap<>();

  private final String own;

  Variant(String... own) {
    this.own = String.join("\n", own);
  }

  /** Returns what the chart makes. */
  Rendered rendered() {
    return RENDERED.computeIfAbsent(
        this, variant -> Chart.renderAs(RELEASE, RELEASE, SHARED + variant.own));
  }

  /** Returns the name of the release that has all rights. */
  String releaseName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether the controller works in the whole cluster. */
  boolean isOfCluster() {
    return this == CLUSTER || this == CLUSTER_WITH_SELECTORS;
  }

  /** Returns whether IAMRoleSelectors give roles, and not role maps. */
  boolean hasSelectors() {
    return this == CLUSTER_WITH_SELECTORS || this == NAMESPACE_WITH_SELECTORS;
  }

  /** Returns what the chart gives to the controller. */
  List<Grant> grants() {
    return Grant.of(rendered());
  }

  /**
   * Returns the rights to take away in turn: those that no variant before this one has at the same
   * place. All watched namespaces have the same, so it is done in the last.
   */
  List<Grant> grantsOfItsOwn() {
    return grants().stream()
        .filter(grant -> !grant.namespace().equals(RELEASE + "-a"))
        .filter(grant -> before().noneMatch(grant::isSameAs))
        .toList();
  }

  private Stream<Grant> before() {
    return Stream.of(values())
        .takeWhile(variant -> variant != this)
        .flatMap(variant -> variant.grants().stream());
  }
}
