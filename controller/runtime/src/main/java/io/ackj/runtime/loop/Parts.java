package io.ackj.runtime.loop;

import java.time.Duration;
import java.util.List;

/** How parts of a process end together. */
public final class Parts {
  private Parts() {}

  /**
   * Ends parts. None of them begins a pass once this has begun: the last would go on for as long as
   * the first takes otherwise, and have no time left to finish.
   *
   * @param patience for how long to wait for passes in flight, in all
   */
  public static void shutDown(List<? extends Part> parts, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    parts.forEach(Part::stopTaking);
    for (Part part : parts) {
      part.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }
  }
}
