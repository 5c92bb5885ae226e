package io.ackj.dynamodb;

import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan in lines, so that tests compare all of it at one glance. */
public final class PlanText {
  /** The ARN of the table that decisions are about; written as ARN. */
  public static final String TABLE_ARN = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders";

  private PlanText() {}

  /** Returns the lines of a plan. */
  public static String of(Plan plan) {
    List<String> lines = new ArrayList<>();
    plan.steps().forEach(step -> lines.add(line(step)));
    plan.transitions().forEach(each -> lines.add("wait " + each.reason() + ": " + each.subject()));
    plan.problems().forEach(each -> lines.add("problem " + each.field()));
    plan.advice().forEach(each -> lines.add("advice " + each.reason()));
    if (!plan.applied().isEmpty()) {
      lines.add(
          "applied "
              + plan.applied().stream()
                  .sorted()
                  .map(Object::toString)
                  .collect(Collectors.joining(" ")));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String line(Step step) {
    String when = step.held().map(hold -> "later " + hold.reason()).orElse("now");
    return when + ": " + step.request().toString().replace(TABLE_ARN, "ARN");
  }
}
