package io.ackj.kube.schema.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import io.ackj.kube.schema.Formats;
import io.ackj.kube.schema.NameFormats;
import io.ackj.kube.schema.cel.Functions.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code format.dns1123Label()} and its kin, and validating texts with them. */
final class FormatFunctions {
  private static final CelType TYPE = OpaqueType.create("kubernetes.NamedFormat");
  private static final Parameter FORMAT = new Parameter(TYPE, NamedFormat.class);

  private FormatFunctions() {}

  /** Returns what is wrong with a text; nothing if it is well. */
  @FunctionalInterface
  private interface NamedFormat {
    List<String> check(String text);
  }

  static void addTo(Functions functions) {
    Map<String, NamedFormat> formats = formats();
    formats.forEach(
        (name, format) -> functions.global("format." + name, TYPE, List.of(), args -> format));
    functions.global(
        "format.named",
        OptionalType.create(TYPE),
        List.of(TextFunctions.TEXT),
        args -> Optional.ofNullable(formats.get((String) args[0])));
    functions.member(
        "validate",
        OptionalType.create(ListType.create(SimpleType.STRING)),
        List.of(FORMAT, TextFunctions.TEXT),
        args -> {
          List<String> wrong = ((NamedFormat) args[0]).check((String) args[1]);
          return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong);
        });
  }

  private static Map<String, NamedFormat> formats() {
    Map<String, NamedFormat> formats = new LinkedHashMap<>();
    formats.put("dns1123Label", NameFormats::dns1123Label);
    formats.put("dns1123Subdomain", NameFormats::dns1123Subdomain);
    formats.put("dns1035Label", NameFormats::dns1035Label);
    formats.put("dns1123LabelPrefix", prefix(NameFormats::dns1123Label));
    formats.put("dns1123SubdomainPrefix", prefix(NameFormats::dns1123Subdomain));
    formats.put("dns1035LabelPrefix", prefix(NameFormats::dns1035Label));
    formats.put("qualifiedName", NameFormats::qualifiedName);
    formats.put("labelValue", NameFormats::labelValue);
    formats.put("uri", known("uri", "invalid URL"));
    formats.put("uuid", known("uuid", "does not match the UUID format"));
    formats.put("byte", known("byte", "invalid base64"));
    formats.put("date", known("date", "invalid date"));
    formats.put("datetime", known("datetime", "invalid datetime"));
    return formats;
  }

  /** A prefix may end in a hyphen, since more follows. */
  private static NamedFormat prefix(NamedFormat format) {
    return text ->
        format.check(text.endsWith("-") ? text.substring(0, text.length() - 1) + "a" : text);
  }

  private static NamedFormat known(String format, String wrong) {
    return text -> Formats.matches(format, text) ? List.of() : List.of(wrong);
  }
}
