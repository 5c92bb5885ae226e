package io.ackj.runtime.memory;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Gives memory back once a burst of work is over. The serial collector lets the heap shrink only
 * when it collects all of it, which it has no reason to do while nothing happens: so the process
 * would keep for good what five thousand new objects took for a minute. The collection takes less
 * than a tenth of a second, at a time when nobody waits.
 */
public final class IdleHeap {
  private static final long MIB = 1024 * 1024;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /**
   * What is allocated between two looks at most when the work is over; Events are still written
   * then, a few a second.
   */
  private static final long QUIET = 3 * MIB;

  /** After so many quiet looks in a row it is over. */
  private static final int ENOUGH = 2;

  /** Growth of less is not worth a collection. */
  private static final long WORTHWHILE = 4 * MIB;

  /** The heap of a JVM. */
  interface Heap {
    /** Returns how much of it was allocated since the process began, in bytes, more or less. */
    long allocated();

    /** Returns how much of it the process has from the system, in bytes. */
    long committed();

    /** Collects all garbage, and gives back what is not needed then. */
    void collect();
  }

  private final Heap heap;
  private long allocated;
  private int quiet;
  private long kept;

  IdleHeap(Heap heap) {
    this.heap = heap;
  }

  /** Watches the heap of this process from now on, in the background. */
  public static void watch() {
    Thread thread = new Thread(new IdleHeap(new ThisHeap())::watchForEver, "idle-heap");
    thread.setDaemon(true);
    thread.start();
  }

  private void watchForEver() {
    try {
      while (true) {
        Thread.sleep(BETWEEN_LOOKS.toMillis());
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks at the heap once, and collects if it is time to. */
  void look() {
    long before = allocated;
    allocated = heap.allocated();
    quiet = allocated - before <= QUIET ? quiet + 1 : 0;
    if (quiet >= ENOUGH && heap.committed() - kept >= WORTHWHILE) {
      heap.collect();
      kept = heap.committed();
      allocated = heap.allocated();
      quiet = 0;
    }
  }

  private static final class ThisHeap implements Heap {
    private static final String LEAST_FREE = "MinHeapFreeRatio";
    private static final String MOST_FREE = "MaxHeapFreeRatio";

    private final Runtime runtime = Runtime.getRuntime();
    private final List<GarbageCollectorMXBean> collectors =
        ManagementFactory.getGarbageCollectorMXBeans();
    private final Optional<MemoryPoolMXBean> eden =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().contains("Eden"))
            .findFirst();
    private final HotSpotDiagnosticMXBean jvm =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    /** Nearly all is allocated in Eden, and a collection comes when that is full. */
    @Override
    public long allocated() {
      if (eden.isEmpty()) {
        return runtime.totalMemory() - runtime.freeMemory();
      }
      MemoryUsage usage = eden.get().getUsage();
      long collections =
          collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
      return collections * usage.getCommitted() + usage.getUsed();
    }

    @Override
    public long committed() {
      return runtime.totalMemory();
    }

    /**
     * How much a heap keeps free after a collection can be set while it runs. It is set for this
     * one only: a heap with little to spare would be collected all the time when there is work.
     */
    @Override
    public void collect() {
      String least = jvm.getVMOption(LEAST_FREE).getValue();
      String most = jvm.getVMOption(MOST_FREE).getValue();
      jvm.setVMOption(LEAST_FREE, "5");
      jvm.setVMOption(MOST_FREE, "10");
      try {
        runtime.gc();
      } finally {
        jvm.setVMOption(MOST_FREE, most);
        jvm.setVMOption(LEAST_FREE, least);
      }
    }
  }
}
