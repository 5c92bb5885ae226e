package io.ackj.kube.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.protobuf.ProtobufBody;
import io.ackj.kube.registry.Body;
import io.ackj.kube.registry.Patch;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.ApiException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the bytes of a request into what the registry works with. */
final class RequestBody {
  private static final int SHOWN_BYTES = 30;
  private static final String PROTOBUF = "application/vnd.kubernetes.protobuf";
  private static final String OBJECT_TYPES = "application/json, application/yaml, " + PROTOBUF;

  private RequestBody() {}

  /**
   * Decodes an object.
   *
   * @throws ApiException 400 if it cannot be read, 415 if its media type is not known
   */
  static Body object(ApiRequest request, ResourceType type) {
    byte[] body = request.body();
    try {
      BodyDecoder.Decoded decoded = decode(request);
      if (decoded.tree() instanceof ObjectNode object) {
        requireKind(object, type, body);
        return new Body(object, decoded.duplicates());
      }
      throw unrecognized(
          type, "couldn't get version/kind; json parse error: " + notObject(decoded), body);
    } catch (BodyDecoder.MalformedException e) {
      throw unrecognized(type, e.why(), body);
    }
  }

  private static void requireKind(ObjectNode object, ResourceType type, byte[] body) {
    if (type.custom() && object.path("kind").asText("").isEmpty()) {
      String text = new String(body, StandardCharsets.UTF_8).stripTrailing();
      throw unrecognized(type, "Object 'Kind' is missing in '%s'".formatted(text), body);
    }
  }

  private static BodyDecoder.Decoded decode(ApiRequest request)
      throws BodyDecoder.MalformedException {
    String mediaType = mediaType(request);
    return switch (mediaType) {
      case "", "application/json" -> BodyDecoder.json(request.body());
      case "application/yaml" -> BodyDecoder.yaml(request.body());
      case PROTOBUF -> new BodyDecoder.Decoded(ProtobufBody.decode(request.body()), Map.of());
      default -> throw unsupported(OBJECT_TYPES);
    };
  }

  static String notObject(BodyDecoder.Decoded decoded) {
    String found =
        switch (decoded.tree().getNodeType()) {
          case ARRAY -> "array";
          case BOOLEAN -> "bool";
          case NUMBER -> "number";
          default -> "string";
        };
    return "json: cannot unmarshal %s into Go value of type struct { APIVersion string"
            .formatted(found)
        + " \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }";
  }

  private static ApiException unrecognized(ResourceType type, String why, byte[] body) {
    return ApiException.badRequest(
        "the object provided is unrecognized (must be of type %s): %s (%s)"
            .formatted(type.kind(), why, shown(body)));
  }

  private static String shown(byte[] body) {
    if (body.length == 0) {
      return "<empty>";
    }
    byte[] start = Arrays.copyOf(body, Math.min(body.length, SHOWN_BYTES));
    String text =
        body[0] == '{'
            ? new String(start, StandardCharsets.UTF_8)
            : HexFormat.of().formatHex(start);
    return body.length > SHOWN_BYTES ? text + " ..." : text;
  }

  /**
   * Decodes a patch.
   *
   * @throws ApiException 400 if it cannot be read, 415 if the kind has no such patches
   */
  static Patch patch(ApiRequest request, ResourceType type) {
    List<Patch.Kind> kinds =
        type.custom()
            ? List.of(Patch.Kind.JSON, Patch.Kind.MERGE, Patch.Kind.APPLY)
            : List.of(Patch.Kind.JSON, Patch.Kind.MERGE, Patch.Kind.STRATEGIC, Patch.Kind.APPLY);
    String mediaType = mediaType(request);
    Patch.Kind kind =
        kinds.stream()
            .filter(candidate -> candidate.mediaType().equals(mediaType))
            .findFirst()
            .orElseThrow(() -> unsupported(names(kinds)));
    try {
      boolean apply = kind == Patch.Kind.APPLY;
      BodyDecoder.Decoded decoded =
          apply ? BodyDecoder.yaml(request.body()) : BodyDecoder.json(request.body());
      JsonNode tree = decoded.tree();
      return new Patch(kind, tree, request.flag("force"), decoded.duplicates());
    } catch (BodyDecoder.MalformedException e) {
      throw ApiException.badRequest(
          kind == Patch.Kind.APPLY ? "error decoding YAML: " + e.problem() : "invalid JSON patch");
    }
  }

  private static String names(List<Patch.Kind> kinds) {
    return kinds.stream().map(Patch.Kind::mediaType).collect(Collectors.joining(", "));
  }

  /** Returns the media type of a body, without parameters; empty if the request names none. */
  static String mediaType(ApiRequest request) {
    String header = request.header("content-type");
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).trim().toLowerCase(Locale.ROOT);
  }

  private static ApiException unsupported(String accepted) {
    return ApiException.of(
        415,
        "UnsupportedMediaType",
        "the body of the request was in an unknown format - accepted media types include: "
            + accepted);
  }
}
