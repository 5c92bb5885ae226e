package io.ackj.codegen.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The way from the root of a file to one of its values, as messages show it: {@code
 * ignore.field_paths[3]}, {@code resources.Table.fields["SSESpecification.KMSMasterKeyID"].from}.
 *
 * @param text the path as shown; empty for the root
 * @param steps the keys and list indices, unquoted
 */
public record YamlPath(String text, List<String> steps) {

  static final YamlPath ROOT = new YamlPath("", List.of());

  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_-]+");

  /** Copies the steps. */
  public YamlPath {
    steps = List.copyOf(steps);
  }

  /** Returns the path through these map keys, quoting those that need it. */
  public static YamlPath of(String... keys) {
    YamlPath path = ROOT;
    for (String key : keys) {
      path = path.key(key);
    }
    return path;
  }

  /** Returns the path of a map's value. */
  public YamlPath key(String name) {
    if (!PLAIN_KEY.matcher(name).matches()) {
      return step("[\"" + name + "\"]", name);
    }
    return step(text.isEmpty() ? name : "." + name, name);
  }

  /** Returns the path of a list's item, counted from 0. */
  public YamlPath index(int index) {
    return step("[" + index + "]", Integer.toString(index));
  }

  /**
   * Tells whether this path has the shape of a pattern such as {@code resources.*.fields}, in which
   * a star stands for any one step.
   */
  boolean matches(String pattern) {
    String[] wanted = pattern.split("\\.", -1);
    if (wanted.length != steps.size()) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals("*") && !wanted[i].equals(steps.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the path that encloses the one shown, or nothing for the root. */
  static String enclosing(String shown) {
    if (shown.endsWith("\"]")) {
      return shown.substring(0, Math.max(0, shown.lastIndexOf("[\"")));
    }
    return shown.substring(
        0, Math.max(0, Math.max(shown.lastIndexOf('['), shown.lastIndexOf('.'))));
  }

  private YamlPath step(String shown, String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new YamlPath(text + shown, longer);
  }

  @Override
  public String toString() {
    return text;
  }
}
