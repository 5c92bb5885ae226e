package io.ackj.kube.http;

import io.ackj.kube.registry.WriteOptions;
import io.ackj.kube.registry.WriteOptions.FieldValidation;
import java.util.List;
import java.util.function.Consumer;

/** Reads the query parameters of writes. */
final class WriteParameters {
  private static final int MAX_MANAGER_NAME = 128;

  private WriteParameters() {}

  /**
   * Reads the options of a create, an update or a patch.
   *
   * @param options what Kubernetes calls them, such as {@code CreateOptions}
   * @param warnings is told what the client should know
   */
  static WriteOptions read(ApiRequest request, String options, Consumer<String> warnings) {
    boolean dryRun = dryRun(request.query().getOrDefault("dryRun", List.of()), options);
    FieldValidation validation = fieldValidation(request.parameter("fieldValidation"), options);
    return new WriteOptions(dryRun, manager(request, options), validation, warnings);
  }

  static boolean dryRun(List<String> values, String options) {
    List<String> set = values.stream().filter(value -> !value.isEmpty()).toList();
    if (!set.isEmpty() && !set.equals(List.of("All"))) {
      String shown = "[\"%s\"]".formatted(String.join("\",\"", set));
      throw OptionErrors.unsupported(options, "dryRun", shown, "\"All\"");
    }
    return !set.isEmpty();
  }

  private static FieldValidation fieldValidation(String value, String options) {
    return switch (value) {
      case "", "Warn" -> FieldValidation.WARN;
      case "Ignore" -> FieldValidation.IGNORE;
      case "Strict" -> FieldValidation.STRICT;
      default ->
          throw OptionErrors.unsupported(
              options,
              "fieldValidation",
              '"' + value + '"',
              "\"\", \"Ignore\", \"Strict\", \"Warn\"");
    };
  }

  private static String manager(ApiRequest request, String options) {
    String named = request.parameter("fieldManager");
    if (named.length() > MAX_MANAGER_NAME) {
      throw OptionErrors.tooLong(options, "fieldManager", MAX_MANAGER_NAME);
    }
    if (!named.isEmpty()) {
      return named;
    }
    String agent = request.header("user-agent").split("/", 2)[0];
    String name = agent.isEmpty() ? "unknown" : agent;
    return name.substring(0, Math.min(name.length(), MAX_MANAGER_NAME));
  }
}
