package io.ackj.aws.http;

import io.ackj.aws.call.AwsException;
import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param method in capitals
 * @param path without the query
 * @param queryText what follows the question mark, as sent; empty if there is none
 * @param header answers a header's value whatever its case, or null
 * @param body empty if there is none
 * @param connection tells the client's connections apart
 */
public record HttpRequest(
    String method,
    String path,
    String queryText,
    Function<String, @Nullable String> header,
    Buffer body,
    String connection) {
  /**
   * Returns the query's parameters.
   *
   * @throws AwsException if they are not encoded as they have to be
   */
  public Map<String, String> query() {
    return queryText.isEmpty() ? Map.of() : FormBody.parse(queryText);
  }

  /** Returns the body as text. */
  public String text() {
    return body.toString();
  }

  /** Returns the content type in lower case and without parameters; empty if there is none. */
  String contentType() {
    String type = header.apply("Content-Type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
