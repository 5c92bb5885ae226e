package io.ackj.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AwsCommandIT {
  private static final Pattern ENDPOINT =
      Pattern.compile("export AWS_ENDPOINT_URL=(http://127\\.0\\.0\\.1:\\d+)");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void threeVariablesAreToldAndTheServerRunsUntilItIsStopped() throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(() -> execute(stop, "--port", "0", "--speed", "10"));
    Awaitility.await().until(() -> ENDPOINT.matcher(out.toString()).find());

    Matcher endpoint = ENDPOINT.matcher(out.toString());
    assertThat(endpoint.find()).isTrue();
    assertThat(get(endpoint.group(1))).isEqualTo("healthy: dynamodb.us-east-1.amazonaws.com ");
    assertThat(out.toString())
        .contains("export AWS_ACCESS_KEY_ID=000000000000", "export AWS_SECRET_ACCESS_KEY=secret");
    stop.countDown();
    assertThat(code.get(20, TimeUnit.SECONDS)).isEqualTo(AwsCommand.STOPPED);
  }

  @Test
  void usedPortIsToldWithWhatToDo() throws Exception {
    try (AwsSimulator used = AwsSimulator.start(AwsOptions.defaults())) {
      int code = execute(new CountDownLatch(1), "--port", Integer.toString(used.port()));

      assertThat(code).isEqualTo(AwsCommand.NO_PORT);
      assertThat(err.toString())
          .startsWith("port " + used.port() + " cannot be opened on 127.0.0.1: ")
          .contains("Give another port with --port, or --port 0 for one that is free.");
    }
  }

  private int execute(CountDownLatch stop, String... args) {
    CommandLine command = AwsCommand.commandLine(stop);
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(args);
  }

  private static String get(String uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString())
        .body();
  }
}
