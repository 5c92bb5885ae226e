package io.ackj.aws.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.aws.call.AwsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDocumentTest {
  private static final String TABLE = "arn:aws:dynamodb:us-west-2:111122223333:table/orders";
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String INVALID_DOCUMENT = INVALID + "Invalid policy document: ";

  /** Makes a policy of one statement, written with single quotes. */
  private static String policy(String statement) {
    return ("{'Version':'2012-10-17','Statement':[" + statement + "]}").replace('\'', '"');
  }

  private static String allow(String more) {
    return policy(
        "{'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'dynamodb:GetItem',"
            + "'Resource':'"
            + TABLE
            + "'"
            + more
            + "}");
  }

  private static PolicyDocument parse(String text) {
    return PolicyDocument.parse(text, PolicyTarget.TABLE);
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            AwsException.class,
            refusal -> assertThat(refusal.code()).isEqualTo("ValidationException"))
        .hasMessage(message);
  }

  @Test
  void textIsWithoutBlanksAndItsKeysAreInOneOrder() {
    String written =
        """
        { "Statement": [ {
            "Resource": ["%s"], "Action": ["dynamodb:GetItem"],
            "Principal": {"AWS": ["111122223333"]}, "Effect": "allow", "Sid": "Read" } ],
          "Version": "2012-10-17" }
        """
            .formatted(TABLE);

    assertThat(parse(written).text())
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Read\",\"Effect\":\"Allow\","
                + "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},"
                + "\"Action\":\"dynamodb:GetItem\",\"Resource\":\""
                + TABLE
                + "\"}]}");
  }

  @Test
  void textThatWasReadIsReadAgainAsTheSame() {
    PolicyDocument once =
        parse(allow(",'Condition':{'StringEquals':{'aws:PrincipalAccount':['1']}}"));

    PolicyDocument twice = parse(once.text());

    assertThat(twice).isEqualTo(once);
    assertThat(twice.text()).isEqualTo(once.text());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'Action':'dynamodb:GetItem'   | 'Action':['dynamodb:GetItem']       | a list of one is its element
          'Principal':{'AWS':'111122223333'} | 'Principal':{'AWS':'arn:aws:iam::111122223333:root'} | an account is its root
          'Principal':{'AWS':'111122223333'} | 'Principal':{'AWS':['111122223333','arn:aws:iam::111122223333:root']} | the same principal twice
          'Effect':'Allow'              | 'Effect':'allow'                    | letters of the effect
          """)
  void formsOfOnePolicyAreEqual(String one, String other, String reason) {
    String text = allow("").replace('"', '\'');

    assertThat(parse(text.replace(one, other).replace('\'', '"')))
        .as(reason)
        .isEqualTo(parse(text.replace('\'', '"')));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'Action':'dynamodb:GetItem' | 'Action':'dynamodb:getitem'                     | letters of actions are kept
          'Action':'dynamodb:GetItem' | 'Action':['dynamodb:GetItem','dynamodb:GetItem'] | actions may be there twice
          'Version':'2012-10-17',     | ""                                              | no version is not the oldest
          'Version':'2012-10-17',     | 'Version':'2008-10-17',                         | another version
          """)
  void policiesThatSayTheSameInOtherWordsDiffer(String one, String other, String reason) {
    String text = allow("").replace('"', '\'');

    assertThat(parse(text.replace(one, other).replace('\'', '"')))
        .as(reason)
        .isNotEqualTo(parse(text.replace('\'', '"')));
  }

  @Test
  void missingVersionIsShownAsTheOldestAndYetDiffersFromIt() {
    PolicyDocument without = parse(allow("").replace("\"Version\":\"2012-10-17\",", ""));

    PolicyDocument shown = parse(without.text());

    assertThat(without.text()).startsWith("{\"Version\":\"2008-10-17\",");
    assertThat(shown).isNotEqualTo(without);
  }

  @Test
  void statementThatStandsAloneIsAList() {
    String alone = allow("").replace("[", "").replace("]", "");

    assertThat(parse(alone)).isEqualTo(parse(allow("")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                    | This policy contains invalid Json
          {not json             | This policy contains invalid Json
          []                    | This policy contains invalid Json
          {} {}                 | This policy contains invalid Json
          null                  | This text appears not to be a policy
          {}                    | Syntax error at position (1,3)
          {'Statement':[]}      | Could not parse the policy: Statement is empty!
          {'Statement':[{}]}    | Missing required field Effect
          {'Version':'2020-01-01','Statement':[{}]} | The policy must contain a valid version string
          """)
  void textMustBeAPolicy(String text, String message) {
    assertRefused(text.replace('\'', '"'), INVALID_DOCUMENT + message);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ,'Resource':'TABLE'            | ""                           | Missing required field Resource
          'Action':'dynamodb:GetItem',   | ""                           | Missing required field Action
          'Principal':{'AWS':'111122223333'}, | ""                      | Missing required field Principal
          {'AWS':'111122223333'}         | '111122223333'               | Syntax error at position (1,68)
          'dynamodb:GetItem'             | ['dynamodb:GetRecords','dynamodb:DescribeStream'] | The following action names are invalid: 'dynamodb:GetRecords', 'dynamodb:DescribeStream'
          'dynamodb:GetItem'             | 's3:GetObject'               | The following action names are invalid: 's3:GetObject'
          'TABLE'                        | 'TABLE/stream/x'             | The relative-id 'table/orders/stream/x' is invalid for ARN 'TABLE/stream/x'
          'TABLE'                        | 'orders'                     | Resource orders must be in ARN format or '*'.
          'Allow'                        | 'Perhaps'                    | Syntax error at position (1,48)
          """)
  void statementMustBeComplete(String one, String other, String message) {
    String text = allow("").replace('"', '\'').replace(TABLE, "TABLE").replace(one, other);

    assertRefused(
        text.replace('\'', '"').replace("TABLE", TABLE),
        INVALID_DOCUMENT + message.replace('\'', '"').replace("TABLE", TABLE));
  }

  @Test
  void idsOfStatementsAreUnique() {
    String statement =
        "{'Sid':'Same','Effect':'Deny','Principal':'*','Action':'dynamodb:*','Resource':'*'}";

    assertRefused(
        policy(statement + "," + statement),
        INVALID_DOCUMENT + "The Statement Ids in the policy are not unique");
  }

  @Test
  void blanksCountForTheSize() {
    String policy = allow("");
    String padded = policy + " ".repeat(20_480 - policy.length());

    assertThat(parse(padded)).isEqualTo(parse(policy));
    assertRefused(padded + " ", INVALID + "Maximum policy size of 20480 bytes exceeded");
  }

  @ParameterizedTest(name = "{0}: taken {1}, {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          '*'                                               | false | everybody
          {'AWS':'*'}                                       | false | everybody, by another name
          {'AWS':['111122223333','*']}                      | false | everybody, among others
          {'AWS':'arn:aws:iam::111122223333:role/reader'}   | true  | somebody
          {'Service':'replication.dynamodb.amazonaws.com'}  | true  | a service
          """)
  void allowingEverybodyIsRefused(String principal, boolean taken, String reason) {
    String text = allow("").replace("{\"AWS\":\"111122223333\"}", principal.replace('\'', '"'));

    if (taken) {
      assertThat(parse(text).statements()).as(reason).hasSize(1);
    } else {
      assertRefused(
          text,
          "Resource-based policy grants unbounded access in one or more elements. Please revise the"
              + " policy to ensure least-privilege form of access");
    }
  }

  @ParameterizedTest(name = "{0}: taken {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'StringEquals':{'aws:PrincipalOrgID':'o-1234567890'}}  | true  | a closed circle
          {'StringNotEquals':{'aws:PrincipalOrgID':'o-1'}}        | false | all but a circle
          {'StringLike':{'aws:PrincipalArn':'*'}}                 | false | a pattern for everybody
          {'StringEquals':{'aws:RequestedRegion':'us-west-2'}}    | false | says nothing about callers
          """)
  void conditionMayLimitEverybody(String condition, boolean taken, String reason) {
    String text = allow(",'Condition':" + condition).replace("{\"AWS\":\"111122223333\"}", "\"*\"");

    if (taken) {
      assertThat(parse(text).statements()).as(reason).hasSize(1);
    } else {
      assertThatThrownBy(() -> parse(text)).as(reason).hasMessageContaining("unbounded access");
    }
  }

  @Test
  void denyingEverybodyIsTaken() {
    assertThat(parse(allow("").replace("Allow", "Deny")).statements()).hasSize(1);
  }

  @Test
  void principalMustBeOneOfAws() {
    assertRefused(
        allow("").replace("111122223333\"}", "reader\"}"),
        INVALID + "Invalid principal in policy document.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dynamodb:GetRecords | TABLE/stream/x | true  | of streams
          dynamodb:GetItem    | TABLE/stream/x | false | an action on tables
          dynamodb:GetRecords | TABLE          | false | the table and not its stream
          """)
  void streamHasActionsOfItsOwn(String action, String resource, boolean taken, String reason) {
    String text =
        allow("")
            .replace("dynamodb:GetItem", action)
            .replace(TABLE, resource.replace("TABLE", TABLE));

    if (taken) {
      assertThat(PolicyDocument.parse(text, PolicyTarget.STREAM)).as(reason).isNotNull();
    } else {
      assertThatThrownBy(() -> PolicyDocument.parse(text, PolicyTarget.STREAM))
          .as(reason)
          .isInstanceOf(AwsException.class);
    }
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'Principal':'*','Action':'dynamodb:UpdateTable','Resource':'*'         | UpdateTable   | true  | everybody
          'Principal':'*','Action':'dynamodb:UpdateTable','Resource':'*'         | DescribeTable | false | another action
          'Principal':'*','Action':'dynamodb:update*','Resource':'*'             | UpdateTable   | true  | a pattern, and letters do not matter
          'Principal':'*','NotAction':'dynamodb:DescribeTable','Resource':'*'    | UpdateTable   | true  | all but an action
          'Principal':'*','Action':'dynamodb:*','Resource':'TABLE/index/*'       | UpdateTable   | false | another resource
          'Principal':{'AWS':'111122223333'},'Action':'dynamodb:*','Resource':'*' | UpdateTable  | true  | the account
          'Principal':{'AWS':'444455556666'},'Action':'dynamodb:*','Resource':'*' | UpdateTable  | false | another account
          'Principal':{'AWS':'arn:aws:iam::111122223333:role/ops/admin'},'Action':'dynamodb:*','Resource':'*' | UpdateTable | true | the role, whose path a session does not tell
          'Principal':{'AWS':'arn:aws:iam::111122223333:role/reader'},'Action':'dynamodb:*','Resource':'*' | UpdateTable | false | another role
          'NotPrincipal':{'AWS':'arn:aws:iam::111122223333:role/admin'},'Action':'dynamodb:*','Resource':'*' | UpdateTable | false | all but the role
          'Principal':'*','Action':'dynamodb:*','Resource':'*','Condition':{'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/admin'}} | UpdateTable | true | a condition that holds
          'Principal':'*','Action':'dynamodb:*','Resource':'*','Condition':{'StringNotEquals':{'aws:PrincipalAccount':'111122223333'}} | UpdateTable | false | a condition that does not hold
          'Principal':'*','Action':'dynamodb:*','Resource':'*','Condition':{'StringEquals':{'aws:SourceVpc':'vpc-1'}} | UpdateTable | false | a key that the call lacks
          """)
  void policyDenies(String elements, String operation, boolean denied, String reason) {
    PolicyDocument document =
        parse(policy("{'Effect':'Deny'," + elements.replace("TABLE", TABLE) + "}"));
    Caller caller = new Caller("arn:aws:sts::111122223333:assumed-role/admin/session");

    assertThat(document.denies(caller, "dynamodb:" + operation, TABLE))
        .as(reason)
        .isEqualTo(denied);
  }

  @Test
  void policyThatAllowsDeniesNothing() {
    Caller caller = new Caller("arn:aws:iam::111122223333:user/tester");

    assertThat(parse(allow("")).denies(caller, "dynamodb:GetItem", TABLE)).isFalse();
  }
}
