package io.ackj.codegen.emit.docs;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Origin;
import io.ackj.codegen.model.resource.Structure;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.ServiceModel;
import java.util.List;

/** Writes the tables that show all fields of a spec or status at a glance. */
final class FieldTables {
  private static final String NOTHING = "–";

  private final ServiceModel service;

  FieldTables(ServiceModel service) {
    this.service = service;
  }

  String spec(List<Entry> entries) {
    return Markdown.table(
        List.of("field", "type", "required", "immutable", "default", "AWS"),
        entries.stream()
            .map(
                entry ->
                    List.of(
                        Markdown.linkTo(entry.path()),
                        TypeText.of(entry.field().type()),
                        required(entry),
                        entry.field().immutable() ? "yes" : NOTHING,
                        defaultValue(entry.field()),
                        origin(entry)))
            .toList());
  }

  String status(List<Entry> entries) {
    return Markdown.table(
        List.of("field", "type", "AWS"),
        entries.stream()
            .map(
                entry ->
                    List.of(
                        Markdown.linkTo(entry.path()),
                        TypeText.of(entry.field().type()),
                        origin(entry)))
            .toList());
  }

  /** ACK's schemas demand nothing inside structures; what AWS demands there is good to know. */
  private String required(Entry entry) {
    if (entry.field().required()) {
      return "yes";
    }
    return isRequiredByAws(entry) ? "by AWS" : NOTHING;
  }

  private boolean isRequiredByAws(Entry entry) {
    Structure holder = entry.holder();
    return holder != null
        && service
            .shape(holder.shape())
            .member(entry.field().names().original())
            .filter(Member::required)
            .isPresent();
  }

  private static String defaultValue(Field field) {
    return field.defaultValue() == null ? NOTHING : Markdown.code(field.defaultValue());
  }

  private String origin(Entry entry) {
    Origin origin = entry.field().origin();
    Structure holder = entry.holder();
    String name = entry.field().names().original();
    if (origin != null) {
      return Markdown.code(origin.operation())
          + (origin.inRequest() ? " request " : " response ")
          + Markdown.code(origin.member());
    }
    if (holder != null && service.shape(holder.shape()).member(name).isPresent()) {
      return Markdown.code(holder.shape() + "." + name);
    }
    return entry.field().type().innermost() instanceof FieldType.StructureOf made
            && !made.shape().isEmpty()
        ? Markdown.code(made.shape())
        : NOTHING;
  }
}
