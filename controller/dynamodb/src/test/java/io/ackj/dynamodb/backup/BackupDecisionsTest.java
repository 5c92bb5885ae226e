package io.ackj.dynamodb.backup;

import static io.ackj.dynamodb.backup.BackupCase.backup;
import static io.ackj.dynamodb.backup.BackupCase.in;
import static io.ackj.dynamodb.backup.BackupCase.typed;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.dynamodb.PlanText;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;

class BackupDecisionsTest {
  private static final String CREATE =
      "now: CreateBackupRequest(TableName=orders, BackupName=nightly)\n";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decidesOnCreation(String name, BackupCase given, String expected, String reason) {
    assertThat(PlanText.of(BackupDecisions.creation(given.pass()))).as(reason).isEqualTo(expected);
  }

  static Stream<Arguments> decidesOnCreation() {
    return Stream.of(
        creation("plain", backup(), CREATE, "all is there that AWS needs"),
        creation(
            "table by ARN",
            backup().table(PlanText.TABLE_ARN),
            CREATE.replace("orders", "ARN"),
            "AWS takes both"),
        creation("no name", backup().name(null), "problem spec.backupName\n", "AWS needs one"),
        creation("name too short", backup().name("ab"), "problem spec.backupName\n", "3 to 255"),
        creation(
            "name with a blank", backup().name("a b c"), "problem spec.backupName\n", "refused"),
        creation("no table", backup().table(null), "problem spec.tableName\n", "neither is there"),
        creation("bad table", backup().table("a/b"), "problem spec.tableName\n", "no table's name"),
        creation(
            "nothing",
            backup().name(" ").table(""),
            "problem spec.backupName\nproblem spec.tableName\n",
            "all problems are told at once"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decidesOnUpdate(
      String name, BackupCase given, BackupDetails latest, String expected, String reason) {
    assertThat(PlanText.of(BackupDecisions.update(given.pass(), latest)))
        .as(reason)
        .isEqualTo(expected);
  }

  static Stream<Arguments> decidesOnUpdate() {
    return Stream.of(
        update("made", backup(), in("AVAILABLE"), "", "nothing is left to do"),
        update("being made", backup(), in("CREATING"), "wait Creating: backup\n", "AWS is at work"),
        update("table by ARN", backup().table(PlanText.TABLE_ARN), in("AVAILABLE"), "", "the same"),
        update(
            "an ARN of another Region",
            backup().table(PlanText.TABLE_ARN.replace("eu-west-1", "us-east-1")),
            in("AVAILABLE"),
            "problem spec.tableName\n",
            "that is another table"),
        update(
            "another table",
            backup().table("carts"),
            in("AVAILABLE"),
            "problem spec.tableName\n",
            "ACK never sees it"),
        update(
            "another name",
            backup().name("weekly"),
            in("AVAILABLE"),
            "problem spec.backupName\n",
            "AWS renames none"),
        update(
            "another table while it is made",
            backup().table("carts"),
            in("CREATING"),
            "wait Creating: backup\nproblem spec.tableName\n",
            "both are true"),
        update(
            "deleted by somebody",
            backup(),
            in("DELETED"),
            "problem spec.backupName\n",
            "a new one would hold today's data"),
        update(
            "a state to come",
            backup(),
            in("ARCHIVING"),
            "wait UnknownStatus: backup\n",
            "it is not available"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decidesOnDeletion(String name, BackupDetails latest, String expected, String reason) {
    assertThat(PlanText.of(BackupDecisions.deletion(latest)).replace(BackupCase.ARN, "ARN"))
        .as(reason)
        .isEqualTo(expected);
  }

  static Stream<Arguments> decidesOnDeletion() {
    String request = "DeleteBackupRequest(BackupArn=ARN/backup/01791547200000-abcdef01)\n";
    return Stream.of(
        Arguments.of("made", in("AVAILABLE"), "now: " + request, "it goes with the object"),
        Arguments.of(
            "being made",
            in("CREATING"),
            "later Creating: " + request + "wait Creating: backup\n",
            "AWS answers BackupInUse"),
        Arguments.of(
            "AWS's own",
            typed("SYSTEM").build(),
            "problem spec.backupName\n",
            "AWS refuses: it deletes these by itself"));
  }

  @Test
  void missingTableNamesBothFields() {
    Plan plan = BackupDecisions.creation(backup().table(null).pass());

    assertThat(plan.problems())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("spec.tableName", "spec.tableRef");
  }

  @Test
  void symptom42ChangedTableIsToldWithTheTableOfTheBackup() {
    Plan plan = BackupDecisions.update(backup().table("carts").pass(), in("AVAILABLE"));

    assertThat(plan.problems())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("spec.tableName", "orders", "change the field back");
  }

  @Test
  void madeBackupNeedsNoTableAnyMore() {
    Plan plan = BackupDecisions.update(backup().table(null).pass(), in("AVAILABLE"));

    assertThat(plan.problems()).isEmpty();
  }

  private static Arguments creation(String name, BackupCase given, String expected, String why) {
    return Arguments.of(name, given, expected, why);
  }

  private static Arguments update(
      String name, BackupCase given, BackupDetails latest, String expected, String why) {
    return Arguments.of(name, given, latest, expected, why);
  }
}
