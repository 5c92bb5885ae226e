package io.ackj.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most memory that a process has had resident so far. Linux counts it itself, in {@code
 * /proc/<pid>/status}, so a reading misses no peak before it.
 */
public final class PeakMemory {
  private static final Path PROC = Path.of("/proc");
  private static final Pattern LINE = Pattern.compile("(?m)^VmHWM:\\s*(\\d+) kB$");

  private PeakMemory() {}

  /** Returns the peak in KiB; nothing if the process has ended, or the system does not say. */
  public static OptionalLong kibOf(long pid) {
    try {
      Path status = PROC.resolve(Long.toString(pid)).resolve("status");
      return parse(Files.readString(status, StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The process ended between two readings, or there is no /proc.
      return OptionalLong.empty();
    }
  }

  /** Reads the peak out of a status file; that of a process that has ended holds none. */
  public static OptionalLong parse(String status) {
    Matcher line = LINE.matcher(status);
    return line.find() ? OptionalLong.of(Long.parseLong(line.group(1))) : OptionalLong.empty();
  }
}
