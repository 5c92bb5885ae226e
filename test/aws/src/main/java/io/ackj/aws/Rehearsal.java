package io.ackj.aws;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A start of {@code ackj aws} that ends after its first answers. The launcher runs it once, and
 * lets the JVM keep the classes that it loads.
 */
final class Rehearsal {
  private static final long MOST_SECONDS = 30;
  private static final long BETWEEN_QUESTIONS_MILLIS = 20;

  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=000000000000/20260101/us-west-2/dynamodb/aws4_request,"
          + " SignedHeaders=host;x-amz-date;x-amz-target, Signature="
          + "0".repeat(64);

  private static final String TABLE =
      """
      {"TableName": "rehearsal", "BillingMode": "PAY_PER_REQUEST",
       "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
       "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}
      """;

  private Rehearsal() {}

  /** Starts, asks and ends the JVM, with 0 if there were answers. */
  public static void main(String[] args) throws Exception {
    int port = freePort();
    String[] flags = {"--port", Integer.toString(port)};
    Thread server = new Thread(() -> AwsCommand.main(flags), "rehearsal");
    server.setDaemon(true);
    server.start();
    boolean answered =
        isAnswered(port, "ListTables", "{}") && isAnswered(port, "CreateTable", TABLE);
    System.exit(answered ? 0 : 1);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isAnswered(int port, String operation, String input) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
      try {
        return call(URI.create("http://127.0.0.1:" + port + "/"), operation, input) == 200;
      } catch (IOException e) {
        // It does not listen yet.
        Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
      }
    }
    return false;
  }

  private static int call(URI uri, String operation, String input) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
    connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810." + operation);
    connection.setRequestProperty("X-Amz-Date", "20260101T000000Z");
    connection.setRequestProperty("Authorization", AUTHORIZATION);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return connection.getResponseCode();
  }
}
