package io.ackj.aws.quota;

import io.ackj.aws.call.Answer;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Concern;
import io.ackj.aws.call.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Throttles calls that come more often than AWS allows. While it is off, all pass, and none is
 * counted.
 */
public final class Quotas implements Concern {
  /** Calls that start work, or write tags: they share a limit of the account. */
  private static final Set<String> CHANGES =
      Set.of("CreateTable", "UpdateTable", "DeleteTable", "TagResource");

  /** About one a second in the long run, and five to seven of ten at once. */
  private static final Rate CHANGE_RATE = new Rate(1, 6, false);

  /** As AWS publishes them, but for DescribeTimeToLive, of which a limit was measured. */
  private static final Map<String, Rate> RATES =
      Map.ofEntries(
          Map.entry("CreateBackup", Rate.perSecond(50)),
          Map.entry("DeleteBackup", Rate.perSecond(10)),
          Map.entry("DescribeBackup", Rate.perSecond(10)),
          Map.entry("ListBackups", Rate.perSecond(5)),
          Map.entry("DescribeContinuousBackups", Rate.perSecond(10)),
          Map.entry("UpdateContinuousBackups", Rate.perSecond(10)),
          Map.entry("ListTagsOfResource", Rate.perSecond(10)),
          Map.entry("TagResource", Rate.perSecond(5)),
          Map.entry("UntagResource", Rate.perSecond(5)),
          Map.entry("DescribeContributorInsights", Rate.perSecond(5)),
          Map.entry("ListContributorInsights", Rate.perSecond(5)),
          Map.entry("UpdateContributorInsights", Rate.perSecond(5)),
          Map.entry("DescribeTimeToLive", new Rate(0.5, 4, true)));

  private static final int MOST_BUCKETS = 10_000;

  private final Map<String, TokenBucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
          return size() > MOST_BUCKETS;
        }
      };

  private final LongSupplier everPlanned;
  private volatile boolean on = true;

  /**
   * Makes quotas of which nothing is used.
   *
   * @param everPlanned how many changes to come have ever been planned; calls that plan none have
   *     started no work
   */
  public Quotas(LongSupplier everPlanned) {
    this.everPlanned = everPlanned;
  }

  /** Turns them on or off. */
  public Quotas turn(boolean toOn) {
    this.on = toOn;
    return this;
  }

  /** Returns whether they hold. */
  public boolean isOn() {
    return on;
  }

  @Override
  public Answer around(Request request, Next next) {
    if (!on || !request.service().name().equals("dynamodb")) {
      return next.proceed(request);
    }
    Rate rate = RATES.get(request.operation());
    if (rate != null) {
      take(request, request.operation(), rate, "Rate exceeded");
    }
    return mayStartWork(request) ? working(request, next) : next.proceed(request);
  }

  private Answer working(Request request, Next next) {
    TokenBucket bucket =
        take(
            request,
            "changes",
            CHANGE_RATE,
            "The rate of control plane requests made by this account is too high");
    long before = everPlanned.getAsLong();
    try {
      return next.proceed(request);
    } finally {
      // An UpdateTable that changes nothing was measured not to count.
      if (request.operation().equals("UpdateTable") && everPlanned.getAsLong() == before) {
        bucket.putBack();
      }
    }
  }

  /** A switch of the deletion protection was measured not to count. */
  private static boolean mayStartWork(Request request) {
    return CHANGES.contains(request.operation())
        && !(request.input().size() == 2 && request.input().has("DeletionProtectionEnabled"));
  }

  private TokenBucket take(Request request, String what, Rate rate, String message) {
    String whose =
        rate.perConnection()
            ? request.connection()
            : request.caller().accountId() + "/" + request.region();
    TokenBucket bucket =
        buckets.computeIfAbsent(whose + "/" + what, key -> new TokenBucket(rate, request.time()));
    if (!bucket.take(request.time())) {
      throw AwsException.of("ThrottlingException", message);
    }
    return bucket;
  }
}
