package io.ackj.kube.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.protobuf.ProtobufBody;
import io.ackj.kube.registry.DeleteOptions;
import io.ackj.kube.registry.DeleteOptions.Propagation;
import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the options of a deletion, from its body or, without one, from the query. */
final class DeleteParameters {
  private static final String OPTIONS = "DeleteOptions";

  private DeleteParameters() {}

  static DeleteOptions read(ApiRequest request) {
    ObjectNode options = request.body().length == 0 ? fromQuery(request) : fromBody(request);
    List<String> dryRun = new ArrayList<>(request.query().getOrDefault("dryRun", List.of()));
    options.path("dryRun").forEach(value -> dryRun.add(value.asText()));
    JsonNode preconditions = options.path("preconditions");
    return new DeleteOptions(
        WriteParameters.dryRun(dryRun.stream().distinct().toList(), OPTIONS),
        propagation(options),
        text(preconditions.path("uid")),
        text(preconditions.path("resourceVersion")));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() ? value.textValue() : null;
  }

  private static ObjectNode fromQuery(ApiRequest request) {
    ObjectNode options = Json.object();
    String policy = request.parameter("propagationPolicy");
    if (!policy.isEmpty()) {
      options.put("propagationPolicy", policy);
    }
    String grace = request.parameter("gracePeriodSeconds");
    if (!grace.isEmpty()) {
      options.put("gracePeriodSeconds", OptionErrors.number(grace));
    }
    if (request.query().containsKey("orphanDependents")) {
      options.put("orphanDependents", request.flag("orphanDependents"));
    }
    return options;
  }

  private static ObjectNode fromBody(ApiRequest request) {
    if (RequestBody.mediaType(request).equals("application/vnd.kubernetes.protobuf")) {
      return ProtobufBody.decode(request.body());
    }
    try {
      boolean yaml = RequestBody.mediaType(request).equals("application/yaml");
      BodyDecoder.Decoded decoded =
          yaml ? BodyDecoder.yaml(request.body()) : BodyDecoder.json(request.body());
      if (!(decoded.tree() instanceof ObjectNode options)) {
        throw ApiException.badRequest(
            "couldn't get version/kind; json parse error: " + RequestBody.notObject(decoded));
      }
      requireKind(options);
      return options;
    } catch (BodyDecoder.MalformedException e) {
      throw ApiException.badRequest(e.why());
    }
  }

  private static void requireKind(ObjectNode options) {
    String kind = Json.text(options, "kind");
    if (!kind.isEmpty() && !kind.equals(OPTIONS)) {
      throw ApiException.badRequest(
          "no kind \"%s\" is registered for version \"%s\" in scheme \"pkg/runtime/scheme.go:111\""
              .formatted(kind, Json.text(options, "apiVersion")));
    }
  }

  private static @Nullable Propagation propagation(ObjectNode options) {
    String policy = Json.text(options, "propagationPolicy");
    JsonNode orphan = options.path("orphanDependents");
    if (orphan.isBoolean()) {
      if (!policy.isEmpty()) {
        throw OptionErrors.invalid(
            OPTIONS,
            "propagationPolicy",
            policy,
            "orphanDependents and deletionPropagation cannot be both set");
      }
      return orphan.booleanValue() ? Propagation.ORPHAN : Propagation.BACKGROUND;
    }
    return switch (policy) {
      case "" -> null;
      case "Background" -> Propagation.BACKGROUND;
      case "Foreground" -> Propagation.FOREGROUND;
      case "Orphan" -> Propagation.ORPHAN;
      default ->
          throw OptionErrors.unsupported(
              OPTIONS,
              "propagationPolicy",
              '"' + policy + '"',
              "\"Foreground\", \"Background\", \"Orphan\", \"nil\"");
    };
  }
}
