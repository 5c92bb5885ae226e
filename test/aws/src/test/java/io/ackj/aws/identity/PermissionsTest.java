package io.ackj.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Caller;
import io.ackj.aws.call.Request;
import io.ackj.aws.call.Requests;
import io.ackj.aws.call.Signature;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/controller";
  private static final String TABLES = "arn:aws:dynamodb:us-west-2:111122223333:table/";

  private final Sessions sessions = new Sessions(new Random(1));
  private final Iam iam = new Iam().turn(true);
  private final Permissions permissions = new Permissions(iam, sessions);
  private final Session session =
      sessions.start(RoleArn.parse(ROLE).orElseThrow(), "s1", Requests.TIME.plusSeconds(900));

  @Test
  void whatNoStatementAllowsIsDeniedInAwsWords() {
    iam.role(ROLE, Statement.allow("dynamodb:Describe*"));

    assertThat(denial("CreateTable", "{'TableName': 'orders'}"))
        .isEqualTo(
            "AccessDeniedException: User:"
                + " arn:aws:sts::111122223333:assumed-role/controller/s1 is not authorized to"
                + " perform: dynamodb:CreateTable on resource:"
                + " arn:aws:dynamodb:us-west-2:111122223333:table/orders because no identity-based"
                + " policy allows the dynamodb:CreateTable action");
    assertThat(denial("DescribeTable", "{'TableName': 'orders'}")).isEmpty();
  }

  @Test
  void statementHoldsForItsResourcesOnly() {
    iam.role(ROLE, Statement.allow("dynamodb:*").on(TABLES + "app-*"));

    assertThat(denial("CreateTable", "{'TableName': 'app-orders'}")).isEmpty();
    assertThat(denial("CreateTable", "{'TableName': 'orders'}")).isNotEmpty();
    assertThat(denial("ListTables", "{}")).contains("on resource: " + TABLES + "*");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CreateTable | {'TableName': 'a'} | dynamodb:CreateTable TABLE/a | its own",
        "CreateTable | {'TableName': 'a', 'Tags': [{'Key': 'k'}], 'ResourcePolicy': '{}'}"
            + " | dynamodb:CreateTable TABLE/a, dynamodb:TagResource TABLE/a,"
            + " dynamodb:PutResourcePolicy TABLE/a | tags and policy of a new table",
        "DescribeTable | {'TableName': 'arn:aws:dynamodb:eu-west-1:222233334444:table/a'}"
            + " | dynamodb:DescribeTable arn:aws:dynamodb:eu-west-1:222233334444:table/a | by ARN",
        "DescribeContributorInsights | {'TableName': 'a', 'IndexName': 'byDate'}"
            + " | dynamodb:DescribeContributorInsights TABLE/a/index/byDate | an index",
        "TagResource | {'ResourceArn': 'arn:x'} | dynamodb:TagResource arn:x | a resource",
        "DeleteBackup | {'BackupArn': 'arn:b'} | dynamodb:DeleteBackup arn:b | a backup",
        "DescribeGlobalTable | {'GlobalTableName': 'g'} | dynamodb:DescribeGlobalTable"
            + " arn:aws:dynamodb::111122223333:global-table/g | a global table",
        "DescribeLimits | {} | dynamodb:DescribeLimits * | none",
        "UpdateTable | {'TableName': 'a', 'ReplicaUpdates': [{'Delete': {'RegionName':"
            + " 'eu-west-1'}}]} | dynamodb:UpdateTable TABLE/a, dynamodb:DeleteTableReplica"
            + " arn:aws:dynamodb:eu-west-1:111122223333:table/a | a replica that goes",
        "UpdateTable | {'TableName': 'a', 'ReplicaUpdates': [{'Update': {'RegionName':"
            + " 'eu-west-1'}}]} | dynamodb:UpdateTable TABLE/a, dynamodb:UpdateTable"
            + " arn:aws:dynamodb:eu-west-1:111122223333:table/a | a replica that changes",
      })
  void neededPermissionsAreThoseOfAwsReference(
      String operation, String json, String expected, String why) {
    assertThat(
            NeededPermission.of(request(operation, json)).stream()
                .map(needed -> needed.action() + " " + needed.resource()))
        .as(why)
        .containsExactly(expected.replace("TABLE/", TABLES).split(", ", -1));
  }

  @Test
  void addingAReplicaNeedsWhatReplicationDoesInItsRegion() {
    assertThat(
            NeededPermission.of(
                request(
                    "UpdateTable",
                    "{'TableName': 'a', 'ReplicaUpdates': [{'Create': {'RegionName':"
                        + " 'eu-west-1'}}]}")))
        .contains(
            new NeededPermission(
                "dynamodb:CreateTableReplica", "arn:aws:dynamodb:eu-west-1:111122223333:table/a"),
            new NeededPermission(
                "dynamodb:Scan", "arn:aws:dynamodb:eu-west-1:111122223333:table/a"));
  }

  @Test
  void userMayDoWhatItsStatementsAllow() {
    iam.user("arn:aws:iam::111122223333:user/ann", "AKIAANN", Statement.allow("dynamodb:List*"));
    Request request = byUser("arn:aws:iam::111122223333:user/ann");

    assertThat(iam.allows(request.caller().arn(), null, "dynamodb:ListTables", "*")).isTrue();
    assertThat(iam.allows(request.caller().arn(), null, "dynamodb:DeleteTable", "*")).isFalse();
  }

  @Test
  void keyWithoutAUserIsItsAccountsAdministrator() {
    assertThat(iam.allows("arn:aws:iam::111122223333:user/admin", null, "a:b", "*")).isTrue();
  }

  @Test
  void roleThatNobodyMadeMayDoNothing() {
    assertThat(denial("ListTables", "{}")).startsWith("AccessDeniedException");
  }

  @Test
  void everybodyMayDoEverythingWhileIamIsOff() {
    iam.turn(false);

    assertThat(denial("DeleteTable", "{'TableName': 'a'}")).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "'arn:aws:iam::111122223333:role/a', true, the role itself is named",
    "'arn:aws:iam::111122223333:root', true, the account is trusted",
    "'111122223333', true, the account is named by its number",
    "'arn:aws:iam::222233334444:root', false, another account is trusted",
    "'arn:aws:iam::111122223333:role/b', false, another role is named",
    "'arn:aws:iam::111122223333:role/*', true, a star is named",
  })
  void roleIsAssumedByWhomItTrusts(String trusted, boolean mayAssume, String why) {
    iam.role(ROLE).trust(ROLE, trusted);

    assertThat(iam.trusts(ROLE, "arn:aws:iam::111122223333:role/a", "111122223333"))
        .as(why)
        .isEqualTo(mayAssume);
  }

  @ParameterizedTest
  @CsvSource({
    "*, '', true",
    "a*c, abbc, true",
    "a*c, abcd, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "*b*d, abcbd, true",
    "a**, a, true",
    "'', a, false",
  })
  void starStandsForAnyTextAndQuestionMarkForOneCharacter(
      String pattern, String text, boolean matches) {
    assertThat(Wildcard.matches(pattern, text)).isEqualTo(matches);
  }

  @Test
  void whatIsNoRoleOrUserIsRefused() {
    assertThatThrownBy(() -> iam.role("controller"))
        .hasMessage("\"controller\" is no role; write arn:aws:iam::111122223333:role/NAME");
    assertThatThrownBy(() -> iam.user("ann", "AKIA"))
        .hasMessage("\"ann\" is no user; write arn:aws:iam::111122223333:user/NAME");
  }

  private String denial(String operation, String json) {
    AwsException refusal =
        catchThrowableOfType(
            AwsException.class,
            () -> permissions.around(request(operation, json), Requests.answering()));
    return refusal == null ? "" : refusal.code() + ": " + refusal.getMessage();
  }

  private Request request(String operation, String json) {
    Request plain =
        Requests.of(
            Requests.DYNAMODB,
            operation,
            json,
            new Signature(session.accessKeyId(), "us-west-2", session.sessionToken()),
            Requests.TIME);
    return Requests.by(session.caller(), plain);
  }

  private static Request byUser(String arn) {
    return Requests.by(new Caller("111122223333", arn, "AIDA"), Requests.of("ListTables", "{}"));
  }
}
