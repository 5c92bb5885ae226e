package io.ackj.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ackj.runtime.outcome.Outcome;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JqTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLE =
      """
      {"metadata": {"name": "orders", "labels": {"a.b/c": "labelled"}},
       "spec": {"tableName": "orders",
         "attributeDefinitions": [
           {"attributeName": "id", "attributeType": "S"},
           {"attributeName": "day", "attributeType": "N"}]},
       "status": {"itemCount": 12, "ratio": 0.5, "deletionProtection": false, "nothing": null,
         "ackResourceMetadata": {"arn": "arn:aws:dynamodb:eu-west-1:1:table/orders",
           "region": "eu-west-1"}}}
      """;

  private final Jq jq = new Jq(Duration.ofSeconds(20));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        ".spec.tableName => \"orders\"",
        ".metadata.labels[\"a.b/c\"] => \"labelled\"",
        ".spec.attributeDefinitions[1].attributeType => \"N\"",
        ".spec[\"tableName\"] => \"orders\"",
        ".status.itemCount => 12",
        ".status.ratio => 0.5",
        ".status.deletionProtection => false",
        ".status.nothing => null",
        ".status.unknown.deeper => null",
        ".spec.attributeDefinitions[] | select(.attributeName == \"day\") | .attributeType => \"N\"",
        ".status.ackResourceMetadata.arn | split(\"/\") | .[1] => \"orders\"",
        "\"\\(.spec.tableName).\\(.status.ackResourceMetadata.region)\" => \"orders.eu-west-1\"",
        ".status.itemCount * 2 => 24",
        "[.spec.attributeDefinitions[].attributeName] | join(\",\") => \"id,day\"",
        "first(range(1; 1000000000)) => 1",
        "range(1; 1000000000) => 1",
        "\"one\", error(\"two\") => \"one\""
      })
  void firstResultIsWhatCounts(String path, String expected) throws IOException {
    assertThat(found(path)).isEqualTo(JSON.readTree(expected));
  }

  @Test
  void regularExpressionsTakeTextsApart() throws IOException {
    assertThat(found(".status.ackResourceMetadata.arn | sub(\"^.*:table/\"; \"\")").asText())
        .isEqualTo("orders");
  }

  @Test
  void expressionWithoutResultIsMissing() throws IOException {
    assertThat(found("empty").isMissingNode()).isTrue();
    String path = ".spec.attributeDefinitions[] | select(.attributeName == \"none\")";
    assertThat(found(path).isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {".spec[", "|", "", ". . .", "if true then", "\"open"})
  void whatIsNoExpressionIsTerminal(String path) throws IOException {
    assertThat(ended(path))
        .isInstanceOf(Outcome.Terminal.class)
        .extracting(Outcome::message)
        .asString()
        .startsWith("unable to parse path: spec.from.path: ");
  }

  @Test
  void messageOnWhatIsNoExpressionIsShort() throws IOException {
    assertThat(ended(".spec[").message())
        .isEqualTo(
            "unable to parse path: spec.from.path: Encountered \"<EOF>\" at line 1, column 6.");
  }

  @Test
  void expressionThatIsTooLongOrTooDeepIsTerminal() throws IOException {
    assertThat(ended("." + "a".repeat(5_000)).message())
        .isEqualTo(
            "unable to parse path: spec.from.path: it has to have 1 to 4096 characters and has 5001");
    assertThat(ended("(".repeat(2_000) + "." + ")".repeat(2_000)).kind())
        .isEqualTo(Outcome.Kind.TERMINAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".spec.tableName.inner",
        "error(\"no\")",
        ".spec | unknown_function",
        "env",
        "$ENV.HOME",
        "input"
      })
  void whatDoesNotGoWithTheObjectIsTerminal(String path) throws IOException {
    assertThat(ended(path))
        .isInstanceOf(Outcome.Terminal.class)
        .extracting(Outcome::message)
        .asString()
        .startsWith("unable to ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[range(infinite)] | length",
        "last(range(1e12))",
        "def f: f; f",
        "until(false; .)",
        "[recurse(.; true)]",
        "reduce range(60) as $i (\"x\"; . + .)",
        "reduce range(60) as $i ([1]; . + .)",
        "\"xx\" * 2000000000",
        "[limit(1000000000; range(infinite))] | length"
      })
  void whatWouldNotEndIsTerminalBeforeLong(String path) throws IOException {
    assertThat(ended(path))
        .isInstanceOf(Outcome.Terminal.class)
        .extracting(Outcome::message)
        .asString()
        .startsWith("unable to execute query: spec.from.path: ");
  }

  private JsonNode found(String path) throws IOException {
    JsonNode[] found = new JsonNode[1];
    Outcome end =
        jq.first(path, JSON.readTree(TABLE))
            .then(
                value -> {
                  found[0] = value;
                  return Attempt.of((Outcome) new Outcome.Synced());
                })
            .orElse(outcome -> outcome);
    assertThat(end).isEqualTo(new Outcome.Synced());
    return found[0];
  }

  private Outcome ended(String path) throws IOException {
    return outcome(jq.first(path, JSON.readTree(TABLE)));
  }

  private static Outcome outcome(Attempt<JsonNode> attempt) {
    return attempt.orElse(found -> new Outcome.Progressing("NotEnded", found.toString(), null));
  }
}
