package io.ackj.aws.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;

/**
 * The way of each call through a list of concerns to its operation. Calls go through one at a time;
 * it may be used by several threads.
 */
public final class Pipeline {
  private static final Logger LOG = System.getLogger(Pipeline.class.getName());

  private final Concern.Next first;

  /**
   * Makes a pipeline.
   *
   * @param concerns the outermost first
   * @param operation what carries the request out
   */
  public Pipeline(List<Concern> concerns, Concern.Next operation) {
    Concern.Next next = safely((request, end) -> operation.proceed(request), operation);
    for (int i = concerns.size() - 1; i >= 0; i--) {
      next = safely(concerns.get(i), next);
    }
    this.first = next;
  }

  /** Carries a request out. Never throws: a bug becomes an answer of status 500. */
  public synchronized Answer answer(Request request) {
    return first.proceed(request);
  }

  /** Returns what is asked for while no call is on its way. */
  public synchronized <T> T between(Supplier<T> question) {
    return question.get();
  }

  private static Concern.Next safely(Concern concern, Concern.Next next) {
    return request -> {
      try {
        return concern.around(request, next);
      } catch (AwsException e) {
        return Answer.refused(e);
      } catch (RuntimeException | Error e) {
        LOG.log(Level.ERROR, "the simulator failed in " + request.action(), e);
        return Answer.refused(AwsException.internal("The simulator has a bug: " + e));
      }
    };
  }
}
