package io.ackj.codegen.config;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The schema of a resource: each method reads like the part of the file it is about. */
final class ResourceReader {

  private ResourceReader() {}

  static ResourceConfig resource(MapReader resource) {
    return new ResourceConfig(
        resource.child("unpack_attributes_map", ResourceReader::unpackAttributesMap),
        resource.child("exceptions", ResourceReader::exceptions, Exceptions.empty()),
        resource.named("hooks", ResourceReader::hook),
        resource.child("synced", synced -> new Synced(conditions(synced))),
        resource.child("renames", ResourceReader::renames, Renames.empty()),
        resource.child("list_operation", ResourceReader::listOperation),
        resource.child("update_operation", ResourceReader::customOperation),
        resource.child("find_operation", ResourceReader::customOperation),
        resource.child("delete_operation", ResourceReader::customOperation),
        resource.child("reconcile", ResourceReader::reconcile),
        resource.text("update_conditions_custom_method_name"),
        resource.named("fields", FieldReader::field),
        resource.child("compare", ResourceReader::compare, CompareConfig.empty()),
        resource.texts("shortNames"),
        resource.maps("api_versions", ResourceReader::apiVersion),
        resource.optionalFlag("is_adoptable"),
        resource.child("print", ResourceReader::print),
        resource.flag("is_arn_primary_key"),
        resource.child("tags", ResourceReader::tags, TagConfig.empty()),
        resource.child("updateable", ResourceReader::stateGuard),
        resource.child("deletable", ResourceReader::stateGuard),
        resource.child("pre_delete_sync", ResourceReader::preDeleteSync),
        resource.maps("custom_cel_rules", FieldReader::celRule),
        resource.flag("ignore_idempotency_token"));
  }

  private static UnpackAttributesMap unpackAttributesMap(MapReader unpack) {
    return new UnpackAttributesMap(
        unpack.flag("set_attributes_single_attribute"),
        unpack.child("get_attributes_input", ResourceReader::getAttributesInput));
  }

  private static GetAttributesInput getAttributesInput(MapReader input) {
    return new GetAttributesInput(
        input.named("overrides", member -> new MemberOverride(member.texts("values"))));
  }

  private static Exceptions exceptions(MapReader exceptions) {
    SortedMap<Integer, ErrorConfig> errors = new TreeMap<>();
    exceptions
        .entries("errors", Function.identity())
        .forEach((key, error) -> errors.put(status(key, error), error.map(ResourceReader::error)));
    return new Exceptions(errors, exceptions.texts("terminal_codes"));
  }

  private static int status(String key, Value error) {
    if (key.matches("[1-5][0-9]{2}")) {
      return Integer.parseInt(key);
    }
    error.error("expected an HTTP status as the key, found \"" + key + "\"");
    return 0;
  }

  private static ErrorConfig error(MapReader error) {
    return new ErrorConfig(
        error.requiredText("code"), error.text("message_prefix"), error.text("message_suffix"));
  }

  private static Hook hook(MapReader hook) {
    Hook read = new Hook(hook.text("code"), hook.text("template_path"));
    if ((read.code() == null) == (read.templatePath() == null)) {
      hook.error("expected exactly one of \"code\" and \"template_path\"");
    }
    return read;
  }

  /** What a resource must look like to be in sync, updated or deleted. */
  private static List<SyncedCondition> conditions(MapReader holder) {
    return holder.maps("when", ResourceReader::condition);
  }

  private static SyncedCondition condition(MapReader condition) {
    SyncedCondition read =
        new SyncedCondition(condition.requiredText("path"), condition.texts("in"));
    if (read.in().isEmpty()) {
      condition.error("expected at least one value in \"in\"");
    }
    return read;
  }

  private static StateGuard stateGuard(MapReader guard) {
    return new StateGuard(
        conditions(guard),
        guard.number("requeue_after_seconds", StateGuard.DEFAULT_REQUEUE_AFTER_SECONDS));
  }

  private static Renames renames(MapReader renames) {
    return new Renames(
        renames.named(
            "operations",
            operation ->
                new OperationRenames(
                    operation.entries("input_fields", Value::text),
                    operation.entries("output_fields", Value::text))));
  }

  private static ListOperation listOperation(MapReader list) {
    return new ListOperation(list.texts("match_fields"));
  }

  private static CustomOperation customOperation(MapReader custom) {
    return new CustomOperation(custom.text("custom_method_name"));
  }

  private static Reconcile reconcile(MapReader reconcile) {
    return new Reconcile(reconcile.number("requeue_on_success_seconds", 0));
  }

  private static PreDeleteSync preDeleteSync(MapReader sync) {
    return new PreDeleteSync(sync.flag("compare_all"));
  }

  private static CompareConfig compare(MapReader compare) {
    return new CompareConfig(compare.texts("ignore"));
  }

  private static ApiVersion apiVersion(MapReader version) {
    return new ApiVersion(
        version.requiredText("name"),
        version.optionalFlag("served"),
        version.optionalFlag("storage"));
  }

  private static PrintConfig print(MapReader print) {
    return new PrintConfig(
        print.flag("add_age_column"),
        print.optionalFlag("add_synced_column"),
        print.text("order_by"),
        print.maps("additional_columns", ResourceReader::additionalColumn));
  }

  private static AdditionalColumn additionalColumn(MapReader column) {
    return new AdditionalColumn(
        column.requiredText("name"),
        column.requiredText("json_path"),
        column.requiredText("type"),
        column.number("priority", 0),
        column.number("index", 0));
  }

  private static TagConfig tags(MapReader tags) {
    return new TagConfig(
        tags.flag("ignore"), tags.text("path"), tags.text("key_name"), tags.text("value_name"));
  }
}
