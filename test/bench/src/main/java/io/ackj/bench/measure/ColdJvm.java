package io.ackj.bench.measure;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a further JVM is started that is like this one: the same JDK and, since the launcher chose
 * them for this one, the launcher's flags.
 *
 * @param flags options of the JVM, system properties among them
 * @param classPath what is on the class path
 */
public record ColdJvm(List<String> flags, List<String> classPath) {
  /** They would be in the way of what is measured: agents, and a debugger that waits. */
  private static final List<String> NOT_HANDED_ON =
      List.of("-agentlib:", "-agentpath:", "-javaagent:");

  public ColdJvm {
    flags = List.copyOf(flags);
    classPath = List.copyOf(classPath);
  }

  /** Returns one like the JVM that this runs in. */
  public static ColdJvm likeThisOne() {
    return new ColdJvm(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> NOT_HANDED_ON.stream().noneMatch(flag::startsWith))
            .toList(),
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
  }

  /** Returns the same without an entry of the class path. */
  public ColdJvm without(Path entry) {
    return new ColdJvm(
        flags,
        classPath.stream()
            .filter(other -> !Path.of(other).toAbsolutePath().equals(entry.toAbsolutePath()))
            .toList());
  }

  /** Returns the command that runs a class in it. */
  public List<String> command(String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.add(mainClass);
    command.addAll(arguments);
    return List.copyOf(command);
  }

  /** Returns, for people, what figures from it must not be compared without. */
  public String description() {
    List<String> named = flags.stream().filter(flag -> !flag.startsWith("-D")).toList();
    return "JDK %s (%s), %d cores, %s %s, JVM flags: %s"
        .formatted(
            Runtime.version(),
            System.getProperty("java.vendor"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            named.isEmpty() ? "none" : String.join(" ", named));
  }
}
