package io.ackj.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceTagsTest {
  @Test
  void fillsInAllVariables() {
    ResourceTags tags =
        tags(
            "a=%CONTROLLER_SERVICE%-%CONTROLLER_VERSION%",
            "b=%K8S_NAMESPACE%/%K8S_RESOURCE_NAME%",
            "c=%K8S_RESOURCE_KIND%",
            "d=%MANAGED_BY%",
            "e=%KRO_VERSION%");

    Map<String, String> expanded =
        tags.expand(
            "shop",
            "orders",
            "Table",
            Map.of("app.kubernetes.io/managed-by", "Helm", "kro.run/kro-version", "1.2"));

    assertThat(expanded)
        .containsExactly(
            Map.entry("a", "dynamodb-0.1.0"),
            Map.entry("b", "shop/orders"),
            Map.entry("c", "Table"),
            Map.entry("d", "Helm"),
            Map.entry("e", "1.2"));
  }

  @Test
  void leavesOutWhatComesOutEmpty() {
    ResourceTags tags = tags("a=%MANAGED_BY%", " b = x ", "=y", "c=");

    assertThat(tags.expand("shop", "orders", "Table", Map.of()))
        .containsExactly(Map.entry("b", "x"));
  }

  private static ResourceTags tags(String... entries) {
    return new ResourceTags(ResourceTags.parse(List.of(entries)), "dynamodb", "0.1.0");
  }
}
