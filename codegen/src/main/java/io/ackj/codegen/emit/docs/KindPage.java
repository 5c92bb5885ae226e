package io.ackj.codegen.emit.docs;

import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.PrinterColumn;
import io.ackj.codegen.model.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/** Writes the page of a kind, from its names down to its last field. */
final class KindPage {
  private static final String LEGEND =
      " In paths, `[]` stands for an entry of a list and `{}` for a value of a map. Required *by"
          + " AWS* means that the schema lets the field be absent, but AWS wants it when the object"
          + " around it is given.";

  private final EmitInput input;
  private final Resource resource;
  private final FieldTables tables;
  private final FieldSections sections;

  KindPage(EmitInput input, Resource resource) {
    this.input = input;
    this.resource = resource;
    this.tables = new FieldTables(input.service());
    this.sections = new FieldSections(input, resource);
  }

  String write() {
    List<Entry> spec = Entry.all(input.model(), "spec", resource.spec());
    List<Entry> status = Entry.all(input.model(), "status", resource.status());
    List<String> parts = new ArrayList<>();
    parts.add(Markdown.comment(input.header()));
    parts.add("# " + resource.kind());
    if (!resource.documentation().isEmpty()) {
      parts.add(Markdown.prose(resource.documentation()));
    }
    parts.add(names());
    parts.add("## Columns of `kubectl get " + resource.plural() + "`");
    parts.add(columns());
    parts.add("## AWS operations");
    parts.add(operations());
    parts.add("## Spec");
    parts.add("Desired state of the " + resource.kind() + "." + LEGEND);
    if (!spec.isEmpty()) {
      parts.add(tables.spec(spec));
      parts.add(sections.of(spec));
    }
    parts.add("## Status");
    parts.add("Observed state of the " + resource.kind() + ". Only the controller writes it.");
    parts.add(tables.status(status));
    parts.add(sections.of(status));
    return String.join("\n\n", parts) + "\n";
  }

  private String names() {
    List<String> shortNames = resource.config().shortNames();
    String apiVersion = input.model().group() + "/" + input.model().version();
    return Markdown.table(
        List.of("name", "value"),
        List.of(
            List.of("apiVersion", Markdown.code(apiVersion)),
            List.of("kind", Markdown.code(resource.kind())),
            List.of("plural", Markdown.code(resource.plural())),
            List.of("short names", shortNames.isEmpty() ? "none" : Markdown.codes(shortNames)),
            List.of("scope", "Namespaced")));
  }

  private String columns() {
    if (resource.columns().isEmpty()) {
      return "NAME and AGE, as for any kind without columns of its own.";
    }
    return Markdown.table(
        List.of("column", "shows", "when"),
        resource.columns().stream().map(KindPage::column).toList());
  }

  private static List<String> column(PrinterColumn column) {
    return List.of(
        Markdown.line(column.name()),
        Markdown.code(column.jsonPath()),
        column.priority() == 0 ? "always" : "with `-o wide`");
  }

  private String operations() {
    return Markdown.table(
        List.of("operation", "what for"),
        resource.requests().stream()
            .map(
                request ->
                    List.of(
                        Markdown.code(request.operation()),
                        OperationPurpose.text(resource, request, Markdown::linkTo)))
            .toList());
  }
}
