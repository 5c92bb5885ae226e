package io.ackj.aws.fault;

import io.ackj.aws.call.Answer;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Concern;
import io.ackj.aws.call.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The faults that are there. Of several that hit a call, all do. Safe for use by several threads.
 */
public final class Faults implements Concern {
  private final Clock clock;
  private final List<ActiveFault> active = new CopyOnWriteArrayList<>();
  private final Map<String, RegionOutage> outages = new ConcurrentHashMap<>();

  /** Makes a list without any. */
  public Faults(Clock clock) {
    this.clock = clock;
  }

  /** Adds a fault, which counts calls from now on. */
  public Faults add(Fault fault) {
    Instant until = fault.lasting() == null ? Instant.MAX : clock.instant().plus(fault.lasting());
    active.add(new ActiveFault(fault, until));
    return this;
  }

  /** Turns a Region off, for all accounts. */
  public Faults turnOff(String region, RegionOutage outage) {
    outages.put(region, outage);
    return this;
  }

  /** Turns a Region on again. */
  public Faults turnOn(String region) {
    outages.remove(region);
    return this;
  }

  /** Returns the Regions that are off, and how. */
  public Map<String, RegionOutage> outages() {
    return Map.copyOf(outages);
  }

  /** Returns the faults that may still hit a call. */
  public List<Fault> all() {
    Instant now = clock.instant();
    return active.stream().filter(fault -> !fault.isOver(now)).map(ActiveFault::fault).toList();
  }

  /** Removes all faults, and turns all Regions on. */
  public void clear() {
    active.clear();
    outages.clear();
  }

  @Override
  public Answer around(Request request, Next next) {
    RegionOutage outage = outages.get(request.region());
    if (outage != null) {
      throw outage.refusal();
    }
    active.removeIf(fault -> fault.isOver(request.time()));
    List<Fault> hits =
        active.stream().filter(fault -> fault.hits(request)).map(ActiveFault::fault).toList();
    Answer answer = answer(request, next, hits);
    for (Fault hit : hits) {
      answer = delivered(answer, hit);
    }
    return answer;
  }

  private static Answer answer(Request request, Next next, List<Fault> hits) {
    for (Fault hit : hits) {
      AwsException error = hit.error();
      if (error != null && !hit.afterwards()) {
        return Answer.refused(error);
      }
    }
    return next.proceed(request);
  }

  private static Answer delivered(Answer answer, Fault hit) {
    AwsException error = hit.error();
    Answer told = error != null && hit.afterwards() ? Answer.refused(error) : answer;
    Answer late = told.delayedBy(hit.latency());
    return hit.lost() ? late.thatIsLost() : late;
  }

  /** A fault, and how many calls it has seen. */
  private static final class ActiveFault {
    private final Fault fault;
    private final Instant until;
    private long seen;

    ActiveFault(Fault fault, Instant until) {
      this.fault = fault;
      this.until = until;
    }

    Fault fault() {
      return fault;
    }

    synchronized boolean hits(Request request) {
      if (!fault.filter().matches(request)) {
        return false;
      }
      seen++;
      return seen >= fault.nth() && seen < (long) fault.nth() + fault.times();
    }

    synchronized boolean isOver(Instant now) {
      return !now.isBefore(until) || seen >= (long) fault.nth() + fault.times() - 1;
    }
  }
}
