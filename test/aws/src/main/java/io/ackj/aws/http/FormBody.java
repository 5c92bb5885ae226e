package io.ackj.aws.http;

import io.ackj.aws.call.AwsException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a form, as in a body or behind a question mark. */
final class FormBody {
  private FormBody() {}

  /**
   * Reads a form; of a parameter that comes twice the last counts.
   *
   * @throws AwsException {@code MalformedQueryString} if it is not encoded as it has to be
   */
  static Map<String, String> parse(String text) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        form.put(
            decoded(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw AwsException.of("MalformedQueryString", "Could not decode the parameter " + text);
    }
  }
}
