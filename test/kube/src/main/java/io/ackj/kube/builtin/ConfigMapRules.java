package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys have to be well-formed and unique, and the whole must not be too big. */
final class ConfigMapRules implements KindRules {
  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    // A ConfigMap has no defaults that can be seen.
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    Findings findings = new Findings();
    if (old != null) {
      DataChecks.checkImmutable(object, old, List.of("data", "binaryData"), findings);
    }
    JsonNode binary = object.path("binaryData");
    long bytes = 0;
    for (Map.Entry<String, JsonNode> entry : object.path("data").properties()) {
      String key = entry.getKey();
      findings.invalid("data[" + key + "]", key, NameFormats.dataKey(key));
      if (binary.has(key)) {
        findings.invalid("data[" + key + "]", key, "duplicate of key present in binaryData");
      }
      bytes += entry.getValue().asText().getBytes(StandardCharsets.UTF_8).length;
    }
    for (Map.Entry<String, JsonNode> entry : binary.properties()) {
      String key = entry.getKey();
      findings.invalid("binaryData[" + key + "]", key, NameFormats.dataKey(key));
      bytes += GoBase64.decode(entry.getValue().asText()).length;
    }
    if (bytes > DataChecks.MAX_BYTES) {
      findings.tooLong("[]", DataChecks.MAX_BYTES);
    }
    return findings.errors();
  }
}
