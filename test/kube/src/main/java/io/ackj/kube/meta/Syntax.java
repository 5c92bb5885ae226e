package io.ackj.kube.meta;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How Kubernetes spells names. Each method returns what is wrong, in Kubernetes' words. */
public final class Syntax {
  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
  private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final String LABEL_VALUE = "(" + QUALIFIED + ")?";

  private static final Pattern LABEL_PATTERN = Pattern.compile(LABEL);
  private static final Pattern SUBDOMAIN_PATTERN = Pattern.compile(SUBDOMAIN);
  private static final Pattern QUALIFIED_PATTERN = Pattern.compile(QUALIFIED);
  private static final Pattern LABEL_VALUE_PATTERN = Pattern.compile(LABEL_VALUE);

  private static final String QUALIFIED_TEXT =
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
          + " validation is '"
          + QUALIFIED
          + "')";

  private Syntax() {}

  /** Checks a name of up to 253 characters, such as {@code example.com}. */
  public static List<String> dnsSubdomain(String value) {
    List<String> problems = new ArrayList<>();
    if (value.length() > 253) {
      problems.add("must be no more than 253 characters");
    }
    if (!SUBDOMAIN_PATTERN.matcher(value).matches()) {
      problems.add(
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-'"
              + " or '.', and must start and end with an alphanumeric character (e.g."
              + " 'example.com', regex used for validation is '"
              + SUBDOMAIN
              + "')");
    }
    return problems;
  }

  /** Checks a name of up to 63 characters without dots, such as that of a namespace. */
  public static List<String> dnsLabel(String value) {
    List<String> problems = new ArrayList<>();
    if (value.length() > 63) {
      problems.add("must be no more than 63 bytes");
    }
    if (LABEL_PATTERN.matcher(value).matches()) {
      return problems;
    }
    problems.add(
        SUBDOMAIN_PATTERN.matcher(value).matches()
            ? "must not contain dots"
            : "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or"
                + " '-', and must start and end with an alphanumeric character (e.g. 'my-name', "
                + " or '123-abc', regex used for validation is '"
                + LABEL
                + "')");
    return problems;
  }

  /** Checks a name that is only kept out of the way of paths, as those of RBAC are. */
  public static List<String> pathSegment(String value) {
    if (value.equals(".") || value.equals("..")) {
      return List.of("may not be '%s'".formatted(value));
    }
    List<String> problems = new ArrayList<>();
    for (String illegal : List.of("/", "%")) {
      if (value.contains(illegal)) {
        problems.add("may not contain '%s'".formatted(illegal));
      }
    }
    return problems;
  }

  /** Checks a key of a label or an annotation: a name, optionally after a domain and a slash. */
  public static List<String> qualifiedName(String value) {
    String[] parts = value.split("/", -1);
    if (parts.length > 2) {
      return List.of(
          "a qualified name "
              + QUALIFIED_TEXT
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    List<String> problems = new ArrayList<>();
    if (parts.length == 2) {
      problems.addAll(prefix(parts[0]));
    }
    problems.addAll(namePart(parts[parts.length - 1]));
    return problems;
  }

  private static List<String> prefix(String prefix) {
    return prefix.isEmpty()
        ? List.of("prefix part must be non-empty")
        : dnsSubdomain(prefix).stream().map(problem -> "prefix part " + problem).toList();
  }

  private static List<String> namePart(String name) {
    List<String> problems = new ArrayList<>();
    if (name.isEmpty()) {
      problems.add("name part must be non-empty");
    } else if (bytes(name) > 63) {
      problems.add("name part must be no more than 63 bytes");
    }
    if (!QUALIFIED_PATTERN.matcher(name).matches()) {
      problems.add("name part " + QUALIFIED_TEXT);
    }
    return problems;
  }

  /** Checks the value of a label. */
  public static List<String> labelValue(String value) {
    List<String> problems = new ArrayList<>();
    if (bytes(value) > 63) {
      problems.add("must be no more than 63 bytes");
    }
    if (!LABEL_VALUE_PATTERN.matcher(value).matches()) {
      problems.add(
          "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
              + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
              + " 'my_value',  or '12345', regex used for validation is '"
              + LABEL_VALUE
              + "')");
    }
    return problems;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
