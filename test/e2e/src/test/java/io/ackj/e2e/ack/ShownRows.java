package io.ackj.e2e.ack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The rows of {@code ack-rows.tsv}, and the tests of this module that show them. */
final class ShownRows {
  private static final String CLASS = ".class";

  private ShownRows() {}

  /** A test that shows a row. */
  record Shown(String test, AckRow row) {
    boolean differs() {
      return !row.ack().isEmpty() || !row.ackj().isEmpty();
    }
  }

  /** Returns the situation of each row, by the row's name, in order. */
  static Map<String, String> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ShownRows.class.getResourceAsStream("/ack-rows.tsv"))) {
      Map<String, String> rows = new LinkedHashMap<>();
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cells -> rows.put(cells[0], cells[1]));
      return rows;
    }
  }

  /** Returns what the tests say that they show, sorted by test. */
  static List<Shown> shown() throws IOException {
    List<Shown> shown = new ArrayList<>();
    Path root = classes();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> each.toString().endsWith(CLASS)).sorted().toList()) {
        String name =
            root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        collect(name.substring(0, name.length() - CLASS.length()), shown);
      }
    }
    return shown;
  }

  private static void collect(String className, List<Shown> shown) {
    try {
      Class<?> type = Class.forName(className, false, ShownRows.class.getClassLoader());
      for (Method method : type.getDeclaredMethods()) {
        for (AckRow row : method.getAnnotationsByType(AckRow.class)) {
          shown.add(new Shown(type.getSimpleName() + '.' + method.getName(), row));
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path classes() {
    try {
      return Path.of(ShownRows.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
