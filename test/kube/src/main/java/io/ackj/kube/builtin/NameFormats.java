package io.ackj.kube.builtin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The formats of names, keys and label values. Each method returns what is wrong, in the words of a
 * real server; empty if nothing is.
 */
final class NameFormats {
  private static final String NAME_REGEX = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final Pattern NAME = Pattern.compile(NAME_REGEX);
  private static final Pattern LABEL_VALUE = Pattern.compile("(" + NAME_REGEX + ")?");
  private static final String SUBDOMAIN_REGEX =
      "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
  private static final Pattern SUBDOMAIN = Pattern.compile(SUBDOMAIN_REGEX);
  private static final Pattern DATA_KEY = Pattern.compile("[-._a-zA-Z0-9]+");
  private static final int LONGEST_SUBDOMAIN = 253;
  private static final int LONGEST_NAME = 63;
  private static final String NAME_CHARACTERS =
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
          + " validation is '"
          + NAME_REGEX
          + "')";

  private NameFormats() {}

  /** Keys of ConfigMaps and Secrets. */
  static List<String> dataKey(String key) {
    List<String> problems = new ArrayList<>();
    if (key.length() > LONGEST_SUBDOMAIN) {
      problems.add("must be no more than " + LONGEST_SUBDOMAIN + " characters");
    }
    if (!DATA_KEY.matcher(key).matches()) {
      problems.add(
          "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g."
              + " 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is"
              + " '[-._a-zA-Z0-9]+')");
    }
    if (key.equals(".") || key.equals("..")) {
      problems.add("must not be '" + key + "'");
    } else if (key.startsWith("..")) {
      problems.add("must not start with '..'");
    }
    return problems;
  }

  /** Names of roles: whatever can be a part of a path. */
  static List<String> pathSegment(String name) {
    if (name.equals(".") || name.equals("..")) {
      return List.of("may not be '" + name + "'");
    }
    List<String> problems = new ArrayList<>();
    for (String character : List.of("/", "%")) {
      if (name.contains(character)) {
        problems.add("may not contain '" + character + "'");
      }
    }
    return problems;
  }

  /** Names of most objects. */
  static List<String> subdomain(String name) {
    List<String> problems = new ArrayList<>();
    if (name.length() > LONGEST_SUBDOMAIN) {
      problems.add("must be no more than " + LONGEST_SUBDOMAIN + " bytes");
    }
    if (!SUBDOMAIN.matcher(name).matches()) {
      problems.add(
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-'"
              + " or '.', and must start and end with an alphanumeric character (e.g."
              + " 'example.com', regex used for validation is '"
              + SUBDOMAIN_REGEX
              + "')");
    }
    return problems;
  }

  /** Names with an optional domain and a slash before them, such as keys of labels. */
  static List<String> qualifiedName(String name) {
    String[] parts = name.split("/", -1);
    if (parts.length > 2) {
      return List.of(
          "a valid label key "
              + NAME_CHARACTERS
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    List<String> problems = new ArrayList<>();
    if (parts.length == 2) {
      if (parts[0].isEmpty()) {
        problems.add("prefix part must be non-empty");
      } else {
        subdomain(parts[0]).forEach(problem -> problems.add("prefix part " + problem));
      }
    }
    problems.addAll(namePart(parts[parts.length - 1]));
    return problems;
  }

  private static List<String> namePart(String name) {
    List<String> problems = new ArrayList<>();
    if (name.isEmpty()) {
      problems.add("name part must be non-empty");
    } else if (bytes(name) > LONGEST_NAME) {
      problems.add("name part must be no more than " + LONGEST_NAME + " bytes");
    }
    if (!NAME.matcher(name).matches()) {
      problems.add("name part " + NAME_CHARACTERS);
    }
    return problems;
  }

  /** Values of labels. */
  static List<String> labelValue(String value) {
    List<String> problems = new ArrayList<>();
    if (bytes(value) > LONGEST_NAME) {
      problems.add("must be no more than " + LONGEST_NAME + " bytes");
    }
    if (!LABEL_VALUE.matcher(value).matches()) {
      problems.add(
          "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
              + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
              + " 'my_value',  or '12345', regex used for validation is '("
              + NAME_REGEX
              + ")?')");
    }
    return problems;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
