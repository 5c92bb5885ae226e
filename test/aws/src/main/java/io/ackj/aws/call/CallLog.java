package io.ackj.aws.call;

import java.util.ArrayDeque;
import java.util.List;

/**
 * What was called and answered, for tests that want to see exactly these calls. It keeps the last
 * calls only, and those as text, so that it takes little memory. Safe for use by several threads.
 */
public final class CallLog implements Concern {
  /** How many calls are kept unless told otherwise. */
  public static final int DEFAULT_CAPACITY = 10_000;

  private final int capacity;
  private final ArrayDeque<LoggedCall> calls = new ArrayDeque<>();
  private long dropped;

  /**
   * Makes a log.
   *
   * @param capacity how many calls are kept at most; the oldest are dropped
   */
  public CallLog(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public Answer around(Request request, Next next) {
    Answer answer = next.proceed(request);
    add(LoggedCall.of(request, answer));
    return answer;
  }

  /** Returns all calls that are kept, the oldest first. */
  public synchronized List<LoggedCall> all() {
    return List.copyOf(calls);
  }

  /** Returns those of the calls that are kept which pass a filter, the oldest first. */
  public List<LoggedCall> matching(CallFilter filter) {
    return all().stream()
        .filter(
            call ->
                filter.matches(call.operation(), call.accountId(), call.region(), call.request()))
        .toList();
  }

  /** Returns the names of the operations that were called, the oldest first. */
  public List<String> operations() {
    return all().stream().map(LoggedCall::operation).toList();
  }

  /** Returns how many calls were dropped to make room since the log was last cleared. */
  public synchronized long dropped() {
    return dropped;
  }

  /** Forgets all calls. */
  public synchronized void clear() {
    calls.clear();
    dropped = 0;
  }

  private synchronized void add(LoggedCall call) {
    if (calls.size() == capacity) {
      calls.removeFirst();
      dropped++;
    }
    calls.addLast(call);
  }
}
