package io.ackj.bench.measure;

import java.lang.management.ManagementFactory;
import java.util.List;

/** The JVM that a benchmark runs in; those that are measured are of the same JDK. */
public final class ThisJvm {
  private ThisJvm() {}

  /** Returns, for people, what figures must not be compared without. */
  public static String description() {
    return description(ManagementFactory.getRuntimeMXBean().getInputArguments());
  }

  static String description(List<String> flags) {
    List<String> named = flags.stream().filter(flag -> !flag.startsWith("-D")).toList();
    return "JDK %s (%s), %d cores, %s %s, flags of the measuring JVM: %s"
        .formatted(
            Runtime.version(),
            System.getProperty("java.vendor"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            named.isEmpty() ? "none" : String.join(" ", named));
  }
}
