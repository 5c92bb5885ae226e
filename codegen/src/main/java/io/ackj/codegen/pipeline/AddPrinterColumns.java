package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.AdditionalColumn;
import io.ackj.codegen.config.PrintConfig;
import io.ackj.codegen.config.PrintField;
import io.ackj.codegen.config.Suggestions;
import io.ackj.codegen.config.YamlPath;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.PrinterColumn;
import io.ackj.codegen.model.resource.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the columns of {@code kubectl get}: fields with {@code print}, additional columns, both
 * sorted by name or index, then Synced and Age.
 */
final class AddPrinterColumns implements Stage {
  private static final PrinterColumn SYNCED =
      new PrinterColumn(
          "Synced", "string", ".status.conditions[?(@.type==\"ACK.ResourceSynced\")].status", 0);
  private static final PrinterColumn AGE =
      new PrinterColumn("Age", "date", ".metadata.creationTimestamp", 0);

  /** A column before its order is settled. */
  private record Placed(PrinterColumn column, int index) {}

  @Override
  public String description() {
    return "collect the columns of kubectl get";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    List<Resource> resources =
        state.resources().resources().stream()
            .map(resource -> resource.withColumns(columns(state, resource)))
            .toList();
    return state.with(state.resources().withResources(resources));
  }

  private static List<PrinterColumn> columns(GenerationState state, Resource resource) {
    List<Placed> placed = new ArrayList<>();
    resource.spec().forEach(field -> fromField(state, resource, field, ".spec.", placed));
    resource.status().forEach(field -> fromField(state, resource, field, ".status.", placed));
    PrintConfig print = resource.config().print();
    if (print != null) {
      for (AdditionalColumn column : print.additionalColumns()) {
        placed.add(
            new Placed(
                new PrinterColumn(
                    column.name(), column.type(), column.jsonPath(), column.priority()),
                column.index()));
      }
    }
    placed.sort(order(state, resource));
    List<PrinterColumn> columns = new ArrayList<>(placed.stream().map(Placed::column).toList());
    if (print != null && !Boolean.FALSE.equals(print.addSyncedColumn())) {
      columns.add(SYNCED);
    }
    if (print != null && print.addAgeColumn()) {
      columns.add(AGE);
    }
    return columns;
  }

  private static Comparator<Placed> order(GenerationState state, Resource resource) {
    Comparator<Placed> byName = Comparator.comparing(placed -> placed.column().name());
    PrintConfig print = resource.config().print();
    String orderBy = print == null || print.orderBy() == null ? "name" : print.orderBy();
    if (orderBy.equalsIgnoreCase("index")) {
      return Comparator.comparingInt(Placed::index).thenComparing(byName);
    }
    if (!orderBy.equalsIgnoreCase("name")) {
      state
          .problems()
          .add(
              YamlPath.of("resources").key(resource.name()).key("print").key("order_by").toString(),
              "expected name or index, found \""
                  + orderBy
                  + "\""
                  + Suggestions.hint(orderBy, List.of("name", "index")));
    }
    return byName;
  }

  private static void fromField(
      GenerationState state, Resource resource, Field field, String prefix, List<Placed> columns) {
    PrintField print = field.config().print();
    if (print == null) {
      return;
    }
    if (!(field.type() instanceof FieldType.Scalar scalar)) {
      state
          .problems()
          .add(
              YamlPath.of("resources")
                  .key(resource.name())
                  .key("fields")
                  .key(field.names().original())
                  .key("print")
                  .toString(),
              "only a single value can be a column, and " + field.json() + " is none");
      return;
    }
    String name = print.name() == null ? field.names().camel() : print.name();
    columns.add(
        new Placed(
            new PrinterColumn(name, columnType(scalar), prefix + field.json(), print.priority()),
            print.index()));
  }

  private static String columnType(FieldType.Scalar scalar) {
    return switch (scalar) {
      case BOOLEAN -> "boolean";
      case INTEGER -> "integer";
      case DOUBLE -> "number";
      case TIMESTAMP -> "date";
      case STRING, BLOB, DOCUMENT -> "string";
    };
  }
}
