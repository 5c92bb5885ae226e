package io.ackj.runtime.config;

import io.ackj.runtime.config.FlagValues.Names;
import io.ackj.runtime.resource.UndeclaredFields;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a configuration of flags and environment. */
final class ConfigReader {
  private static final List<String> LOG_LEVELS =
      List.of("debug", "info", "warn", "error", "dpanic", "panic", "fatal");
  private static final Pattern REGION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern OPERATION = Pattern.compile("[A-Z][A-Za-z0-9]+");
  private static final Duration UPSTREAM_RESYNC = Duration.ofHours(10);

  private final ControllerFlags flags;
  private final Map<String, String> environment;
  private final Set<String> kinds;

  ConfigReader(ControllerFlags flags, Map<String, String> environment, Set<String> kinds) {
    this.flags = flags;
    this.environment = environment;
    this.kinds = kinds;
  }

  ControllerConfig read() {
    FlagValues.bool("--aws-endpoint-use-path-style", flags.endpointPathStyle);
    FlagValues.bool("--enable-webhook-server", flags.webhookServer);
    FlagValues.address("--webhook-server-addr", flags.webhookServerAddress);
    Map<String, String> tags =
        ResourceTags.parse(flags.resourceTags == null ? ResourceTags.DEFAULT : flags.resourceTags);
    Map<String, Duration> resyncPeriods = resyncPeriods();
    Map<String, Integer> concurrency = concurrency();
    String region = region();
    boolean anyScheme =
        FlagValues.bool("--allow-unsafe-aws-endpoint-urls", flags.allowUnsafeEndpointUrls);
    boolean carm = FlagValues.bool("--enable-carm", flags.carm);
    return new ControllerConfig(
        region,
        FlagValues.endpoint("--aws-endpoint-url", flags.endpointUrl, anyScheme),
        FlagValues.endpoint("--aws-identity-endpoint-url", flags.identityEndpointUrl, anyScheme),
        accountId(),
        FlagValues.duration("--http-client-timeout", flags.httpClientTimeout),
        FlagValues.address("--metrics-addr", flags.metricsAddress),
        FlagValues.address("--healthz-addr", flags.healthAddress),
        FlagValues.bool("--enable-leader-election", flags.leaderElection),
        leaderElectionNamespace(),
        systemNamespace(),
        FlagValues.bool("--enable-development-logging", flags.developmentLogging),
        FlagValues.oneOf("--log-level", flags.logLevel, LOG_LEVELS),
        tags,
        watchNamespaces(),
        watchSelectors(),
        deletionPolicy(),
        resyncPeriods,
        defaultResyncPeriod(),
        concurrency,
        FlagValues.integer(
            "--reconcile-default-max-concurrent-syncs", flags.defaultMaxConcurrentSyncs, 1),
        reconciledKinds(),
        carm,
        FlagValues.bool("--enable-cross-namespace", flags.crossNamespace),
        FlagValues.bool("--enable-field-export-reconciler", flags.fieldExport),
        featureGates(carm),
        undeclaredFields(),
        FlagValues.bool("--resync-on-start", flags.resyncOnStart),
        budgets());
  }

  private String region() {
    String region =
        flags.region.isEmpty() ? environment.getOrDefault("AWS_REGION", "") : flags.region;
    if (region.isEmpty()) {
      throw InvalidFlagException.because(
          "--aws-region", "no AWS Region is known; give this flag, or set AWS_REGION");
    }
    if (!REGION.matcher(region).matches()) {
      throw InvalidFlagException.of("--aws-region", region, "a Region such as eu-west-1");
    }
    return region;
  }

  private @Nullable String accountId() {
    if (flags.accountId.isEmpty()) {
      return null;
    }
    if (!ACCOUNT.matcher(flags.accountId).matches()) {
      throw InvalidFlagException.of("--aws-account-id", flags.accountId, "12 digits");
    }
    return flags.accountId;
  }

  private @Nullable String leaderElectionNamespace() {
    String namespace = flags.leaderElectionNamespace;
    return namespace.isEmpty() ? null : namespace("--leader-election-namespace", namespace);
  }

  private String systemNamespace() {
    return Stream.of("ACK_SYSTEM_NAMESPACE", "K8S_NAMESPACE")
        .map(variable -> environment.getOrDefault(variable, ""))
        .filter(namespace -> !namespace.isEmpty())
        .findFirst()
        .orElse("ack-system");
  }

