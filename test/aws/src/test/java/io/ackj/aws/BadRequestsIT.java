package io.ackj.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.call.LoggedCall;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent to the port, the answer has AWS's form and the next call is served. */
class BadRequestsIT {
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=000000000000/20261121/us-west-2/dynamodb/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature="
          + "0".repeat(64);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static AwsSimulator simulator;

  @BeforeAll
  static void start() throws IOException {
    simulator = AwsSimulator.start(AwsOptions.defaults());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @AfterEach
  void nextCallIsServed() throws Exception {
    HttpResponse<String> answer = post("DynamoDB_20120810.ListTables", SIGNATURE, "{}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"TableNames\":[]}");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DynamoDB_20120810.ListTables | no JSON | SerializationException | not JSON",
        "DynamoDB_20120810.ListTables | [] | SerializationException | no object",
        "DynamoDB_20120810.ListTables | {'Limit' | SerializationException | cut off",
        "DynamoDB_20120810.ListTables | {'Limit': 'x'} | SerializationException | wrong type",
        "DynamoDB_20120810.ListTables | {'Limit': 0} | ValidationException | out of range",
        "DynamoDB_20120810.MakeTable | {} | UnknownOperationException | unknown operation",
        "Elsewhere_20120810.ListTables | {} | UnknownOperationException | unknown service",
        "ListTables | {} | UnknownOperationException | target without a service",
      })
  void badContentIsRefusedInAwsForm(String target, String body, String code, String why)
      throws Exception {
    HttpResponse<String> answer = post(target, SIGNATURE, body.replace('\'', '"'));

    assertThat(answer.statusCode()).as(why).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"__type\":\"com.amazon.coral.").contains("#" + code);
    assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | MissingAuthenticationTokenException",
        "Bearer abc | MissingAuthenticationTokenException",
        "AWS4-HMAC-SHA256 Credential=me | IncompleteSignatureException",
      })
  void badSignaturesAreRefusedInAwsForm(String signature, String code) throws Exception {
    HttpResponse<String> answer = post("DynamoDB_20120810.ListTables", signature, "{}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"__type\":\"com.amazon.coral.service#" + code);
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    String deep = "{\"Limit\":" + "[".repeat(1_000_000);

    HttpResponse<String> answer = post("DynamoDB_20120810.ListTables", SIGNATURE, deep);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("#SerializationException");
  }

  @Test
  void bodyThatIsTooLongIsRefused() throws Exception {
    int status;
    try {
      status =
          post("DynamoDB_20120810.ListTables", SIGNATURE, "x".repeat(17 * 1024 * 1024))
              .statusCode();
    } catch (IOException e) {
      // The connection may be closed before all has been sent.
      status = 413;
    }

    assertThat(status).isEqualTo(413);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GARBAGE | no HTTP",
        "POST / HTTP/1.1\\r\\nContent-Length: 100\\r\\n\\r\\n{ | a body that never ends",
        "POST / HTTP/1.1\\r\\nContent-Length: -1\\r\\n\\r\\n | a length below zero",
      })
  void connectionsThatBreakHurtNobody(String bytes, String why) throws Exception {
    List<LoggedCall> before = simulator.calls().all();

    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      OutputStream out = socket.getOutputStream();
      String request = bytes.replace("\\r", "\r").replace("\\n", "\n");
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    assertThat(simulator.calls().all()).as(why).isEqualTo(before);
  }

  private static HttpResponse<String> post(String target, String signature, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(simulator.uri())
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", target)
            .header("X-Amz-Date", "20261121T120000Z")
            .POST(BodyPublishers.ofString(body));
    if (!signature.isEmpty()) {
      request.header("Authorization", signature);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
