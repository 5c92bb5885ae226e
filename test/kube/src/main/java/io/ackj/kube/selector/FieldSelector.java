package io.ackj.kube.selector;

import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field selector, such as {@code metadata.name=a,status.phase!=Active}.
 *
 * @param terms all of them have to hold; none selects everything
 */
public record FieldSelector(List<Term> terms) {
  /** Selects everything. */
  public static final FieldSelector ALL = new FieldSelector(List.of());

  public FieldSelector {
    terms = List.copyOf(terms);
  }

  /**
   * One comparison.
   *
   * @param path such as {@code metadata.name}
   */
  public record Term(String path, boolean equal, String value) {
    boolean matches(Map<String, String> fields) {
      return fields.getOrDefault(path, "").equals(value) == equal;
    }
  }

  /**
   * Parses a selector.
   *
   * @throws ApiException 400 with Kubernetes' text if it cannot be understood
   */
  public static FieldSelector parse(String text) {
    List<Term> terms = new ArrayList<>();
    for (String term : split(text)) {
      if (!term.isEmpty()) {
        terms.add(term(text, term));
      }
    }
    return terms.isEmpty() ? ALL : new FieldSelector(terms);
  }

  /** Returns whether an object with these fields is selected; a field it lacks is empty. */
  public boolean matches(Map<String, String> fields) {
    return terms.stream().allMatch(term -> term.matches(fields));
  }

  private static List<String> split(String text) {
    List<String> terms = new ArrayList<>();
    StringBuilder term = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == ',') {
        terms.add(term.toString());
        term.setLength(0);
        continue;
      }
      term.append(character);
      if (character == '\\' && i + 1 < text.length()) {
        term.append(text.charAt(++i));
      }
    }
    terms.add(term.toString());
    return terms;
  }

  private static Term term(String text, String term) {
    for (int i = 0; i < term.length(); i++) {
      char character = term.charAt(i);
      if (character == '\\') {
        i++;
      } else if (term.startsWith("!=", i) || term.startsWith("==", i)) {
        return new Term(term.substring(0, i), character == '=', unescape(term.substring(i + 2)));
      } else if (character == '=') {
        return new Term(term.substring(0, i), true, unescape(term.substring(i + 1)));
      }
    }
    throw ApiException.badRequest(
        "invalid selector: '%s'; can't understand '%s'".formatted(text, term));
  }

  private static String unescape(String value) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      if (character == '\\' && i + 1 < value.length() && ",=\\".indexOf(value.charAt(i + 1)) >= 0) {
        character = value.charAt(++i);
      } else if (",=\\".indexOf(character) >= 0) {
        throw ApiException.badRequest(
            "invalid field selector: invalid escape sequence in value: " + value);
      }
      plain.append(character);
    }
    return plain.toString();
  }
}
