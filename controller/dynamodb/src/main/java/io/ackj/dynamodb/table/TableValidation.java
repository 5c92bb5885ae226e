package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a manifest whatever AWS has. It names the field and the remedy, where AWS
 * would name its own member of some request, and for one mistake at a time.
 */
final class TableValidation {
  private TableValidation() {}

  /** Returns what is wrong, whether the table exists or not. */
  static List<Problem> problems(Table table) {
    DesiredTable desired = DesiredTable.of(table);
    List<Problem> problems = new ArrayList<>();
    KeyRules.check(desired, problems);
    IndexRules.check(desired, problems);
    ThroughputRules.check(desired, problems);
    SettingRules.check(desired, problems);
    return problems;
  }

  /** Returns all that keeps a table from being created. */
  static List<Problem> creationProblems(Table table) {
    DesiredTable desired = DesiredTable.of(table);
    List<Problem> problems = new ArrayList<>();
    KeyRules.checkCreation(desired, problems);
    problems.addAll(problems(table));
    ThroughputRules.checkCreation(desired, problems);
    Declared.policy(desired.spec()).flatMap(ResourcePolicy::problem).ifPresent(problems::add);
    return problems;
  }

  /** Says whether nothing is wrong at, above or below a path. */
  static boolean isSound(Table table, FieldPath path) {
    return isSound(problems(table), path);
  }

  /** Says whether none of the problems is at, above or below a path. */
  static boolean isSound(List<Problem> problems, FieldPath path) {
    return problems.stream()
        .map(Problem::field)
        .noneMatch(field -> field.startsWith(path) || path.startsWith(field));
  }

  /** Adds a problem, with the field in front of the message. */
  static void add(List<Problem> problems, FieldPath field, String message) {
    problems.add(new Problem(field, field + ": " + message));
  }

  /** Checks a value against those that AWS knows; {@code null} is no value and passes. */
  static void checkEnum(
      @Nullable String value, FieldPath field, List<?> known, List<Problem> problems) {
    if (value != null && known.stream().map(Object::toString).noneMatch(value::equals)) {
      add(problems, field, "\"" + value + "\" is not known; use " + oneOf(known.stream()));
    }
  }

  private static String oneOf(Stream<?> known) {
    List<String> names = known.map(Object::toString).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
