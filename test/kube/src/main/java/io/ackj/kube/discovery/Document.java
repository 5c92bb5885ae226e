package io.ackj.kube.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer that is finished but for the status line. */
public final class Document {
  private final int status;
  private final String contentType;
  private final byte[] body;
  private final Map<String, String> headers;

  private Document(int status, String contentType, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.headers = Map.copyOf(headers);
  }

  static Document json(JsonNode content) {
    return json("application/json", content);
  }

  static Document json(String contentType, JsonNode content) {
    byte[] body = content.toString().getBytes(StandardCharsets.UTF_8);
    return new Document(200, contentType, body, Map.of());
  }

  static Document bytes(String contentType, byte[] body) {
    return new Document(200, contentType, body, Map.of());
  }

  static Document missing() {
    return new Document(404, "", new byte[0], Map.of());
  }

  static Document text(String content) {
    return new Document(
        200,
        "text/plain; charset=utf-8",
        content.getBytes(StandardCharsets.UTF_8),
        Map.of("X-Content-Type-Options", "nosniff"));
  }

  static Document redirect(String location) {
    return new Document(301, "application/json", new byte[0], Map.of("Location", location));
  }

  Document with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Document(status, contentType, body, more);
  }

  /** Returns the same with its hash as entity tag. */
  Document withEntityTag() {
    return with("ETag", "\"" + hash() + "\"").with("Vary", "Accept");
  }

  /** Returns SHA-512 of the body, in upper-case hexadecimal as real servers write it. */
  String hash() {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-512").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-512", e);
    }
  }

  /** Returns the HTTP status: 200, 301 with the header {@code Location}, or 404. */
  public int status() {
    return status;
  }

  /** Returns the media type with its parameters; empty if there is no body. */
  public String contentType() {
    return contentType;
  }

  /** Returns a copy of the bytes of the body; empty for a redirection. */
  public byte[] body() {
    return body.clone();
  }

  /** Returns further headers, such as {@code ETag}. */
  public Map<String, String> headers() {
    return headers;
  }
}
