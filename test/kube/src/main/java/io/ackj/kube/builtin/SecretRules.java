package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text goes into the data, the type stays what it was, and some types ask for certain keys. */
final class SecretRules implements KindRules {
  private static final String ACCOUNT = "kubernetes.io/service-account.name";

  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    moveText(object);
    if (object.path("type").asText().isEmpty()) {
      object.put("type", old == null ? "Opaque" : old.path("type").asText("Opaque"));
    }
  }

  private static void moveText(ObjectNode object) {
    JsonNode text = object.remove("stringData");
    if (text == null || text.isEmpty()) {
      return;
    }
    ObjectNode data = object.withObjectProperty("data");
    text.properties()
        .forEach(entry -> data.put(entry.getKey(), encoded(entry.getValue().asText())));
  }

  private static String encoded(String text) {
    return GoBase64.encode(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    Findings findings = new Findings();
    if (old != null) {
      findings.immutable("type", object.path("type"), old.path("type"));
      DataChecks.checkImmutable(object, old, List.of("data"), findings);
    }
    long bytes = 0;
    for (Map.Entry<String, JsonNode> entry : object.path("data").properties()) {
      String key = entry.getKey();
      findings.invalid("data[" + key + "]", key, NameFormats.dataKey(key));
      bytes += GoBase64.decode(entry.getValue().asText()).length;
    }
    if (bytes > DataChecks.MAX_BYTES) {
      findings.tooLong("data", DataChecks.MAX_BYTES);
    }
    checkType(object, findings);
    return findings.errors();
  }

  private static void checkType(ObjectNode object, Findings findings) {
    JsonNode data = object.path("data");
    switch (object.path("type").asText()) {
      case "kubernetes.io/service-account-token" -> {
        if (object.path("metadata").path("annotations").path(ACCOUNT).asText().isEmpty()) {
          findings.required("metadata.annotations[" + ACCOUNT + "]", "");
        }
      }
      case "kubernetes.io/dockercfg" -> demandJson(data, ".dockercfg", findings);
      case "kubernetes.io/dockerconfigjson" -> demandJson(data, ".dockerconfigjson", findings);
      case "kubernetes.io/basic-auth" -> {
        if (!data.has("username") && !data.has("password")) {
          demand(data, "username", findings);
          demand(data, "password", findings);
        }
      }
      case "kubernetes.io/ssh-auth" -> {
        if (data.path("ssh-privatekey").asText().isEmpty()) {
          findings.required("data[ssh-privatekey]", "");
        }
      }
      case "kubernetes.io/tls" -> {
        demand(data, "tls.crt", findings);
        demand(data, "tls.key", findings);
      }
      default -> {
        // Types that a server does not know are for whoever uses them.
      }
    }
  }

  private static void demand(JsonNode data, String key, Findings findings) {
    if (!data.has(key)) {
      findings.required("data[" + key + "]", "");
    }
  }

  private static void demandJson(JsonNode data, String key, Findings findings) {
    demand(data, key, findings);
    if (data.has(key)) {
      String text = new String(GoBase64.decode(data.path(key).asText()), StandardCharsets.UTF_8);
      String problem = JsonObjectText.problem(text);
      if (problem != null) {
        // The value itself must not be told.
        findings.invalid("data[" + key + "]", "<secret contents redacted>", problem);
      }
    }
  }
}
