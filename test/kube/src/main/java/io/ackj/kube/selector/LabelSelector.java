package io.ackj.kube.selector;

import io.ackj.kube.status.ApiException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A label selector, such as {@code app=a,tier in (x, y),!canary}.
 *
 * @param requirements all of them have to hold; none selects everything
 */
public record LabelSelector(List<Requirement> requirements) {
  /** Selects everything. */
  public static final LabelSelector ALL = new LabelSelector(List.of());

  public LabelSelector {
    requirements = List.copyOf(requirements);
  }

  /**
   * Parses a selector.
   *
   * @throws ApiException 400 with Kubernetes' text if it cannot be understood
   */
  public static LabelSelector parse(String text) {
    return text.isBlank() ? ALL : new LabelSelector(new LabelSelectorParser(text).parse());
  }

  /** Returns whether an object with these labels is selected. */
  public boolean matches(Map<String, String> labels) {
    return requirements.stream().allMatch(requirement -> requirement.matches(labels));
  }

  /** What a requirement asks of a label. */
  public enum Operator {
    EXISTS,
    DOES_NOT_EXIST,
    IN,
    NOT_IN,
    GREATER,
    LESS
  }

  /**
   * One requirement.
   *
   * @param values that the operator compares with; empty for those that do not compare
   */
  public record Requirement(String key, Operator operator, Set<String> values) {
    public Requirement {
      values = Set.copyOf(values);
    }

    boolean matches(Map<String, String> labels) {
      String value = labels.get(key);
      return switch (operator) {
        case EXISTS -> value != null;
        case DOES_NOT_EXIST -> value == null;
        case IN -> value != null && values.contains(value);
        case NOT_IN -> value == null || !values.contains(value);
        case GREATER -> value != null && compare(value) > 0;
        case LESS -> value != null && compare(value) < 0;
      };
    }

    /** Returns 0 if the label is no number, so that neither greater nor less holds. */
    private int compare(String value) {
      try {
        return Long.compare(Long.parseLong(value), Long.parseLong(values.iterator().next()));
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }
}
