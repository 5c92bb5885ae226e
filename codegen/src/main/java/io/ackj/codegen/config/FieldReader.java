package io.ackj.codegen.config;

import io.ackj.codegen.config.YamlNode.OfScalar.Kind;
import java.util.List;

/** The schema of a field: each method reads like the part of the file it is about. */
final class FieldReader {

  private FieldReader() {}

  static FieldConfig field(MapReader field) {
    return new FieldConfig(
        field.flag("is_attribute"),
        field.flag("is_read_only"),
        field.optionalFlag("is_required"),
        field.flag("is_primary_key"),
        field.flag("is_owner_account_id"),
        field.flag("is_arn"),
        field.flag("is_secret"),
        field.flag("is_immutable"),
        field.flag("is_iam_policy"),
        field.flag("is_document"),
        field.child("from", FieldReader::from),
        field.child("custom_field", FieldReader::customField),
        field.child("compare", FieldReader::compare, Compare.empty()),
        field.maps("set", FieldReader::set),
        field.child("print", FieldReader::print),
        field.child("late_initialize", FieldReader::lateInitialize),
        field.child("references", FieldReader::references),
        field.text("type"),
        field.text("go_tag"),
        field.maps("custom_cel_rules", FieldReader::celRule));
  }

  static CelRule celRule(MapReader rule) {
    return new CelRule(rule.requiredText("rule"), rule.text("message"));
  }

  private static From from(MapReader from) {
    return new From(from.requiredText("operation"), from.requiredText("path"));
  }

  private static CustomField customField(MapReader custom) {
    CustomField field = new CustomField(custom.text("list_of"), custom.text("map_of"));
    if ((field.listOf() == null) == (field.mapOf() == null)) {
      custom.error("expected exactly one of \"list_of\" and \"map_of\"");
    }
    return field;
  }

  private static Compare compare(MapReader compare) {
    return new Compare(
        compare.flag("is_ignored"),
        compare.flag("nil_equals_zero_value"),
        compare.flag("is_order_ignored"),
        compare.textOrTexts("list_key"),
        compare.flag("pre_delete_include"));
  }

  private static SetField set(MapReader set) {
    return new SetField(
        set.text("method"),
        set.text("from"),
        set.text("to"),
        set.find("ignore", FieldReader::setIgnore).orElse(SetIgnore.NONE));
  }

  private static SetIgnore setIgnore(Value ignore) {
    if (ignore.is(Kind.BOOLEAN)) {
      return ignore.flag() ? SetIgnore.FROM : SetIgnore.NONE;
    }
    return switch (ignore.oneOf(List.of("true", "false", "from", "to", "all"))) {
      case "from" -> SetIgnore.FROM;
      case "to" -> SetIgnore.TO;
      case "all" -> SetIgnore.ALL;
      default -> SetIgnore.NONE;
    };
  }

  private static PrintField print(MapReader print) {
    return new PrintField(
        print.text("name"), print.number("priority", 0), print.number("index", 0));
  }

  private static LateInitialize lateInitialize(MapReader late) {
    return new LateInitialize(
        late.number("min_backoff_seconds", 0), late.number("max_backoff_seconds", 0));
  }

  private static References references(MapReader references) {
    return new References(
        references.text("service_name"),
        references.requiredText("resource"),
        references.requiredText("path"),
        references.flag("skip_resource_state_validations"));
  }
}
