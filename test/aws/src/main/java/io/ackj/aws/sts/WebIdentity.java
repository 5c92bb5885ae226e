package io.ackj.aws.sts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ackj.aws.call.AwsException;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;

/**
 * What a token of an identity provider says.
 *
 * @param issuer the provider
 * @param subject who it is about, such as {@code system:serviceaccount:ack-system:ack}
 * @param audience whom it is for; of several the first
 * @param expiration when it ends; far ahead if it does not say so
 */
record WebIdentity(String issuer, String subject, String audience, Instant expiration) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Reads a token.
   *
   * @throws AwsException {@code InvalidIdentityToken} if it is no JSON web token
   */
  static WebIdentity parse(String token) {
    JsonNode claims = claims(token.split("\\.", -1));
    JsonNode audience = claims.path("aud");
    return new WebIdentity(
        claims.path("iss").asText(),
        claims.path("sub").asText(),
        audience.isArray() ? audience.path(0).asText() : audience.asText(),
        claims.path("exp").isNumber()
            ? Instant.ofEpochSecond(claims.path("exp").asLong())
            : Instant.MAX);
  }

  private static JsonNode claims(String[] parts) {
    if (parts.length != 3) {
      throw notValid();
    }
    try {
      JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
      if (!claims.path("iss").isTextual() || !claims.path("sub").isTextual()) {
        throw notValid();
      }
      return claims;
    } catch (IOException | IllegalArgumentException e) {
      throw notValid();
    }
  }

  private static AwsException notValid() {
    return AwsException.of(
        "InvalidIdentityToken",
        "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access"
            + " Token)");
  }
}
