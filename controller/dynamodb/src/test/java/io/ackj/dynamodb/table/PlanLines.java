package io.ackj.dynamodb.table;

import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as text, all that tests compare of it, a line for each thing. */
final class PlanLines {
  private PlanLines() {}

  static String of(Plan plan) {
    List<String> lines = new ArrayList<>();
    plan.steps().forEach(step -> lines.add(line(step)));
    plan.transitions().forEach(each -> lines.add(each.reason() + ": " + each.message()));
    plan.problems().forEach(each -> lines.add("problem " + each.message()));
    plan.advice().forEach(each -> lines.add(each.reason() + ": " + each.message()));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String line(Step step) {
    String when = step.held().map(hold -> "held (" + hold.reason() + ") ").orElse("");
    return when + request(step);
  }

  private static String request(Step step) {
    return step.request()
        .toString()
        .replace("UpdateTableRequest(", "(")
        .replace("TableName=orders, ", "")
        .replace("GlobalSecondaryIndexUpdates=[", "[")
        .replace("GlobalSecondaryIndexUpdate(", "(")
        .replace("GlobalSecondaryIndexAction", "")
        .replace("ReadCapacityUnits", "R")
        .replace("WriteCapacityUnits", "W")
        .replace("ProvisionedThroughput=ProvisionedThroughput", "Throughput")
        .replace("OnDemandThroughput=OnDemandThroughput", "OnDemand")
        .replace("SSESpecification=SSESpecification", "SSE")
        .replace("StreamSpecification=StreamSpecification", "Stream")
        .replace("AttributeDefinitions=[", "[")
        .replace("AttributeDefinition(AttributeName=", "(")
        .replace("KeySchemaElement(AttributeName=", "(")
        .replace("Projection=Projection", "Projection");
  }

  /** Returns the applied paths in order, without {@code spec.}, separated by blanks. */
  static String applied(Plan plan) {
    return plan.applied().stream()
        .sorted()
        .map(path -> path.toString().replaceFirst("^spec\\.", ""))
        .collect(Collectors.joining(" "));
  }
}
