package io.ackj.codegen.config;

import io.ackj.codegen.config.YamlNode.OfScalar.Kind;
import java.util.List;
import java.util.Optional;

/** The schema of {@code generator.yaml} above its resources, and of {@code documentation.yaml}. */
final class ConfigSchema {

  private ConfigSchema() {}

  /** Reads all but notices and errors, which are complete only when the reading is. */
  static GeneratorConfig config(MapReader file, Locations locations) {
    return new GeneratorConfig(
        file.child("ignore", ConfigSchema::ignore, Ignore.empty()),
        file.named("operations", ConfigSchema::operation),
        file.named("resources", ResourceReader::resource),
        file.texts("empty_shapes"),
        file.entries("custom_shapes", shape -> shape.entries(Value::text)),
        file.child("prefix_config", ConfigSchema::prefixConfig, PrefixConfig.empty()),
        file.child("sdk_names", ConfigSchema::sdkNames, SdkNames.empty()),
        file.text("controller_name"),
        file.find("include_ack_metadata", Value::flag).orElse(true),
        file.text("set_many_output_notfound_err_return"),
        file.child("iam", IamReader::iam),
        locations,
        List.of(),
        List.of());
  }

  private static Ignore ignore(MapReader ignore) {
    return new Ignore(
        ignore.list("operations", ConfigSchema::ignoreEntry),
        ignore.list("resource_names", ConfigSchema::ignoreEntry),
        ignore.list("shape_names", ConfigSchema::ignoreEntry),
        ignore.list("field_paths", ConfigSchema::ignoreEntry));
  }

  static IgnoreEntry ignoreEntry(Value entry) {
    if (entry.is(Kind.TEXT)) {
      return new IgnoreEntry(entry.name(), null);
    }
    return entry.map(map -> new IgnoreEntry(map.requiredText("name"), map.text("reason")));
  }

  private static OperationConfig operation(MapReader operation) {
    return new OperationConfig(
        operation.text("custom_implementation"),
        operation.text("custom_check_required_fields_missing_method"),
        operation.entries("override_values", Value::literal),
        operation.text("set_output_custom_method_name"),
        operation.text("output_wrapper_field_path"),
        operation.text("input_wrapper_field_path"),
        operation.textOrTexts("resource_name"),
        operation
            .find("operation_type", types -> types.itemOrItems(ConfigSchema::operationType))
            .orElse(List.of()));
  }

  private static OperationType operationType(Value value) {
    String written = value.name();
    Optional<OperationType> type = OperationType.named(written);
    if (type.isEmpty() && !written.isBlank()) {
      String known = Suggestions.hintOrAll(written, OperationType.spellings());
      value.error("unknown operation type \"" + written + "\"" + known);
    }
    return type.orElse(OperationType.UNKNOWN);
  }

  private static PrefixConfig prefixConfig(MapReader prefix) {
    PrefixConfig absent = PrefixConfig.empty();
    return new PrefixConfig(
        prefix.text("spec_field", absent.specField()),
        prefix.text("status_field", absent.statusField()));
  }

  private static SdkNames sdkNames(MapReader names) {
    return new SdkNames(
        names.text("model_name"),
        names.text("package_name"),
        names.text("client_interface"),
        names.text("client_struct"));
  }

  static Documentation documentation(MapReader file, Locations locations) {
    return new Documentation(
        file.entries(
            "resources",
            resource -> resource.map(map -> map.named("fields", ConfigSchema::fieldDocumentation))),
        locations);
  }

  private static FieldDocumentation fieldDocumentation(MapReader field) {
    return new FieldDocumentation(
        field.text("append"), field.text("prepend"), field.text("override"));
  }
}
