package io.ackj.e2e.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first lines of an HTTP/1.1 request. */
public final class RequestHead {
  private final List<String> lines;

  private RequestHead(List<String> lines) {
    this.lines = lines;
  }

  /** Reads the next one of a connection; null at its end. */
  static @Nullable RequestHead read(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = readLine(in);
    while (line != null && !line.isEmpty()) {
      lines.add(line);
      line = readLine(in);
    }
    return lines.isEmpty() ? null : new RequestHead(lines);
  }

  private static @Nullable String readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    return next < 0 && line.size() == 0 ? null : line.toString(ISO_8859_1).stripTrailing();
  }

  /** Returns the method, such as {@code PATCH}. */
  public String method() {
    return lines.get(0).split(" ", 3)[0];
  }

  /** Returns the path with the query. */
  public String path() {
    return lines.get(0).split(" ", 3)[1];
  }

  /** Returns the value of a header; empty if it is not there. */
  public Optional<String> header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return lines.stream()
        .skip(1)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  /** Returns the same with another value of a header, which is there once. */
  public RequestHead withHeader(String name, String value) {
    List<String> changed = new ArrayList<>(lines);
    String start = name.toLowerCase(Locale.ROOT) + ":";
    changed.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(start));
    changed.add(name + ": " + value);
    return new RequestHead(changed);
  }

  /** All clients of these tests tell the length of what they send. */
  int bodyLength() {
    return header("Content-Length").map(Integer::parseInt).orElse(0);
  }

  boolean expectsContinue() {
    return header("Expect").filter("100-continue"::equalsIgnoreCase).isPresent();
  }

  /** Says whether the connection becomes one of WebSocket. */
  public boolean isUpgrade() {
    return header("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
  }

  /** Returns it as it is passed on: without the offer to speak HTTP/2 instead. */
  byte[] forwarded() {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (!isDropped(line.toLowerCase(Locale.ROOT))) {
        text.append(line).append("\r\n");
      }
    }
    return text.append("\r\n").toString().getBytes(ISO_8859_1);
  }

  private static boolean isDropped(String line) {
    return line.startsWith("expect:")
        || line.startsWith("http2-settings:")
        || line.startsWith("upgrade: h2c")
        || (line.startsWith("connection:") && line.contains("http2-settings"));
  }
}
