package io.ackj.kube.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A watch that is under way. What it tells is kept until somebody asks for it. */
final class WatchStream {
  private static final long PATIENCE_SECONDS = 20;

  /** An empty optional is the end of the stream. */
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

  private @Nullable WebSocket socket;
  private @Nullable InputStream body;

  private WatchStream() {}

  /** Reads the body of an answer in the background, line by line. */
  static WatchStream reading(InputStream body) {
    WatchStream stream = new WatchStream();
    stream.body = body;
    Thread reader = new Thread(() -> stream.read(body), "watch");
    reader.setDaemon(true);
    reader.start();
    return stream;
  }

  /** Opens a WebSocket; each message is a line. */
  static WatchStream webSocket(ServerUnderTest server, String path) {
    WatchStream stream = new WatchStream();
    stream.socket =
        server
            .client()
            .newWebSocketBuilder()
            .header("Authorization", "Bearer " + server.token())
            // Kubernetes refuses a handshake that does not say where it comes from.
            .header("Origin", server.uri().toString())
            .buildAsync(
                URI.create(server.uri().toString().replaceFirst("^http", "ws") + path),
                stream.new Messages())
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .join();
    return stream;
  }

  /**
   * Returns the next line, waiting for it; empty at the end of the stream.
   *
   * @throws AssertionError if nothing comes
   */
  Optional<String> next() throws InterruptedException {
    Optional<String> line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("the watch tells nothing for " + PATIENCE_SECONDS + " s");
    }
    return line;
  }

  /** Ends the watch. */
  void close() {
    try {
      if (socket != null) {
        socket.abort();
      }
      if (body != null) {
        body.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(InputStream in) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException e) {
      // Closed by us, or cut by the server: the end in both cases.
    }
    lines.add(Optional.empty());
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        lines.add(Optional.of(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
      lines.add(Optional.empty());
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      lines.add(Optional.empty());
    }
  }
}
