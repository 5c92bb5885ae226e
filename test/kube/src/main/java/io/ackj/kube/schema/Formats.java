package io.ackj.kube.schema;

import static java.util.Map.entry;

import com.google.re2j.Pattern;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The formats of texts and numbers that Kubernetes checks. It passes over others without a word,
 * and over hyphens in their names: {@code date-time} and {@code datetime} are the same.
 */
public final class Formats {
  private static final Map<String, Predicate<String>> TEXTS =
      Map.ofEntries(
          entry("uri", Formats::isUri),
          entry("email", matching("^([^@<>]*<)?[^@\\s<>\"]+@[^@\\s<>\"]+>?$")),
          entry("hostname", Formats::isHostname),
          entry("ipv4", text -> IpAddresses.parse(text) != null && text.contains(".")),
          entry("ipv6", text -> IpAddresses.parse(text) != null && text.contains(":")),
          entry("cidr", text -> IpAddresses.parseNetwork(text) != null),
          entry(
              "mac",
              matching(
                  "(?i)^([0-9a-f]{2}([:-][0-9a-f]{2}){5}|[0-9a-f]{2}([:-][0-9a-f]{2}){7}"
                      + "|[0-9a-f]{4}(\\.[0-9a-f]{4}){2,3}|[0-9a-f]{12}|[0-9a-f]{16})$")),
          entry("uuid", uuid("[0-9a-f]{4}-?[0-9a-f]{4}")),
          entry("uuid3", uuid("3[0-9a-f]{3}-?[0-9a-f]{4}")),
          entry("uuid4", uuid("4[0-9a-f]{3}-?[89ab][0-9a-f]{3}")),
          entry("uuid5", uuid("5[0-9a-f]{3}-?[89ab][0-9a-f]{3}")),
          entry("isbn", text -> CheckDigits.isIsbn10(text) || CheckDigits.isIsbn13(text)),
          entry("isbn10", CheckDigits::isIsbn10),
          entry("isbn13", CheckDigits::isIsbn13),
          entry("creditcard", CheckDigits::isCreditCard),
          entry("ssn", matching("^\\d{3}[- ]\\d{2}[- ]\\d{4}$")),
          entry("hexcolor", matching("^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")),
          entry("rgbcolor", Formats::isRgbColor),
          entry("byte", Formats::isBase64),
          entry("password", text -> true),
          entry("date", Formats::isDate),
          entry("duration", text -> Durations.parse(text) != null),
          entry("datetime", Formats::isDateTime),
          entry("k8sshortname", text -> NameFormats.dns1123Label(text).isEmpty()),
          entry("k8slongname", text -> NameFormats.dns1123Subdomain(text).isEmpty()));

  private static final Pattern TIME =
      Pattern.compile("^([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$");

  private Formats() {}

  /**
   * Returns the format that is checked of a schema's values, as the schema spells it; null if there
   * is none or none that goes with the type.
   */
  public static @Nullable String effective(Schema schema) {
    String format = schema.checks().format();
    if (format == null) {
      return null;
    }
    Schema.Type type = schema.intOrString() ? null : schema.type();
    boolean checked;
    if (type == null || type == Schema.Type.STRING) {
      checked = TEXTS.containsKey(normalized(format));
    } else if (type == Schema.Type.INTEGER) {
      checked = format.equals("int32") || format.equals("int64");
    } else {
      checked = type == Schema.Type.NUMBER && (format.equals("float") || format.equals("double"));
    }
    return checked ? format : null;
  }

  /** Returns whether a text is of a format; true for formats that are not checked. */
  public static boolean matches(String format, String text) {
    return TEXTS.getOrDefault(normalized(format), any -> true).test(text);
  }

  private static String normalized(String format) {
    return format.replace("-", "");
  }

  private static Predicate<String> matching(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> compiled.matcher(text).find();
  }

  private static Predicate<String> uuid(String middle) {
    return matching("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?%s-?[0-9a-f]{12}$".formatted(middle));
  }

  private static boolean isUri(String text) {
    try {
      URI uri = new URI(text);
      return uri.isAbsolute() || text.startsWith("/");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isHostname(String text) {
    String letter = "[a-zA-Z0-9\\p{S}\\p{L}]";
    String label = letter + "([a-zA-Z0-9\\-\\p{S}\\p{L}]{0,61}" + letter + ")?";
    // A name of one label may end in a hyphen; this is Kubernetes' pattern, not RFC 1034's.
    String single = "%s(-?%s{0,62})?".formatted(letter, letter);
    return text.length() <= 255
        && Patterns.compile("^(%s|(%s\\.)+[a-zA-Z\\p{L}]{2,63})$".formatted(single, label))
            .matcher(text)
            .find();
  }

  private static boolean isRgbColor(String text) {
    String part = "\\s*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*";
    return Patterns.compile("^rgb\\(%s,%s,%s\\)$".formatted(part, part, part)).matcher(text).find();
  }

  private static boolean isBase64(String text) {
    if (text.isEmpty() || text.length() % 4 != 0) {
      return false;
    }
    try {
      return Base64.getDecoder().decode(text).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() >= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isDateTime(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split("t", -1);
    if (parts.length < 2 || !isDate(parts[0])) {
      return false;
    }
    var time = TIME.matcher(parts[1]);
    return time.find()
        && time.group(1).compareTo("23") <= 0
        && time.group(2).compareTo("59") <= 0
        && time.group(3).compareTo("59") <= 0;
  }
}
