package io.ackj.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory of a process is resident, as Linux tells in {@code /proc/<pid>/status}. */
public enum ProcessMemory {
  /** The most that it has had so far; a reading misses no peak before it. */
  PEAK("VmHWM"),

  /** What it has now. */
  NOW("VmRSS");

  private static final Path PROC = Path.of("/proc");

  private final Pattern line;

  ProcessMemory(String name) {
    this.line = Pattern.compile("(?m)^" + name + ":\\s*(\\d+) kB$");
  }

  /** Returns KiB; nothing if the process has ended, or the system does not say. */
  public OptionalLong kibOf(long pid) {
    try {
      Path status = PROC.resolve(Long.toString(pid)).resolve("status");
      return parse(Files.readString(status, StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The process ended between two readings, or there is no /proc.
      return OptionalLong.empty();
    }
  }

  /** Reads it out of a status file; that of a process that has ended does not hold it. */
  public OptionalLong parse(String status) {
    Matcher found = line.matcher(status);
    return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
  }
}
