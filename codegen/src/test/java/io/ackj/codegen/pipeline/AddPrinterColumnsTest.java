package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.only;
import static io.ackj.codegen.pipeline.Stages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.model.resource.PrinterColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddPrinterColumnsTest {
  private static final PrinterColumn SYNCED =
      new PrinterColumn(
          "Synced", "string", ".status.conditions[?(@.type==\"ACK.ResourceSynced\")].status", 0);
  private static final PrinterColumn AGE =
      new PrinterColumn("Age", "date", ".metadata.creationTimestamp", 0);

  private static final String MODEL =
      """
      CreateBook: Title, Due Timestamp, Fee Double, KmsKey, Lent Boolean, Pages Long, Scan Blob,
        Tags [String] -> Version Long
      """;

  @Test
  void withoutAPrintBlockThereAreNoColumns() {
    assertThat(columns("")).isEmpty();
  }

  @Test
  void syncedComesUnlessDeclinedAndAgeWhenAskedFor() {
    assertThat(columns("print: {}")).containsExactly(SYNCED);
    assertThat(columns("print: {add_age_column: true}")).containsExactly(SYNCED, AGE);
    assertThat(columns("print: {add_age_column: true, add_synced_column: false}"))
        .containsExactly(AGE);
  }

  @Test
  void columnsAreSortedByNameBeforeSyncedAndAge() {
    List<PrinterColumn> columns =
        columns(
            """
            print:
              add_age_column: true
              additional_columns:
                - {name: ZEBRA, json_path: .status.zebra, type: string, priority: 1, index: 1}
                - {name: ARN, json_path: .status.ackResourceMetadata.arn, type: string, index: 9}
            fields:
              Pages: {print: {name: PAGES, priority: 2}}
            """);

    assertThat(columns)
        .containsExactly(
            new PrinterColumn("ARN", "string", ".status.ackResourceMetadata.arn", 0),
            new PrinterColumn("PAGES", "integer", ".spec.pages", 2),
            new PrinterColumn("ZEBRA", "string", ".status.zebra", 1),
            SYNCED,
            AGE);
  }

  @Test
  void columnsMayBeSortedByIndexThenName() {
    List<PrinterColumn> columns =
        columns(
            """
            print:
              order_by: index
              additional_columns:
                - {name: C, json_path: .c, type: string, index: 1}
                - {name: B, json_path: .b, type: string, index: 2}
                - {name: A, json_path: .a, type: string, index: 2}
            fields:
              Title: {print: {name: D, index: 0}}
            """);

    assertThat(columns)
        .extracting(PrinterColumn::name)
        .containsExactly("D", "C", "A", "B", "Synced");
  }

  @Test
  void fieldIsAColumnOfItsTypeUnderAcksSpelling() {
    List<PrinterColumn> columns =
        columns(
            """
            fields:
              Due: {print: {}}
              Fee: {print: {}}
              KmsKey: {print: {}}
              Lent: {print: {}}
              Scan: {print: {}}
              Version: {print: {}}
            """);

    assertThat(columns)
        .containsExactly(
            new PrinterColumn("Due", "date", ".spec.due", 0),
            new PrinterColumn("Fee", "number", ".spec.fee", 0),
            new PrinterColumn("KMSKey", "string", ".spec.kmsKey", 0),
            new PrinterColumn("Lent", "boolean", ".spec.lent", 0),
            new PrinterColumn("Scan", "string", ".spec.scan", 0),
            new PrinterColumn("Version", "integer", ".status.version", 0));
  }

  @Test
  void listCannotBeAColumn() {
    GenerationState state = add("fields: {Tags: {print: {}}}");

    assertThat(only(state).columns()).isEmpty();
    assertThat(problems(state))
        .containsExactly(
            "generator.yaml:3: resources.Book.fields.Tags.print:"
                + " only a single value can be a column, and tags is none");
  }

  @Test
  void unknownOrderIsAProblem() {
    assertThat(problems(add("print: {order_by: names}")))
        .containsExactly(
            "generator.yaml:3: resources.Book.print.order_by: expected name or index, found"
                + " \"names\"; did you mean \"name\"?");
  }

  private static List<PrinterColumn> columns(String settings) {
    return only(add(settings)).columns();
  }

  private static GenerationState add(String settings) {
    String yaml = "resources:\n  Book:\n" + settings.indent(4);
    return Stages.after(AddPrinterColumns.class, MODEL, yaml);
  }
}
