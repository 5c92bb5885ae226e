package io.ackj.kube.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The forms of names in Kubernetes. Each method returns what is wrong with a name, in Kubernetes'
 * words; empty if nothing is.
 */
public final class NameFormats {
  private static final String LABEL_1035 = "[a-z]([-a-z0-9]*[a-z0-9])?";
  private static final String LABEL_1123 = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final String SUBDOMAIN = LABEL_1123 + "(\\." + LABEL_1123 + ")*";
  private static final String NAME_PART = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final String VALUE = "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?";

  private NameFormats() {}

  /** Checks a label of RFC 1035, such as the plural of a kind. */
  public static List<String> dns1035Label(String name) {
    return check(
        name,
        63,
        LABEL_1035,
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
            + " alphabetic character, and end with an alphanumeric character"
            + examples(LABEL_1035, "my-name", "abc-123"));
  }

  /** Checks a label of RFC 1123, such as the name of a namespace. */
  public static List<String> dns1123Label(String name) {
    if (name.length() <= 63 && name.contains(".") && Pattern.matches(SUBDOMAIN, name)) {
      return List.of("must not contain dots");
    }
    return check(
        name,
        63,
        LABEL_1123,
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
            + " must start and end with an alphanumeric character"
            + examples(LABEL_1123, "my-name", "123-abc"));
  }

  /** Checks a subdomain of RFC 1123, such as the name of most objects. */
  public static List<String> dns1123Subdomain(String name) {
    return check(
        name,
        253,
        SUBDOMAIN,
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
            + " '.', and must start and end with an alphanumeric character"
            + " (e.g. 'example.com', regex used for validation is '"
            + SUBDOMAIN
            + "')");
  }

  /** Checks a value of a label. */
  public static List<String> labelValue(String value) {
    return check(
        value,
        63,
        VALUE,
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
            + " '.', and must start and end with an alphanumeric character"
            + examples(VALUE, "MyValue", "my_value", "12345"));
  }

  /** Checks the key of a label or an annotation: a name after an optional subdomain. */
  public static List<String> qualifiedName(String name) {
    List<String> wrong = new ArrayList<>();
    String[] parts = name.split("/", -1);
    if (parts.length > 2) {
      wrong.add(
          "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must"
              + " start and end with an alphanumeric character"
              + examples(NAME_PART, "MyName", "my.name", "123-abc")
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
      return wrong;
    }
    if (parts.length == 2) {
      prefix(parts[0]).forEach(detail -> wrong.add("prefix part " + detail));
    }
    namePart(parts[parts.length - 1]).forEach(detail -> wrong.add("name part " + detail));
    return wrong;
  }

  private static List<String> prefix(String prefix) {
    return prefix.isEmpty() ? List.of("must be non-empty") : dns1123Subdomain(prefix);
  }

  private static List<String> namePart(String name) {
    List<String> wrong = new ArrayList<>();
    if (name.isEmpty()) {
      wrong.add("must be non-empty");
    }
    wrong.addAll(
        check(
            name,
            63,
            NAME_PART,
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with"
                + " an alphanumeric character"
                + examples(NAME_PART, "MyName", "my.name", "123-abc")));
    return wrong;
  }

  /** Checks what may stand between two slashes of a URL's path. */
  public static List<String> pathSegment(String name) {
    if (name.equals(".") || name.equals("..")) {
      return List.of("may not be '" + name + "'");
    }
    List<String> wrong = new ArrayList<>();
    for (String illegal : List.of("/", "%")) {
      if (name.contains(illegal)) {
        wrong.add("may not contain '" + illegal + "'");
      }
    }
    return wrong;
  }

  private static List<String> check(String name, int limit, String pattern, String detail) {
    List<String> wrong = new ArrayList<>();
    if (name.length() > limit) {
      wrong.add("must be no more than " + limit + " bytes");
    }
    if (!Pattern.matches(pattern, name)) {
      wrong.add(detail);
    }
    return wrong;
  }

  private static String examples(String pattern, String... examples) {
    StringBuilder text = new StringBuilder(" (e.g. ");
    for (int i = 0; i < examples.length; i++) {
      text.append(i > 0 ? " or " : "").append('\'').append(examples[i]).append("', ");
    }
    return text.append("regex used for validation is '").append(pattern).append("')").toString();
  }
}
