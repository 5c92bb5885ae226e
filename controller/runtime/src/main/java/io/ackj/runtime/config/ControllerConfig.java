package io.ackj.runtime.config;

import io.ackj.runtime.resource.UndeclaredFields;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What flags and environment say, validated. Names and defaults are ACK's; what is ours is marked.
 *
 * @param region {@code --aws-region}, or AWS_REGION
 * @param endpointUrl {@code --aws-endpoint-url}; {@code null} for AWS's own
 * @param identityEndpointUrl {@code --aws-identity-endpoint-url}, for the identity call at start;
 *     {@code null} for that of {@code endpointUrl}, or AWS's own
 * @param accountId ours: {@code --aws-account-id}; {@code null} to ask STS
 * @param httpClientTimeout {@code --http-client-timeout}; zero means none
 * @param metricsAddress {@code --metrics-addr}, host:port; port 0 takes a free one
 * @param healthAddress {@code --healthz-addr}, host:port
 * @param leaderElection {@code --enable-leader-election}
 * @param leaderElectionNamespace {@code --leader-election-namespace}; {@code null} for that of the
 *     pod
 * @param systemNamespace ACK_SYSTEM_NAMESPACE, or K8S_NAMESPACE, or {@code ack-system}
 * @param developmentLogging {@code --enable-development-logging}
 * @param logLevel {@code --log-level}
 * @param resourceTags {@code --resource-tags}: templates by key, in order
 * @param watchNamespaces {@code --watch-namespace}; empty for all
 * @param watchSelectors {@code --watch-selectors}; empty for all
 * @param deletionPolicy {@code --deletion-policy}
 * @param resyncPeriods by kind: {@code --reconcile-resource-resync-seconds}
 * @param defaultResyncPeriod {@code --reconcile-default-resync-seconds}; 10 h if that is 0
 * @param maxConcurrentSyncs by kind: {@code --reconcile-resource-max-concurrent-syncs}
 * @param defaultMaxConcurrentSyncs {@code --reconcile-default-max-concurrent-syncs}
 * @param kinds the kinds to reconcile: {@code --reconcile-resources}; empty for all
 * @param enableCarm {@code --enable-carm}
 * @param enableCrossNamespace {@code --enable-cross-namespace}
 * @param enableFieldExport {@code --enable-field-export-reconciler}
 * @param featureGates all gates with their value: {@code --feature-gates}
 * @param undeclaredFields ours: {@code --undeclared-fields}
 * @param resyncOnStart ours: {@code --resync-on-start}
 * @param budgets ours: {@code --aws-call-budget Operation=calls per second}, over the defaults
 */
public record ControllerConfig(
    String region,
    @Nullable URI endpointUrl,
    @Nullable URI identityEndpointUrl,
    @Nullable String accountId,
    Duration httpClientTimeout,
    String metricsAddress,
    String healthAddress,
    boolean leaderElection,
    @Nullable String leaderElectionNamespace,
    String systemNamespace,
    boolean developmentLogging,
    String logLevel,
    Map<String, String> resourceTags,
    Set<String> watchNamespaces,
    String watchSelectors,
    DeletionPolicy deletionPolicy,
    Map<String, Duration> resyncPeriods,
    Duration defaultResyncPeriod,
    Map<String, Integer> maxConcurrentSyncs,
    int defaultMaxConcurrentSyncs,
    List<String> kinds,
    boolean enableCarm,
    boolean enableCrossNamespace,
    boolean enableFieldExport,
    Map<FeatureGate, Boolean> featureGates,
    UndeclaredFields undeclaredFields,
    boolean resyncOnStart,
    Map<String, Double> budgets) {
  public ControllerConfig {
    resourceTags = Collections.unmodifiableMap(new LinkedHashMap<>(resourceTags));
    watchNamespaces = Set.copyOf(watchNamespaces);
    resyncPeriods = Map.copyOf(resyncPeriods);
    maxConcurrentSyncs = Map.copyOf(maxConcurrentSyncs);
    kinds = List.copyOf(kinds);
    featureGates = Map.copyOf(featureGates);
    budgets = Map.copyOf(budgets);
  }

  /** Says whether a gate is on. */
  public boolean isOn(FeatureGate gate) {
    return featureGates.getOrDefault(gate, gate.isOnByDefault());
  }
}
