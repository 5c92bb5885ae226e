package io.ackj.runtime.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of flags; each method throws an exception that names the flag and the value. */
final class FlagValues {
  private static final Set<String> TRUE = Set.of("true", "TRUE", "True", "t", "T", "1");
  private static final Set<String> FALSE = Set.of("false", "FALSE", "False", "f", "F", "0");
  private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[^:\\s]*):\\d{1,5}");
  private static final int HIGHEST_PORT = 65_535;

  private FlagValues() {}

  static boolean bool(String flag, String value) {
    if (!TRUE.contains(value) && !FALSE.contains(value)) {
      throw InvalidFlagException.of(flag, value, "true or false");
    }
    return TRUE.contains(value);
  }

  static int integer(String flag, String value, int least) {
    try {
      int number = Integer.parseInt(value.trim());
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notNumber) {
      // Told below, with the flag's name.
    }
    throw InvalidFlagException.of(flag, value, "a whole number, " + least + " or more");
  }

  static Duration duration(String flag, String value) {
    return GoDuration.parse(value)
        .orElseThrow(
            () -> InvalidFlagException.of(flag, value, "a duration such as 1m0s or 500ms, or 0"));
  }

  static String oneOf(String flag, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw InvalidFlagException.of(flag, value, "one of " + String.join(", ", allowed));
    }
    return value;
  }

  static String address(String flag, String value) {
    boolean fits =
        ADDRESS.matcher(value).matches()
            && Integer.parseInt(value.substring(value.lastIndexOf(':') + 1)) <= HIGHEST_PORT;
    if (!fits) {
      throw InvalidFlagException.of(flag, value, "host:port, for example 0.0.0.0:8080");
    }
    return value;
  }

  /**
   * Reads an endpoint.
   *
   * @param anyScheme whether http is allowed, too
   * @return {@code null} if the value is empty
   */
  static @Nullable URI endpoint(String flag, String value, boolean anyScheme) {
    if (value.isEmpty()) {
      return null;
    }
    URI uri = uri(value);
    if (uri == null || uri.getHost() == null || !isWeb(uri)) {
      throw InvalidFlagException.of(flag, value, "a URL such as https://host:port");
    }
    if (!anyScheme && !uri.getScheme().equals("https")) {
      throw InvalidFlagException.of(
          flag, value, "https, or allow others with --allow-unsafe-aws-endpoint-urls");
    }
    return uri;
  }

  private static boolean isWeb(URI uri) {
    return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
  }

  private static @Nullable URI uri(String value) {
    try {
      return new URI(value);
    } catch (URISyntaxException malformed) {
      return null;
    }
  }

  /** Splits at commas; the empty value is the empty list, and entries keep their blanks. */
  static List<String> list(String value) {
    return value.isEmpty() ? List.of() : Arrays.asList(value.split(",", -1));
  }

  /** Returns the entries as a set; refuses those that come twice. */
  static Set<String> distinct(String flag, List<String> entries) {
    Set<String> distinct = new HashSet<>();
    for (String entry : entries) {
      if (!distinct.add(entry)) {
        throw InvalidFlagException.because(flag, "\"" + entry + "\" is given twice; give it once");
      }
    }
    return distinct;
  }

  /** Reads entries of the form {@code name=value} with names that are checked. */
  static <T> Map<String, T> byName(
      String flag, List<String> entries, Names names, Function<String, T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    for (String entry : entries) {
      int equals = entry.indexOf('=');
      String name = equals < 0 ? entry : entry.substring(0, equals).trim();
      if (equals < 0 || !names.known().test(name)) {
        throw InvalidFlagException.of(flag, entry, names.form());
      }
      map.put(name, value.apply(entry.substring(equals + 1).trim()));
    }
    return map;
  }

  /**
   * Names that stand before an equals sign.
   *
   * @param known tells which
   * @param form what an entry looks like, for the message
   */
  record Names(Predicate<String> known, String form) {}
}
