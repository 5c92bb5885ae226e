package io.ackj.runtime.account;

import io.ackj.runtime.account.BudgetedAwsCaller.Shared;
import io.ackj.runtime.budget.Budgets;
import io.ackj.runtime.failure.AwsErrors;
import io.ackj.runtime.metrics.ControllerMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Makes callers of AWS, one for each destination, which share connections and credentials. Safe for
 * use by many threads. Nothing is opened before the first client is built.
 */
public final class AwsClients implements AutoCloseable {
  /** Enough for all workers to read several things of a table at a time. */
  private static final int MOST_CONNECTIONS = 128;

  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final AwsClientSettings settings;
  private final Shared shared;
  private final Optional<CaBundle> bundle;
  private final Optional<ProxyConfiguration> proxy;
  private final Optional<WebIdentity> webIdentity;

  /** By whether calls go without TLS. */
  private final Map<Boolean, SdkHttpClient> http = new HashMap<>();

  private final Map<ClientKey, AwsCaller> callers = new ConcurrentHashMap<>();
  private final AssumedRoles roles =
      new AssumedRoles(place -> configure(StsClient.builder(), place, List.of()).build());
  private @Nullable ScheduledThreadPoolExecutor timeouts;
  private @Nullable AwsCredentialsProvider ownCredentials;
  private @Nullable SdkAutoCloseable behindOwnCredentials;

  /**
   * Makes callers that wait and repeat in real time.
   *
   * @throws java.io.UncheckedIOException if HTTPS_PROXY holds no address
   */
  public AwsClients(
      AwsClientSettings settings, AwsErrors errors, Budgets budgets, ControllerMetrics metrics) {
    this(
        settings,
        new Shared(
            errors,
            budgets,
            metrics,
            new RepeatRule(() -> ThreadLocalRandom.current().nextDouble()),
            Sleeper.SYSTEM),
        System.getenv());
  }

  AwsClients(AwsClientSettings settings, Shared shared, Map<String, String> environment) {
    this.settings = settings;
    this.shared = shared;
    this.bundle = CaBundle.in(environment);
    this.proxy = HttpsProxy.in(environment);
    this.webIdentity = WebIdentity.in(environment);
    EndpointVariables.ignoreEmpty(environment);
  }

  /**
   * Reads what calls of a destination need, so that a start can tell what cannot be read.
   *
   * @throws java.io.UncheckedIOException if they go over TLS, and AWS_CA_BUNDLE names no file of
   *     certificates
   */
  public void check(Destination destination) {
    if (!isPlain(destination)) {
      bundle.ifPresent(CaBundle::trust);
    }
  }

  /** Returns the caller for a destination, always the same one. */
  public AwsCaller callerFor(Destination destination) {
    return callerFor(destination, List.of());
  }

  /**
   * Returns the caller for a destination, always the same one.
   *
   * @param comments what the User-Agent tells of its calls; see {@link UserAgent#commentsOn}
   */
  public AwsCaller callerFor(Destination destination, List<String> comments) {
    return callers.computeIfAbsent(
        new ClientKey(destination, comments),
        key -> new BudgetedAwsCaller(this, shared, key.destination(), key.comments()));
  }

  /** Forgets the credentials of a destination's role, which AWS does not take any more. */
  void renewCredentials(Destination destination) {
    if (destination.role() != null) {
      roles.renew(destination.role(), destination);
    }
  }

  /** Gives a builder of any AWS client what clients of the destination need. */
  <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B configure(
      B builder, Destination destination, List<String> comments) {
    return configure(builder, destination, comments, credentials(destination));
  }

  private <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B configure(
      B builder,
      Destination destination,
      List<String> comments,
      AwsCredentialsProvider credentials) {
    B configured =
        builder
            .region(Region.of(destination.region()))
            .credentialsProvider(credentials)
            .httpClient(http(destination))
            .overrideConfiguration(overrides(comments));
    return destination.endpoint() == null
        ? configured
        : configured.endpointOverride(destination.endpoint());
  }

  private ClientOverrideConfiguration overrides(List<String> comments) {
    ClientOverrideConfiguration.Builder overrides =
        ClientOverrideConfiguration.builder()
            .retryStrategy(AwsRetryStrategy.doNotRetry())
            .putAdvancedOption(
                SdkAdvancedClientOption.USER_AGENT_PREFIX,
                settings.userAgent().with(comments).toString());
    if (!settings.timeout().isZero()) {
      overrides.apiCallAttemptTimeout(settings.timeout()).scheduledExecutorService(timeouts());
    }
    return overrides.build();
  }

  /**
   * Returns what ends calls that take too long. The SDK's own would hold every call, with its
   * answer, until its time is over, though the answer came long before: megabytes after a burst.
   */
  private synchronized ScheduledExecutorService timeouts() {
    if (timeouts == null) {
      timeouts = new ScheduledThreadPoolExecutor(1, AwsClients::thread);
      timeouts.setRemoveOnCancelPolicy(true);
    }
    return timeouts;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "aws-timeouts");
    thread.setDaemon(true);
    return thread;
  }

  /** One for calls over TLS, and one for the others, which need no trust and other proxies. */
  private synchronized SdkHttpClient http(Destination destination) {
    return http.computeIfAbsent(isPlain(destination), this::newHttp);
  }

  private static boolean isPlain(Destination destination) {
    return destination.endpoint() != null
        && "http".equalsIgnoreCase(destination.endpoint().getScheme());
  }

  private SdkHttpClient newHttp(boolean isPlain) {
    Apache5HttpClient.Builder builder =
        Apache5HttpClient.builder()
            .maxConnections(MOST_CONNECTIONS)
            .connectionTimeout(CONNECTION_TIMEOUT)
            .connectionMaxIdleTime(IDLE)
            .socketTimeout(settings.timeout());
    if (!isPlain) {
      bundle.ifPresent(file -> builder.tlsTrustManagersProvider(file::trust));
      proxy.ifPresent(builder::proxyConfiguration);
    }
    return builder.build();
  }

  private AwsCredentialsProvider credentials(Destination destination) {
    return destination.role() == null
        ? ownCredentials(destination.region())
        : roles.of(destination.role(), destination);
  }

  /**
   * Returns the controller's own credentials.
   *
   * @param region where STS is asked for them, if it has to be and has not been yet
   */
  private synchronized AwsCredentialsProvider ownCredentials(String region) {
    if (settings.credentials() != null) {
      return settings.credentials();
    }
    if (ownCredentials == null) {
      ownCredentials =
          webIdentity
              .map(identity -> credentials(identity, region))
              .orElseGet(this::defaultCredentials);
    }
    return ownCredentials;
  }

  private AwsCredentialsProvider credentials(WebIdentity identity, String region) {
    Destination place = new Destination(null, region, null);
    StsClient sts =
        configure(StsClient.builder(), place, List.of(), AnonymousCredentialsProvider.create())
            .build();
    behindOwnCredentials = sts;
    return identity.credentials(sts);
  }

  private AwsCredentialsProvider defaultCredentials() {
    DefaultCredentialsProvider chain = DefaultCredentialsProvider.builder().build();
    behindOwnCredentials = chain;
    return chain;
  }

  /** Closes connections. Callers and clients must not be used any more. */
  @Override
  public synchronized void close() {
    roles.close();
    if (behindOwnCredentials != null) {
      behindOwnCredentials.close();
    }
    http.values().forEach(SdkHttpClient::close);
    if (timeouts != null) {
      timeouts.shutdownNow();
    }
  }
}