  private Set<String> watchNamespaces() {
    String flag = "--watch-namespace";
    List<String> namespaces = FlagValues.list(flags.watchNamespace);
    namespaces.forEach(namespace -> namespace(flag, namespace));
    return FlagValues.distinct(flag, namespaces);
  }

  private static String namespace(String flag, String namespace) {
    if (!NAMESPACE.matcher(namespace).matches()) {
      throw InvalidFlagException.of(
          flag, namespace, "a namespace: small letters, digits and dashes, 63 at most, no blanks");
    }
    return namespace;
  }

  private String watchSelectors() {
    if (!LabelSelectorSyntax.isValid(flags.watchSelectors)) {
      throw InvalidFlagException.of(
          "--watch-selectors", flags.watchSelectors, "a label selector such as team=a,env!=test");
    }
    return flags.watchSelectors.trim();
  }

  private DeletionPolicy deletionPolicy() {
    String policy =
        FlagValues.oneOf("--deletion-policy", flags.deletionPolicy, List.of("delete", "retain"));
    return DeletionPolicy.valueOf(policy.toUpperCase(Locale.ROOT));
  }

  private UndeclaredFields undeclaredFields() {
    String rule =
        FlagValues.oneOf("--undeclared-fields", flags.undeclaredFields, List.of("keep", "reset"));
    return UndeclaredFields.valueOf(rule.toUpperCase(Locale.ROOT));
  }

  private Duration defaultResyncPeriod() {
    int seconds =
        FlagValues.integer("--reconcile-default-resync-seconds", flags.defaultResyncSeconds, 0);
    return seconds == 0 ? UPSTREAM_RESYNC : Duration.ofSeconds(seconds);
  }

  private Map<String, Duration> resyncPeriods() {
    String flag = "--reconcile-resource-resync-seconds";
    return FlagValues.byName(
        flag,
        flags.resyncSeconds,
        kindNames(),
        value -> Duration.ofSeconds(FlagValues.integer(flag, value, 1)));
  }

  private Map<String, Integer> concurrency() {
    String flag = "--reconcile-resource-max-concurrent-syncs";
    return FlagValues.byName(
        flag, flags.maxConcurrentSyncs, kindNames(), value -> FlagValues.integer(flag, value, 1));
  }

  private Names kindNames() {
    return new Names(kinds::contains, "KIND=NUMBER with one of the kinds " + kindList());
  }

  private String kindList() {
    return String.join(", ", new TreeSet<>(kinds));
  }

  private List<String> reconciledKinds() {
    String flag = "--reconcile-resources";
    List<String> named =
        FlagValues.list(flags.reconcileResources).stream().map(String::trim).toList();
    for (String kind : named) {
      if (!kinds.contains(kind)) {
        throw InvalidFlagException.of(flag, kind, "some of the kinds " + kindList());
      }
    }
    FlagValues.distinct(flag, named);
    return named;
  }

  private Map<FeatureGate, Boolean> featureGates(boolean carm) {
    String flag = "--feature-gates";
    Map<FeatureGate, Boolean> gates = new EnumMap<>(FeatureGate.class);
    Stream.of(FeatureGate.values()).forEach(gate -> gates.put(gate, gate.isOnByDefault()));
    List<String> known = Stream.of(FeatureGate.values()).map(Enum::name).toList();
    FlagValues.byName(
            flag,
            FlagValues.list(flags.featureGates),
            new Names(known::contains, "NAME=true or NAME=false with a name of " + known),
            value -> FlagValues.bool(flag, value))
        .forEach((name, on) -> gates.put(FeatureGate.valueOf(name), on));
    if (carm && gates.getOrDefault(FeatureGate.IAMRoleSelector, false)) {
      throw InvalidFlagException.because(
          flag,
          "cannot enable feature gate 'IAMRoleSelector' when flag 'enable-carm' is set to true;"
              + " add --enable-carm=false");
    }
    return gates;
  }

  private Map<String, Double> budgets() {
    return FlagValues.byName(
        "--aws-call-budget",
        flags.callBudgets,
        new Names(OPERATION.asMatchPredicate(), "OPERATION=PER_SECOND, such as DescribeTable=50"),
        ConfigReader::perSecond);
  }

  private static double perSecond(String value) {
    try {
      double number = Double.parseDouble(value);
      if (number > 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notNumber) {
      // Told below, with the flag's name.
    }
    throw InvalidFlagException.of("--aws-call-budget", value, "calls per second, above 0");
  }
}
