package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.account.BudgetedAwsCaller.Shared;
import io.ackj.runtime.budget.Budgets;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.AwsErrors;
import io.ackj.runtime.failure.Failure.Kind;
import io.ackj.runtime.failure.HttpStatusFallback;
import io.ackj.runtime.metrics.ControllerMetrics;
import io.ackj.runtime.queue.Priority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;

/** Calls STS, the one service that the runtime has a client of, at a server that answers on cue. */
class AwsCallerIT {
  private static final String IDENTITY =
      "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
          + "<GetCallerIdentityResult><Arn>arn:aws-cn:iam::111122223333:user/me</Arn>"
          + "<UserId>U</UserId><Account>111122223333</Account></GetCallerIdentityResult>"
          + "</GetCallerIdentityResponse>";

  private record Answer(int status, String body) {
    static Answer error(int status, String code) {
      return new Answer(
          status,
          "<ErrorResponse><Error><Code>"
              + code
              + "</Code><Message>no</Message></Error>"
              + "<RequestId>R</RequestId></ErrorResponse>");
    }
  }

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> userAgents = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final ControllerMetrics metrics = new ControllerMetrics("sts");
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;
  private AwsClients clients;
  private AwsCaller caller;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    clients = clients(Duration.ofSeconds(10));
    caller = clients.callerFor(destination(server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    never.countDown();
    clients.close();
    server.stop(0);
  }

  @Test
  void countsCallsAndGivesTheirAnswers() {
    answers.add(new Answer(200, IDENTITY));

    assertThat(ask(OperationType.GET)).isEqualTo("111122223333");
    assertThat(metrics.scrape())
        .contains(
            "ack_outbound_api_requests_total{op_id=\"GetCallerIdentity\",op_type=\"GET\","
                + "service=\"sts\"} 1.0");
    assertThat(userAgents).first().asString().startsWith("aws-controllers-k8s/test");
  }

  @Test
  void repeatsReadsAfterErrorsOfAws() {
    answers.add(Answer.error(500, "InternalError"));
    answers.add(Answer.error(503, "ServiceUnavailable"));
    answers.add(new Answer(200, IDENTITY));

    assertThat(ask(OperationType.GET)).isEqualTo("111122223333");
    assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(400));
    assertThat(metrics.scrape())
        .contains("op_id=\"GetCallerIdentity\",service=\"sts\",status_code=\"503\"} 1.0");
  }

  @Test
  void doesNotRepeatChangesAfterErrorsOfAws() {
    answers.add(Answer.error(500, "InternalError"));

    assertThat(failing(OperationType.CREATE).failure().code()).isEqualTo("InternalError");
    assertThat(pauses).isEmpty();
  }

  @Test
  void repeatsChangesThatWereThrottled() {
    answers.add(Answer.error(400, "Throttling"));
    answers.add(new Answer(200, IDENTITY));

    assertThat(ask(OperationType.CREATE)).isEqualTo("111122223333");
    assertThat(pauses).hasSize(1);
  }

  @Test
  void givesUpOnThrottlingAfterFourRepeats() {
    for (int answer = 0; answer < 5; answer++) {
      answers.add(Answer.error(400, "Throttling"));
    }

    assertThat(failing(OperationType.GET).failure().kind()).isEqualTo(Kind.THROTTLED);
    assertThat(answers).isEmpty();
  }

  @Test
  void saysThatNobodyListens() {
    server.stop(0);

    AwsCallException failing = failing(OperationType.GET);

    assertThat(failing.failure().reason()).isEqualTo("Unreachable");
    assertThat(pauses).hasSize(2);
    assertThat(metrics.scrape()).contains("status_code=\"-1\"} 3.0");
  }

  @Test
  void givesUpOnAnswersThatTakeTooLong() {
    try (AwsClients hasty = clients(Duration.ofMillis(300))) {
      caller = hasty.callerFor(destination(server.getAddress().getPort()));

      assertThat(failing(OperationType.GET).failure().reason()).isIn("Timeout", "Unreachable");
    }
  }

  @Test
  void stopsWhenItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();

    AwsCallException failing = failing(OperationType.GET);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failing.failure().reason()).isEqualTo("Interrupted");
  }

  @Test
  void thereIsOneCallerForADestination() {
    assertThat(clients.callerFor(caller.destination())).isSameAs(caller);
    assertThat(caller.inRegion("us-west-2").destination().region()).isEqualTo("us-west-2");
    assertThat(caller.inRegion("us-west-2").inRegion("cn-north-1")).isSameAs(caller);
  }

  @Test
  void asksStsForTheAccount() throws InterruptedException {
    answers.add(new Answer(200, IDENTITY));
    CountDownLatch known = new CountDownLatch(1);

    try (AwsIdentity identity =
        AwsIdentity.of(clients, caller.destination(), account -> known.countDown())) {
      known.await();

      assertThat(identity.account()).contains("111122223333");
      assertThat(identity.partition()).isEqualTo("aws-cn");
    }
  }

  private AwsCallException failing(OperationType type) {
    return catchThrowableOfType(AwsCallException.class, () -> ask(type));
  }

  private String ask(OperationType type) {
    try (StsClient sts = caller.configure(StsClient.builder()).build()) {
      return caller.call(
          "GetCallerIdentity", type, Priority.CHANGE, () -> sts.getCallerIdentity().account());
    }
  }

  private AwsClients clients(Duration timeout) {
    return new AwsClients(
        new AwsClientSettings(
            timeout,
            new UserAgent("aws-controllers-k8s/test", List.of("GitCommit/1")),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"))),
        new Shared(
            new AwsErrors(new HttpStatusFallback("sts", Set.of())),
            new Budgets(Map.of()),
            metrics,
            new RepeatRule(() -> 0.5),
            pauses::add),
        Map.of());
  }

  private static Destination destination(int port) {
    return new Destination(null, "cn-north-1", URI.create("http://localhost:" + port));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
      Answer answer = answers.poll();
      if (answer == null) {
        awaitTheEnd();
        return;
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void awaitTheEnd() {
    try {
      never.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
