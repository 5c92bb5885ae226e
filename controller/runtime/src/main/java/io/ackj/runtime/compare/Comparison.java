package io.ackj.runtime.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a field can be compared; generated code names one for each field of a kind. All
 * add what differs to a {@link Delta.Builder} and change nothing else.
 *
 * <p>An absent list or map equals an empty one, since AWS does not tell them apart, and neither
 * does ACK.
 *
 * @see <a href="https://github.com/aws-controllers-k8s/runtime/tree/main/pkg/compare">ACK's package
 *     of the same purpose</a>
 */
public final class Comparison {
  private Comparison() {}

  /** Compares two values by {@code equals}; an absent value equals an absent one only. */
  public static <T> void scalar(
      Delta.Builder differences, FieldPath path, @Nullable T desired, @Nullable T latest) {
    if (!Objects.equals(desired, latest)) {
      differences.add(path, desired, latest);
    }
  }

  /**
   * Compares two values of a field that AWS fills with a zero value when nobody sets it: an absent
   * value, the empty text, 0, {@code false} and the empty list or map are equal.
   */
  public static void scalarOrZero(
      Delta.Builder differences,
      FieldPath path,
      @Nullable Object desired,
      @Nullable Object latest) {
    if (!isZero(desired) || !isZero(latest)) {
      scalar(differences, path, desired, latest);
    }
  }

  /** Compares two lists element by element, in order; they differ as a whole. */
  public static <T> void list(
      Delta.Builder differences,
      FieldPath path,
      @Nullable List<T> desired,
      @Nullable List<T> latest) {
    if (!orEmpty(desired).equals(orEmpty(latest))) {
      differences.add(path, desired, latest);
    }
  }

  /**
   * Compares two lists whose order has no meaning; they differ as a whole. An element that is there
   * twice does not equal one that is there once.
   */
  public static <T> void set(
      Delta.Builder differences,
      FieldPath path,
      @Nullable List<T> desired,
      @Nullable List<T> latest) {
    if (!occurrences(orEmpty(desired)).equals(occurrences(orEmpty(latest)))) {
      differences.add(path, desired, latest);
    }
  }

  /**
   * Compares two lists whose elements have a key, such as tags or indexes; the order has no
   * meaning. Elements of one key are compared with each other. An element that one side lacks is a
   * difference at its own path, {@code path[key]}, with {@code null} on that side.
   *
   * <p>Elements that share a key are matched in their order. An absent key counts as the empty
   * text. Elements that are {@code null} are passed over.
   *
   * @param key tells an element's key
   * @param each compares two elements of one key
   */
  public static <T> void keyed(
      Delta.Builder differences,
      FieldPath path,
      @Nullable List<T> desired,
      @Nullable List<T> latest,
      Function<T, @Nullable String> key,
      ElementComparison<T> each) {
    Map<String, Deque<T>> unmatched = byKey(orEmpty(latest), key);
    byKey(orEmpty(desired), key)
        .forEach(
            (name, elements) -> {
              Deque<T> candidates = unmatched.getOrDefault(name, new ArrayDeque<>());
              for (T element : elements) {
                structure(differences, path.element(name), element, candidates.poll(), each);
              }
            });
    unmatched.forEach(
        (name, elements) ->
            elements.forEach(element -> differences.add(path.element(name), null, element)));
  }

  /**
   * Compares two maps entry by entry, in the order of their keys. A key without a value counts as
   * an absent one.
   */
  public static <V> void map(
      Delta.Builder differences,
      FieldPath path,
      @Nullable Map<String, V> desired,
      @Nullable Map<String, V> latest) {
    Map<String, V> wanted = desired == null ? Map.of() : desired;
    Map<String, V> present = latest == null ? Map.of() : latest;
    Set<String> keys = new TreeSet<>(wanted.keySet());
    keys.addAll(present.keySet());
    for (String key : keys) {
      scalar(differences, path.element(key), wanted.get(key), present.get(key));
    }
  }

  /** Compares two structures member by member; where one side lacks it, they differ as a whole. */
  public static <T> void structure(
      Delta.Builder differences,
      FieldPath path,
      @Nullable T desired,
      @Nullable T latest,
      ElementComparison<T> each) {
    if (desired != null && latest != null) {
      each.compare(differences, path, desired, latest);
    } else {
      scalar(differences, path, desired, latest);
    }
  }

  /**
   * Compares two JSON documents by what they say: blanks, the order of members, and the way in
   * which numbers are written have no meaning. As text, if either is not JSON.
   */
  public static void document(
      Delta.Builder differences,
      FieldPath path,
      @Nullable String desired,
      @Nullable String latest) {
    documents(differences, path, desired, latest, UnaryOperator.identity());
  }

  /**
   * Compares two IAM policy documents by what they say: as {@link #document}, and forgiving what
   * AWS rewrites; see {@link PolicyDocument#normalized}.
   */
  public static void policy(
      Delta.Builder differences,
      FieldPath path,
      @Nullable String desired,
      @Nullable String latest) {
    documents(differences, path, desired, latest, PolicyDocument::normalized);
  }

  private static void documents(
      Delta.Builder differences,
      FieldPath path,
      @Nullable String desired,
      @Nullable String latest,
      UnaryOperator<JsonNode> normalized) {
    if (!Objects.equals(desired, latest)
        && !(desired != null && latest != null && sameJson(desired, latest, normalized))) {
      differences.add(path, desired, latest);
    }
  }

  private static boolean sameJson(
      String desired, String latest, UnaryOperator<JsonNode> normalized) {
    Optional<JsonNode> wanted = JsonDocument.parse(desired).map(normalized);
    Optional<JsonNode> present = JsonDocument.parse(latest).map(normalized);
    return wanted.isPresent()
        && present.isPresent()
        && JsonDocument.same(wanted.get(), present.get());
  }

  private static boolean isZero(@Nullable Object value) {
    if (value instanceof CharSequence text) {
      return text.isEmpty();
    }
    if (value instanceof Number number) {
      return number.doubleValue() == 0;
    }
    if (value instanceof Collection<?> collection) {
      return collection.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    return value == null || value.equals(false);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <T> Map<T, Integer> occurrences(List<T> list) {
    Map<T, Integer> occurrences = new HashMap<>();
    list.forEach(element -> occurrences.merge(element, 1, Integer::sum));
    return occurrences;
  }

  private static <T> Map<String, Deque<T>> byKey(List<T> list, Function<T, @Nullable String> key) {
    Map<String, Deque<T>> byKey = new LinkedHashMap<>();
    for (T element : list) {
      if (element != null) {
        String name = Objects.requireNonNullElse(key.apply(element), "");
        byKey.computeIfAbsent(name, absent -> new ArrayDeque<>()).add(element);
      }
    }
    return byKey;
  }
}
