package io.ackj.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the controller's JVM is started with: the lines of {@code jvm-settings} that are about it.
 *
 * @param options in the order of the file
 * @param variables of the environment
 */
record JvmSettings(List<String> options, Map<String, String> variables) {
  private static final List<String> OURS = List.of("every", "controller");
  private static final List<String> NOT_OURS = List.of("others");
  private static final int COLUMNS = 3;

  JvmSettings {
    options = List.copyOf(options);
    variables = Map.copyOf(variables);
  }

  /**
   * Reads them.
   *
   * @param jdk the feature version of the JDK that they are for
   * @throws IllegalArgumentException if a line is none
   */
  static JvmSettings read(Path file, int jdk) throws IOException {
    List<String> options = new ArrayList<>();
    Map<String, String> variables = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\\s+", -1);
      check(line, columns);
      if (!OURS.contains(columns[0]) || since(columns[1]) > jdk) {
        continue;
      }
      add(columns[2], options, variables);
    }
    return new JvmSettings(options, variables);
  }

  private static void check(String line, String[] columns) {
    if (columns.length != COLUMNS
        || !(OURS.contains(columns[0]) || NOT_OURS.contains(columns[0]))
        || !columns[1].matches("any|\\d+")
        || !columns[2].matches("-.+|[A-Z_]+=.*")) {
      throw new IllegalArgumentException("jvm-settings has a line that is none: " + line);
    }
  }

  private static int since(String column) {
    return column.equals("any") ? 0 : Integer.parseInt(column);
  }

  private static void add(String setting, List<String> options, Map<String, String> variables) {
    if (setting.startsWith("-")) {
      options.add(setting);
    } else {
      int equals = setting.indexOf('=');
      variables.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
  }
}
