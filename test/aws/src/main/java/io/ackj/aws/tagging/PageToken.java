package io.ackj.aws.tagging;

import io.ackj.aws.call.AwsException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where the next page begins, in a form that tells clients nothing. */
final class PageToken {
  private static final String MARK = "ackj:";

  private PageToken() {}

  static String after(String tableName) {
    return Base64.getEncoder().encodeToString((MARK + tableName).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the name after which a page begins; empty for the first page. */
  static String read(String token) {
    if (token.isEmpty()) {
      return "";
    }
    try {
      String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.startsWith(MARK)) {
        return text.substring(MARK.length());
      }
    } catch (IllegalArgumentException e) {
      throw notValid();
    }
    throw notValid();
  }

  private static AwsException notValid() {
    return AwsException.of(
        "PaginationTokenExpiredException", "A PaginationToken is valid for 15 minutes.");
  }
}
