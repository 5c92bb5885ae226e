package io.ackj.runtime.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The tags that the controller gives to AWS resources; {@code --resource-tags}. A template may hold
 * {@code %CONTROLLER_SERVICE%}, {@code %CONTROLLER_VERSION%}, {@code %K8S_NAMESPACE%}, {@code
 * %K8S_RESOURCE_NAME%}, {@code %K8S_RESOURCE_KIND%}, {@code %MANAGED_BY%} and {@code
 * %KRO_VERSION%}; the last two are labels of the object.
 *
 * @param templates the values' templates by key, in order
 * @param service for example {@code dynamodb}
 * @param version the controller's version
 */
public record ResourceTags(Map<String, String> templates, String service, String version) {
  private static final String FLAG = "--resource-tags";

  static final List<String> DEFAULT =
      List.of(
          "services.k8s.aws/controller-version=%CONTROLLER_SERVICE%-%CONTROLLER_VERSION%",
          "services.k8s.aws/namespace=%K8S_NAMESPACE%");

  public ResourceTags {
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    Objects.requireNonNull(service);
    Objects.requireNonNull(version);
  }

  /**
   * Returns the tags for an object. One whose value comes out empty is left out.
   *
   * @param labels the object's labels
   */
  public Map<String, String> expand(
      String namespace, String name, String kind, Map<String, String> labels) {
    Map<String, String> variables =
        Map.of(
            "%CONTROLLER_SERVICE%", service,
            "%CONTROLLER_VERSION%", version,
            "%K8S_NAMESPACE%", namespace,
            "%K8S_RESOURCE_NAME%", name,
            "%K8S_RESOURCE_KIND%", kind,
            "%MANAGED_BY%", labels.getOrDefault("app.kubernetes.io/managed-by", ""),
            "%KRO_VERSION%", labels.getOrDefault("kro.run/kro-version", ""));
    Map<String, String> tags = new LinkedHashMap<>();
    templates.forEach(
        (key, template) -> {
          String value = fill(template, variables);
          if (!value.isEmpty()) {
            tags.put(key, value);
          }
        });
    return tags;
  }

  private static String fill(String template, Map<String, String> variables) {
    String filled = template;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      filled = filled.replace(variable.getKey(), variable.getValue());
    }
    return filled.trim();
  }

  /** Reads {@code key=template} entries; those with an empty key or template are left out. */
  static Map<String, String> parse(List<String> entries) {
    Map<String, String> templates = new LinkedHashMap<>();
    for (String entry : entries) {
      if (entry.isBlank()) {
        continue;
      }
      String[] parts = entry.split("=", -1);
      if (parts.length != 2) {
        throw InvalidFlagException.of(FLAG, entry, "key=value with one equals sign");
      }
      if (!parts[0].isBlank() && !parts[1].isBlank()) {
        templates.put(parts[0].trim(), parts[1].trim());
      }
    }
    return templates;
  }
}
