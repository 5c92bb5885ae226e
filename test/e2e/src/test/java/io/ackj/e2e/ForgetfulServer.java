package io.ackj.e2e;

import io.ackj.e2e.harness.GatedProxy;
import io.ackj.e2e.harness.RequestHead;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers like an API server that does not know any more what came after the version that a watch
 * is to be resumed from: whoever watches has to list anew.
 */
final class ForgetfulServer implements GatedProxy.Handling {
  private static final String BODY =
      "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"too old resource version\",\"reason\":\"Expired\",\"code\":410}";
  private static final String GONE =
      "HTTP/1.1 410 Gone\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
          .formatted(BODY.length(), BODY);

  private final AtomicInteger toRefuse = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  /** Forgets what the next two watches need. */
  void forget() {
    toRefuse.set(2);
  }

  @Override
  public @Nullable String refusal(RequestHead head) {
    if (!head.path().contains("watch=true")
        || toRefuse.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      return null;
    }
    refused.incrementAndGet();
    return GONE;
  }

  /** Returns how many watches were refused. */
  int refused() {
    return refused.get();
  }
}
