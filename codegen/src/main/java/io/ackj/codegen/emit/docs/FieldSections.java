package io.ackj.codegen.emit.docs;

import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a section for each field, with all that is known of it. */
final class FieldSections {
  private final EmitInput input;
  private final RuleText rules;

  FieldSections(EmitInput input, Resource resource) {
    this.input = input;
    this.rules = new RuleText(input, resource);
  }

  String of(List<Entry> entries) {
    return entries.stream().map(this::section).collect(Collectors.joining("\n\n"));
  }

  private String section(Entry entry) {
    Field field = entry.field();
    List<String> parts = new ArrayList<>();
    parts.add(Markdown.heading(3, entry.path()));
    parts.add("*" + traits(entry) + "*");
    List<String> facts = new ArrayList<>(LimitText.of(field));
    facts.addAll(rules.of(entry));
    if (!facts.isEmpty()) {
      // Stars, since AWS's text may begin with a list of its own, whose items have dashes.
      parts.add(facts.stream().map(fact -> "* " + fact).collect(Collectors.joining("\n")));
    }
    if (!field.documentation().isEmpty()) {
      parts.add(Markdown.prose(field.documentation()));
    }
    String element = elementText(field);
    if (!element.isEmpty()) {
      parts.add(Markdown.prose("Each entry: " + element));
    }
    return String.join("\n\n", parts);
  }

  /** Nobody but the controller writes a status, so what is demanded there matters to no one. */
  private static String traits(Entry entry) {
    Field field = entry.field();
    return TypeText.of(field.type())
        + (entry.isInSpec() && field.required() ? ", required" : "")
        + (field.immutable() ? ", cannot change once it is set" : "");
  }

  /** What AWS says of the structure that a list or map holds, unless the field says the same. */
  private String elementText(Field field) {
    boolean holdsMany =
        field.type() instanceof FieldType.ListOf || field.type() instanceof FieldType.MapOf;
    if (!holdsMany || !(field.type().innermost() instanceof FieldType.StructureOf element)) {
      return "";
    }
    String text = input.model().structure(element).documentation();
    return text.equals(field.documentation()) ? "" : text;
  }
}
