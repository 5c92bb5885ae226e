package io.ackj.kube.protobuf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.protobuf.MessageTable.Field;
import io.ackj.kube.status.ApiException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A request body in Kubernetes' protobuf format: four bytes by which it is known, and an envelope
 * that names the kind and holds the object.
 */
public final class ProtobufBody {
  /** The media type of such bodies. */
  public static final String MEDIA_TYPE = "application/vnd.kubernetes.protobuf";

  private static final byte[] MAGIC = {'k', '8', 's', 0};
  private static final MessageTable TABLE = MessageTable.read();

  private ProtobufBody() {}

  /**
   * Returns the object in a body, as it would be in JSON, with {@code apiVersion} and {@code kind}.
   *
   * @throws ApiException a 400 if the body is malformed, and a 415 for a kind that clients do not
   *     send in this format
   */
  public static ObjectNode decode(byte[] body) {
    if (body.length < MAGIC.length || !Arrays.equals(body, 0, 4, MAGIC, 0, 4)) {
      throw ApiException.badRequest(
          "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
    }
    try {
      return open(Envelope.read(ByteBuffer.wrap(body, MAGIC.length, body.length - MAGIC.length)));
    } catch (MalformedMessageException e) {
      throw ApiException.badRequest(e.problem());
    }
  }

  private static ObjectNode open(Envelope envelope) {
    Optional<Map<Integer, Field>> fields = TABLE.kind(envelope.apiVersion(), envelope.kind());
    if (fields.isEmpty() || !envelope.isPlain()) {
      throw ApiException.of(
          415,
          "UnsupportedMediaType",
          "the body of the request was in an unknown format - accepted media types include:"
              + " application/json, application/yaml");
    }
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("apiVersion", envelope.apiVersion())
            .put("kind", envelope.kind());
    try {
      return new MessageReader(TABLE).read(fields.get(), envelope.content(), object);
    } catch (MalformedMessageException e) {
      throw ApiException.badRequest(
          "%s in version \"%s\" cannot be handled as a %s: %s"
              .formatted(envelope.kind(), envelope.version(), envelope.kind(), e.problem()));
    }
  }

  /**
   * What is around an object.
   *
   * @param encoding and {@code contentType}: how the content is written; empty for protobuf
   */
  private record Envelope(
      String apiVersion, String kind, ByteBuffer content, String encoding, String contentType) {

    static Envelope read(ByteBuffer bytes) {
      Wire wire = new Wire(bytes);
      String apiVersion = "";
      String kind = "";
      ByteBuffer content = ByteBuffer.allocate(0);
      String encoding = "";
      String contentType = "";
      while (wire.next()) {
        switch (wire.number()) {
          case 1 -> {
            Wire type = new Wire(wire.bytes());
            while (type.next()) {
              switch (type.number()) {
                case 1 -> apiVersion = type.text();
                case 2 -> kind = type.text();
                default -> type.skip();
              }
            }
          }
          case 2 -> content = wire.bytes();
          case 3 -> encoding = wire.text();
          case 4 -> contentType = wire.text();
          default -> wire.skip();
        }
      }
      return new Envelope(apiVersion, kind, content, encoding, contentType);
    }

    boolean isPlain() {
      return encoding.isEmpty() && (contentType.isEmpty() || contentType.equals(MEDIA_TYPE));
    }

    String version() {
      return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }
  }
}
