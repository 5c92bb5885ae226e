package io.ackj.kube.http;

import io.ackj.kube.status.ApiException;
import io.ackj.kube.table.IncludeObject;
import java.util.Optional;
import java.util.Set;

/**
 * In which form a client wants objects.
 *
 * @param version of tables and partial objects, in group {@code meta.k8s.io}
 * @param includeObject what rows of tables hold besides their cells
 */
record Form(Shape shape, String version, IncludeObject includeObject, boolean yaml) {
  private static final Set<String> META_VERSIONS = Set.of("v1", "v1beta1");

  /** What objects become. */
  enum Shape {
    WHOLE,
    TABLE,
    PARTIAL
  }

  /**
   * Returns the form that a request asks for.
   *
   * @throws ApiException 406 if there is none that this server and the client know
   */
  static Form of(ApiRequest request) {
    String accept = request.header("accept");
    IncludeObject include = include(request.parameter("includeObject"));
    if (accept.isBlank()) {
      return new Form(Shape.WHOLE, "", include, false);
    }
    return MediaRange.parse(accept).stream()
        .flatMap(range -> form(range, include).stream())
        .findFirst()
        .orElseThrow(
            () ->
                ApiException.of(
                    406,
                    "NotAcceptable",
                    "only the following media types are accepted: application/json,"
                        + " application/yaml, application/vnd.kubernetes.protobuf"));
  }

  private static Optional<Form> form(MediaRange range, IncludeObject include) {
    boolean yaml = range.type().equals("application/yaml");
    if (!yaml && !Set.of("application/json", "application/*", "*/*").contains(range.type())) {
      return Optional.empty();
    }
    String as = range.parameter("as");
    if (as.isEmpty()) {
      return Optional.of(new Form(Shape.WHOLE, "", include, yaml));
    }
    String version = range.parameter("v");
    if (!range.parameter("g").equals("meta.k8s.io") || !META_VERSIONS.contains(version)) {
      return Optional.empty();
    }
    return switch (as) {
      case "Table" -> Optional.of(new Form(Shape.TABLE, version, include, yaml));
      case "PartialObjectMetadata", "PartialObjectMetadataList" ->
          Optional.of(new Form(Shape.PARTIAL, version, include, yaml));
      default -> Optional.empty();
    };
  }

  private static IncludeObject include(String value) {
    return IncludeObject.of(value)
        .orElseThrow(
            () ->
                ApiException.badRequest(
                    ("Unable to convert to Table as requested: includeObject: Invalid value:"
                            + " \"%s\": must be 'Metadata', 'Object', 'None', or empty")
                        .formatted(value)));
  }

  /** Returns the media type of what is answered. */
  String contentType() {
    return yaml ? "application/yaml" : Answer.JSON;
  }

  /** Returns the group and version of tables and partial objects. */
  String apiVersion() {
    return "meta.k8s.io/" + version;
  }
}
