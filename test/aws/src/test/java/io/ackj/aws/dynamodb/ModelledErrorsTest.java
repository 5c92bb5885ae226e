package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.call.ConventionalOperations;
import io.ackj.aws.model.ModelReader;
import io.ackj.aws.model.ServiceModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the tests of operations against the errors that AWS's model lists for them. */
class ModelledErrorsTest {
  private static final ServiceModel MODEL = ModelReader.readArtifact();
  private static final Path TESTS = Path.of("src/test/java/io/ackj/aws/dynamodb");

  /** How tests of tables ask for an error without naming it. */
  private static final Map<String, String> SHORT_FORMS =
      Map.of("ResourceInUseException", "inUse(", "LimitExceededException", "limited(");

  /** Errors that no operation here answers by itself; a fault can make any call answer them. */
  private static final Map<String, String> NEVER =
      Map.of(
          "InternalServerError", "nothing fails by itself here",
          "InvalidEndpointException", "endpoints that DescribeEndpoints tells do not expire here");

  /** Errors that one operation lists and does not answer. */
  private static final Map<String, String> UNSEEN =
      Map.of(
          "CreateBackup BackupInUseException", "for restores, which are not simulated",
          "CreateBackup TableInUseException", "AWS was never seen to answer it, whatever happened",
          "CreateBackup LimitExceededException", "backups are made at once and do not pile up",
          "DeleteBackup LimitExceededException", "backups are deleted at once and do not pile up",
          "CreateGlobalTable LimitExceededException", "nothing is known of its limit",
          "UpdateGlobalTableSettings LimitExceededException", "nothing is known of its limit",
          "PutResourcePolicy LimitExceededException", "a pending policy was seen to be another one",
          "DeleteResourcePolicy LimitExceededException",
              "a pending policy was seen to be another one");

  static Stream<String> operations() {
    ConventionalOperations operations = new ConventionalOperations("io.ackj.aws.dynamodb");
    return MODEL.operationNames().stream()
        .filter(name -> operations.apply(name).isPresent())
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyErrorOfAnOperationIsTestedOrReasoned(String operation) {
    String tests = tests(operation);

    assertThat(errors(operation))
        .filteredOn(error -> !NEVER.containsKey(error))
        .filteredOn(error -> !UNSEEN.containsKey(operation + " " + error))
        .allSatisfy(error -> assertThat(tests).containsAnyOf(error, shortForm(error)));
  }

  @Test
  void reasonsAreAboutErrorsThatTheModelLists() {
    List<String> listed =
        operations()
            .flatMap(operation -> errors(operation).stream().map(error -> operation + " " + error))
            .toList();

    assertThat(listed).containsAll(UNSEEN.keySet());
  }

  private static List<String> errors(String operation) {
    return MODEL.operation(operation).orElseThrow().errors();
  }

  private static String shortForm(String error) {
    return SHORT_FORMS.getOrDefault(error, error);
  }

  /** Returns the source of the tests of an operation. There has to be one of its name. */
  private static String tests(String operation) {
    assertThat(TESTS.resolve(operation + "Test.java")).exists();
    try (Stream<Path> files = Files.list(TESTS)) {
      return files
          .filter(file -> file.getFileName().toString().matches(operation + "\\w*Test\\.java"))
          .map(ModelledErrorsTest::read)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
