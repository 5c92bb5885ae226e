package io.ackj.e2e;

import io.ackj.e2e.harness.GatedProxy;
import io.ackj.e2e.harness.RequestHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the tokens of those who ask an API server: lets in who has the present one, on a token
 * that the server knows. The present one is in a file, as that of a service account is.
 */
final class TokenDesk implements GatedProxy.Handling {
  private static final String BODY =
      "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"message\":\"Unauthorized\",\"reason\":\"Unauthorized\",\"code\":401}";
  private static final String UNAUTHORIZED =
      "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
          .formatted(BODY.length(), BODY);

  private final Path file;
  private final String known;
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  /**
   * Writes the first token.
   *
   * @param known what the server takes
   */
  TokenDesk(Path file, String known) {
    this.file = file;
    this.known = known;
    renew();
  }

  @Override
  public @Nullable String refusal(RequestHead head) {
    if (head.header("Authorization").equals(Optional.of("Bearer " + present()))) {
      return null;
    }
    refused.incrementAndGet();
    return UNAUTHORIZED;
  }

  @Override
  public RequestHead passed(RequestHead head) {
    return head.withHeader("Authorization", "Bearer " + known);
  }

  private String present() {
    return "token-" + number.get();
  }

  /** Lets nobody in any more who has the token of the file. */
  void expire() {
    number.incrementAndGet();
  }

  /** Writes the present token to the file. */
  void renew() {
    try {
      Files.writeString(file, present());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how many requests were refused. */
  int refused() {
    return refused.get();
  }
}
