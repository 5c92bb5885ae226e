package io.ackj.dynamodb.failure;

import static io.ackj.runtime.failure.Failure.Kind.RECOVERABLE;
import static io.ackj.runtime.failure.Failure.Kind.THROTTLED;
import static io.ackj.runtime.failure.Failure.Kind.UNSUPPORTED;
import static io.ackj.runtime.failure.Failure.Kind.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.failure.Failure.Kind;
import io.ackj.runtime.failure.FailureClassifier.ErrorAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class DynamoDbFailuresTest {
  private static final Instant NOW = Instant.parse("2026-10-09T12:00:00Z");
  private static final String IN_USE = "Attempt to change a resource which is still in use: ";

  private final DynamoDbFailures failures = new DynamoDbFailures(() -> NOW);

  @ParameterizedTest(name = "{0}: {1}: {2} is {3}, {4}")
  @CsvFileSource(
      resources = "failures.csv",
      delimiter = '|',
      quoteCharacter = '\'',
      numLinesToSkip = 1,
      maxCharsPerColumn = 300)
  void sortsEveryLineOfTheTable(
      String operation, String code, String message, Kind kind, String reason) {
    Failure failure = failures.classify(new ErrorAnswer(operation, code, message, 400, "id"));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.requestId()).isEqualTo("id");
  }

  /** So that every line is tested, and none is hidden by an earlier one. */
  @Test
  void theFileHasARowForEachLineOfTheTable() throws IOException {
    Set<FailureRow> met = new HashSet<>();
    for (String row : rows()) {
      String[] cells = row.split(" \\| ", -1);
      String message = cells[2].substring(1, cells[2].length() - 1).replace("''", "'");
      ErrorAnswer error = new ErrorAnswer(cells[0], cells[1], message, 400, null);
      FailureTable.ROWS.stream()
          .filter(line -> line.matches(error))
          .findFirst()
          .ifPresent(met::add);
    }

    assertThat(FailureTable.ROWS).allMatch(met::contains);
  }

  private static List<String> rows() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(DynamoDbFailuresTest.class.getResourceAsStream("failures.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  static Stream<Arguments> waysToSayUnsupported() {
    return Stream.of(
        arguments(
            "DynamoDB Local",
            "UnknownOperationException",
            "An unknown operation was requested.",
            400),
        arguments("dynalite", "UnknownOperationException", "", 400),
        arguments(
            "moto", "", "The describe_contributor_insights action has not been implemented", 500),
        arguments("moto, newer", "NotImplementedError", "", 500),
        arguments(
            "LocalStack",
            "InternalFailure",
            "API action 'DescribeBackup' for service 'dynamodb' not yet implemented or pro feature",
            501),
        arguments(
            "ackj's simulator",
            "NotImplementedException",
            "Vector indexes are not simulated",
            501));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("waysToSayUnsupported")
  void understandsHowEmulatorsSayThatTheyLackAnOperation(
      String who, String code, String message, int status) {
    Failure failure =
        failures.classify(new ErrorAnswer("DescribeBackup", code, message, status, null));

    assertThat(failure.kind()).as(who).isEqualTo(UNSUPPORTED);
  }

  @Test
  void tellsRateLimitsFromCooldowns() {
    Failure failure = classify("ThrottlingException", "Rate exceeded", 400);

    assertThat(failure.kind()).isEqualTo(THROTTLED);
    assertThat(failure.retryAt()).isNull();
  }

  @Test
  void triesAgainAfterErrorsOfTheService() {
    assertThat(classify("InternalServerError", "", 500).kind()).isEqualTo(RECOVERABLE);
    assertThat(classify("ServiceUnavailable", "Service unavailable", 503).kind())
        .isEqualTo(RECOVERABLE);
  }

  @Test
  void waitsUntilTheTimeThatTheTextNames() {
    Failure failure =
        classify(
            "ThrottlingException",
            "Resource-based policy for table t modified within the previous 15000 milliseconds."
                + " Please try again after 2026-10-09T12:00:07.500Z.",
            400);

    assertThat(failure.retryAt()).isEqualTo(Instant.parse("2026-10-09T12:00:07.500Z"));
  }

  @Test
  void countsThePauseFromNowWhereTheTextNamesNoTime() {
    Failure failure =
        classify("ValidationException", "Time to live has been modified multiple times", 400);

    assertThat(failure.retryAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void leavesTheTimeOpenWhereAStateIsWaitedFor() {
    Failure failure = classify("ResourceInUseException", IN_USE + "Table is being created: t", 400);

    assertThat(failure.kind()).isEqualTo(WAITING);
    assertThat(failure.retryAt()).isNull();
  }

  private Failure classify(String code, String message, int status) {
    return failures.classify(new ErrorAnswer("UpdateTable", code, message, status, null));
  }
}
