package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.status.ApiException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * Where the next page of a list starts.
 *
 * @param revision of the list; {@link #NEWEST} for whatever is stored then
 * @param after the path of the last object of the page before
 */
record ContinueToken(long revision, String after) {
  /** A list that goes on with the newest state, because its own is forgotten. */
  static final long NEWEST = -1;

  /**
   * Reads a token.
   *
   * @throws ApiException 400 if it is none of ours
   */
  static ContinueToken parse(String text) {
    byte[] json = decode(text);
    try {
      ObjectNode token = Json.read(json);
      if (!token.path("rv").isIntegralNumber() || !token.path("start").isTextual()) {
        throw invalid("incorrect start or resource version");
      }
      return new ContinueToken(token.get("rv").asLong(), Json.text(token, "start"));
    } catch (UncheckedIOException | ClassCastException e) {
      throw invalid("invalid character %s looking for beginning of value".formatted(first(json)));
    }
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw invalid("illegal base64 data");
    }
  }

  /** Returns the first byte as Go shows characters. */
  private static String first(byte[] json) {
    int character = json.length == 0 ? ' ' : json[0] & 0xff;
    return Character.isISOControl(character)
        ? "'\\u%04x'".formatted(character)
        : "'" + (char) character + "'";
  }

  private static ApiException invalid(String why) {
    return ApiException.badRequest(
        "invalid continue token: continue key is not valid: %s".formatted(why));
  }

  String text() {
    ObjectNode token =
        Json.object().put("v", "meta.k8s.io/v1").put("rv", revision).put("start", after);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(token));
  }
}
