package io.ackj.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * The flags of a controller, to be mixed into a command. Names and defaults are ACK's, but for
 * {@code --reconcile-default-max-concurrent-syncs}; those that ACK does not have are marked so.
 * Values are kept as they were given: {@link #toConfig} checks them, so that all messages have one
 * form. A switch may be given bare, or with {@code =true} or {@code =false}.
 */
public final class ControllerFlags {
  static final String YES = "true";
  static final String NO = "false";

  @Option(
      names = "--aws-region",
      paramLabel = "REGION",
      description = "AWS Region of resources that name none; AWS_REGION by default.")
  String region = "";

  @Option(names = "--aws-endpoint-url", paramLabel = "URL", description = "Calls AWS here.")
  String endpointUrl = "";

  @Option(
      names = "--aws-identity-endpoint-url",
      paramLabel = "URL",
      description = "Asks for the account at start here.")
  String identityEndpointUrl = "";

  @Option(
      names = "--allow-unsafe-aws-endpoint-urls",
      arity = "0..1",
      fallbackValue = YES,
      description = "Lets endpoint URLs be other than https.")
  String allowUnsafeEndpointUrls = NO;

  @Option(
      names = "--aws-endpoint-use-path-style",
      arity = "0..1",
      fallbackValue = YES,
      description = "Is for S3; taken since ACK's chart may give it.")
  String endpointPathStyle = NO;

  @Option(
      names = "--aws-account-id",
      paramLabel = "ID",
      description =
          "Account of the controller's credentials, so that STS is not asked (not in ACK).")
  String accountId = "";

  @Option(
      names = "--aws-call-budget",
      paramLabel = "OPERATION=PER_SECOND",
      description =
          "How often an AWS operation may be called, per account and Region (not in ACK). May be repeated.")
  List<String> callBudgets = new ArrayList<>();

  @Option(
      names = "--http-client-timeout",
      paramLabel = "DURATION",
      description =
          "How long to wait for AWS's answer; 0 for as long as it takes. 1m0s by default.")
  String httpClientTimeout = "1m0s";

  @Option(
      names = "--metrics-addr",
      paramLabel = "HOST:PORT",
      description = "Where to serve metrics. 0.0.0.0:8080 by default.")
  String metricsAddress = "0.0.0.0:8080";

  @Option(
      names = "--healthz-addr",
      paramLabel = "HOST:PORT",
      description = "Where to serve probes. 0.0.0.0:8081 by default.")
  String healthAddress = "0.0.0.0:8081";

  @Option(
      names = "--enable-webhook-server",
      arity = "0..1",
      fallbackValue = YES,
      description = "Is taken for ACK's sake: there are no webhooks.")
  String webhookServer = NO;

  @Option(
      names = "--webhook-server-addr",
      paramLabel = "HOST:PORT",
      description = "Is taken for ACK's sake: there are no webhooks.")
  String webhookServerAddress = "0.0.0.0:9433";

  @Option(
      names = "--enable-leader-election",
      arity = "0..1",
      fallbackValue = YES,
      description = "Lets one replica work at a time.")
  String leaderElection = NO;

  @Option(
      names = "--leader-election-namespace",
      paramLabel = "NAMESPACE",
      description = "Where the lease is; the pod's namespace by default.")
  String leaderElectionNamespace = "";

  @Option(
      names = "--enable-development-logging",
      arity = "0..1",
      fallbackValue = YES,
      description = "Logs lines for people instead of JSON.")
  String developmentLogging = NO;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "debug, info, warn, error, dpanic, panic or fatal. info by default.")
  String logLevel = "info";

  @Option(
      names = "--resource-tags",
      split = ",",
      paramLabel = "KEY=VALUE",
      description = "Tags for AWS resources; empty for none.")
  @Nullable List<String> resourceTags;

  @Option(
      names = "--watch-namespace",
      paramLabel = "NAMESPACES",
      description = "Namespaces to work in, joined by commas; all by default.")
  String watchNamespace = "";

  @Option(
      names = "--watch-selectors",
      paramLabel = "SELECTOR",
      description = "Labels that objects must have.")
  String watchSelectors = "";

  @Option(
      names = "--deletion-policy",
      paramLabel = "POLICY",
      description =
          "delete or retain: what becomes of AWS resources of deleted objects. delete by default.")
  String deletionPolicy = "delete";

  @Option(
      names = "--undeclared-fields",
      paramLabel = "RULE",
      description =
          "keep or reset: what becomes of settings that no manifest declares (not in ACK). keep by default.")
  String undeclaredFields = "keep";

  @Option(
      names = "--reconcile-default-resync-seconds",
      paramLabel = "SECONDS",
      description = "How often to look at synced resources; 0 for every 10 hours.")
  String defaultResyncSeconds = "0";

  @Option(
      names = "--reconcile-resource-resync-seconds",
      paramLabel = "KIND=SECONDS",
      description = "The same for a kind. May be repeated.")
  List<String> resyncSeconds = new ArrayList<>();

  @Option(
      names = "--resync-on-start",
      arity = "0..1",
      fallbackValue = YES,
      description = "Looks at all resources at start, as ACK does (not in ACK).")
  String resyncOnStart = NO;

  @Option(
      names = "--reconcile-default-max-concurrent-syncs",
      paramLabel = "COUNT",
      description = "How many objects of a kind to work on at a time. 20 by default; 1 in ACK.")
  String defaultMaxConcurrentSyncs = "20";

  @Option(
      names = "--reconcile-resource-max-concurrent-syncs",
      paramLabel = "KIND=COUNT",
      description = "The same for a kind. May be repeated.")
  List<String> maxConcurrentSyncs = new ArrayList<>();

  @Option(
      names = "--reconcile-resources",
      paramLabel = "KINDS",
      description = "Kinds to work on, joined by commas; all by default.")
  String reconcileResources = "";

  @Option(
      names = "--enable-carm",
      arity = "0..1",
      fallbackValue = YES,
      description = "Lets namespaces choose another account.")
  String carm = YES;

  @Option(
      names = "--enable-cross-namespace",
      arity = "0..1",
      fallbackValue = YES,
      description = "Lets references cross namespaces.")
  String crossNamespace = YES;

  @Option(
      names = "--enable-field-export-reconciler",
      arity = "0..1",
      fallbackValue = YES,
      description = "Works on FieldExports.")
  String fieldExport = YES;

  @Option(
      names = "--feature-gates",
      paramLabel = "NAME=BOOL",
      description = "Switches features on or off, joined by commas.")
  String featureGates = "";

  /**
   * Makes a parser behave as ACK's does: the last of several values counts, and an argument that
   * begins with an at sign is no file.
   *
   * @return the same parser
   */
  public static CommandLine likeAck(CommandLine parser) {
    return parser.setOverwrittenOptionsAllowed(true).setExpandAtFiles(false);
  }

  /**
   * Checks the values.
   *
   * @param environment the process's variables
   * @param kinds the kinds that the controller knows
   * @throws InvalidFlagException for the first value that is not allowed, in ACK's order
   */
  public ControllerConfig toConfig(Map<String, String> environment, Set<String> kinds) {
    return new ConfigReader(this, environment, kinds).read();
  }
}
