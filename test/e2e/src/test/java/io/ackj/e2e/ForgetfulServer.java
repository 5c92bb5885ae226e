package io.ackj.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.ackj.e2e.harness.GatedProxy;
import io.ackj.e2e.harness.RequestHead;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers like an API server that does not know any more what came after the version that a watch
 * is to be resumed from: the watch begins with an error, and whoever watches has to list anew.
 */
final class ForgetfulServer implements GatedProxy.Handling {
  private static final String GONE =
      "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"too old resource version\",\"reason\":\"Expired\",\"code\":410}}";

  /** Of the protocol of WebSocket. */
  private static final String HANDSHAKE = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** A whole message of text, with a length of two bytes. */
  private static final String FRAME =
      (char) 0x81 + "~" + (char) (GONE.length() >> 8) + (char) (GONE.length() & 255) + GONE;

  private final AtomicInteger toRefuse = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  /** Forgets what the next two watches need. */
  void forget() {
    toRefuse.set(2);
  }

  @Override
  public @Nullable String refusal(RequestHead head) {
    if (!head.isUpgrade() || toRefuse.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      return null;
    }
    refused.incrementAndGet();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + accepted(head.header("Sec-WebSocket-Key").orElseThrow())
        + "\r\n\r\n"
        + FRAME;
  }

  private static String accepted(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest((key + HANDSHAKE).getBytes(ISO_8859_1));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns how many watches were refused. */
  int refused() {
    return refused.get();
  }
}
