package io.ackj.aws;

import io.ackj.aws.call.CallLog;
import io.ackj.aws.state.Limits;
import io.ackj.aws.time.SimulatorClock;
import java.time.Clock;
import java.time.Duration;

/**
 * How a simulator is to be.
 *
 * @param port of the loopback interface; 0 for one that is free
 * @param speed by which AWS's durations are divided, above 0
 * @param quotas whether AWS's rates per operation hold
 * @param lag for how long eventually consistent reads answer the state before a change; zero for
 *     reads that are up to date
 * @param iam whether IAM's allow-lists hold
 * @param legacyGlobalTables whether global tables of version 2017.11.29 can be made, which AWS
 *     refuses by now
 * @param limits how many tables an account may have, and change at a time
 * @param clock what time it is; put forward by {@link AwsSimulator#clock}
 * @param loggedCalls how many calls the log keeps
 */
public record AwsOptions(
    int port,
    double speed,
    boolean quotas,
    Duration lag,
    boolean iam,
    boolean legacyGlobalTables,
    Limits limits,
    Clock clock,
    int loggedCalls) {
  /** Checks the numbers. */
  public AwsOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "the port has to be from 0 to 65535, but is " + port + "; 0 takes one that is free");
    }
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException(
          "the speed has to be above 0, but is " + speed + "; 10 is ten times as fast as AWS");
    }
    if (lag.isNegative()) {
      throw new IllegalArgumentException("the lag cannot be negative, but is " + lag);
    }
    if (loggedCalls < 1) {
      throw new IllegalArgumentException(
          "the number of logged calls has to be 1 or more, but is " + loggedCalls);
    }
  }

  /** Returns a simulator on a free port that is as slow as AWS, with all switches off. */
  public static AwsOptions defaults() {
    return new AwsOptions(
        0,
        1,
        false,
        Duration.ZERO,
        false,
        false,
        Limits.usual(),
        Clock.systemUTC(),
        CallLog.DEFAULT_CAPACITY);
  }

  /**
   * Returns the same options with another number of calls that the log keeps.
   *
   * @param newLoggedCalls above 0
   */
  public AwsOptions withLoggedCalls(int newLoggedCalls) {
    return new AwsOptions(
        port, speed, quotas, lag, iam, legacyGlobalTables, limits, clock, newLoggedCalls);
  }

  /** Returns the same options with another port. */
  public AwsOptions withPort(int newPort) {
    return new AwsOptions(
        newPort, speed, quotas, lag, iam, legacyGlobalTables, limits, clock, loggedCalls);
  }

  /** Returns the same options with another speed. */
  public AwsOptions withSpeed(double newSpeed) {
    return new AwsOptions(
        port, newSpeed, quotas, lag, iam, legacyGlobalTables, limits, clock, loggedCalls);
  }

  /** Returns the same options with AWS's rates on or off. */
  public AwsOptions withQuotas(boolean on) {
    return new AwsOptions(
        port, speed, on, lag, iam, legacyGlobalTables, limits, clock, loggedCalls);
  }

  /** Returns the same options with reads that lag. */
  public AwsOptions withLag(Duration newLag) {
    return new AwsOptions(
        port, speed, quotas, newLag, iam, legacyGlobalTables, limits, clock, loggedCalls);
  }

  /** Returns the same options with IAM on or off. */
  public AwsOptions withIam(boolean on) {
    return new AwsOptions(
        port, speed, quotas, lag, on, legacyGlobalTables, limits, clock, loggedCalls);
  }

  /** Returns the same options with new global tables of version 2017.11.29 accepted or refused. */
  public AwsOptions withLegacyGlobalTables(boolean allowed) {
    return new AwsOptions(port, speed, quotas, lag, iam, allowed, limits, clock, loggedCalls);
  }

  /** Returns the same options with other limits of accounts. */
  public AwsOptions withLimits(Limits newLimits) {
    return new AwsOptions(
        port, speed, quotas, lag, iam, legacyGlobalTables, newLimits, clock, loggedCalls);
  }

  /**
   * Returns the same options with another clock; {@link SimulatorClock#standingAt} makes one that a
   * test moves.
   */
  public AwsOptions withClock(Clock newClock) {
    return new AwsOptions(
        port, speed, quotas, lag, iam, legacyGlobalTables, limits, newClock, loggedCalls);
  }
}
