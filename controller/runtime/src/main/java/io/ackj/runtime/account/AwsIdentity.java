package io.ackj.runtime.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * The account that the controller's credentials belong to. Either it was given, or STS is asked, in
 * the background and for as long as it takes: resources can be looked after before it is known.
 */
public final class AwsIdentity implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("setup");
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** Who one is to AWS. */
  record Caller(String account, String partition) {}

  /** Asks AWS; throws an {@link SdkException} if there is no answer. */
  @FunctionalInterface
  interface Question {
    Caller ask();
  }

  private final Destination home;
  private volatile @Nullable Caller caller;
  private @Nullable Thread asking;

  private AwsIdentity(Destination home, @Nullable Caller caller) {
    this.home = home;
    this.caller = caller;
  }

  /**
   * Returns the identity at a destination. If that names no account, STS is asked there, in the
   * background.
   *
   * @param whenKnown is given the account as soon as STS has answered, in another thread; it is not
   *     called if the account was given
   */
  public static AwsIdentity of(AwsClients clients, Destination home, Consumer<String> whenKnown) {
    return of(home, () -> askSts(clients, home), Sleeper.SYSTEM, whenKnown);
  }

  static AwsIdentity of(
      Destination home, Question question, Sleeper sleeper, Consumer<String> whenKnown) {
    if (home.account() != null) {
      return new AwsIdentity(home, new Caller(home.account(), home.partition()));
    }
    AwsIdentity identity = new AwsIdentity(home, null);
    identity.askInBackground(question, sleeper, whenKnown);
    return identity;
  }

  /** Returns the 12-digit account id; empty while it is not known. */
  public Optional<String> account() {
    return Optional.ofNullable(caller).map(Caller::account);
  }

  /** Returns the partition, for example {@code aws-cn}; that of the Region until STS answered. */
  public String partition() {
    Caller known = caller;
    return known == null ? home.partition() : known.partition();
  }

  private void askInBackground(Question question, Sleeper sleeper, Consumer<String> whenKnown) {
    Thread thread = new Thread(() -> askUntilKnown(question, sleeper, whenKnown), "aws-identity");
    thread.setDaemon(true);
    asking = thread;
    thread.start();
  }

  private void askUntilKnown(Question question, Sleeper sleeper, Consumer<String> whenKnown) {
    Duration pause = FIRST_PAUSE;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Caller answer = question.ask();
        caller = answer;
        whenKnown.accept(answer.account());
        return;
      } catch (SdkException unanswered) {
        if (pause.equals(FIRST_PAUSE)) {
          LOG.atWarn()
              .addKeyValue("reason", unanswered.getMessage())
              .log("AWS account is not known yet; set --aws-account-id to do without STS");
        }
      }
      if (!sleep(sleeper, pause)) {
        return;
      }
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
  }

  private static boolean sleep(Sleeper sleeper, Duration pause) {
    try {
      sleeper.sleep(pause);
      return true;
    } catch (InterruptedException closed) {
      return false;
    }
  }

  private static Caller askSts(AwsClients clients, Destination home) {
    try (StsClient sts = clients.configure(StsClient.builder(), home, List.of()).build()) {
      GetCallerIdentityResponse answer = sts.getCallerIdentity();
      String[] arn = answer.arn().split(":", 3);
      return new Caller(answer.account(), arn.length == 3 ? arn[1] : home.partition());
    }
  }

  /** Stops asking. */
  @Override
  public void close() {
    if (asking != null) {
      asking.interrupt();
    }
  }
}
