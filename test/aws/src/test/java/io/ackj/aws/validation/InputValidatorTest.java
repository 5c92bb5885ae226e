package io.ackj.aws.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.model.ModelReader;
import io.ackj.aws.model.ServiceModel;
import io.ackj.aws.model.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputValidatorTest {
  private static final ServiceModel DYNAMODB = ModelReader.readArtifact();
  private static final String ONE = "1 validation error detected: ";

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ListTables | {'Limit': 101} | Value '101' at 'limit' failed to satisfy constraint: Member"
            + " must have value less than or equal to 100 | above a range",
        "ListTables | {'Limit': 0} | Value '0' at 'limit' failed to satisfy constraint: Member"
            + " must have value greater than or equal to 1 | below a range",
        "ListBackups | {'BackupType': 'ALL ALL'} | Value 'ALL ALL' at 'backupType' failed to"
            + " satisfy constraint: Member must satisfy enum value set: [USER, SYSTEM, AWS_BACKUP,"
            + " ALL] | not in an enum",
        "CreateBackup | {'TableName': 'abc'} | Value null at 'backupName' failed to satisfy"
            + " constraint: Member must not be null | required member",
        "UpdateTable | {'TableName': 'abc', 'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName':"
            + " 'a'}}]} | Value 'a' at"
            + " 'globalSecondaryIndexUpdates.1.member.delete.indexName' failed to satisfy"
            + " constraint: Member must have length greater than or equal to 3 | too short",
        "UpdateTable | {'TableName': 'abc', 'AttributeDefinitions': [{'AttributeName': 'b',"
            + " 'AttributeType': 'S'}, {'AttributeName': '', 'AttributeType': 'S'}]} | Value '' at"
            + " 'attributeDefinitions.2.member.attributeName' failed to satisfy constraint: Member"
            + " must have length greater than or equal to 1 | place in a list",
        "UpdateTable | {'TableName': 'abc', 'AttributeDefinitions': [null]} | Value null at"
            + " 'attributeDefinitions.1.member' failed to satisfy constraint: Member must not be"
            + " null | null in a list",
        "UpdateContinuousBackups | {'TableName': 'abc', 'PointInTimeRecoverySpecification':"
            + " {'PointInTimeRecoveryEnabled': true, 'RecoveryPeriodInDays': 36}} | Value '36' at"
            + " 'pointInTimeRecoverySpecification.recoveryPeriodInDays' failed to satisfy"
            + " constraint: Member must have value less than or equal to 35 | place in a structure",
        "UpdateTable | {'TableName': 'abc', 'ReplicaUpdates': []} | Value '[]' at 'replicaUpdates'"
            + " failed to satisfy constraint: Member must have length greater than or equal to 1"
            + " | list too short",
        "BatchGetItem | {'RequestItems': {}} | Value '{}' at 'requestItems' failed to satisfy"
            + " constraint: Member must have length greater than or equal to 1 | map too short",
        "BatchGetItem | {'RequestItems': {'abc': {}}} | Value null at"
            + " 'requestItems.abc.member.keys' failed to satisfy constraint: Member must not be"
            + " null | place in a map",
      })
  void oneConstraintThatIsNotMetIsTold(String operation, String json, String error, String why) {
    assertThat(refusal(operation, json)).as(why).isEqualTo(ONE + error);
  }

  @Test
  void allThatIsWrongIsToldAtOnceInTheOrderOfTheModel() {
    String refusal = refusal("CreateBackup", "{'TableName': '', 'BackupName': 'a;'}");

    assertThat(refusal)
        .isEqualTo(
            "3 validation errors detected: Value '' at 'tableName' failed to satisfy constraint:"
                + " Member must have length greater than or equal to 1; Value 'a;' at 'backupName'"
                + " failed to satisfy constraint: Member must satisfy regular expression pattern:"
                + " [a-zA-Z0-9_.-]+; Value 'a;' at 'backupName' failed to satisfy constraint:"
                + " Member must have length greater than or equal to 3");
  }

  @Test
  void noMoreThanTenErrorsAreTold() {
    String nameless = "{'AttributeName': ''}";
    String refusal =
        refusal(
            "UpdateTable",
            "{'TableName': 'abc', 'AttributeDefinitions': ["
                + (nameless + ",").repeat(6)
                + nameless
                + "]}");

    assertThat(refusal).startsWith("10 validation errors detected: ");
    assertThat(refusal.split("; ", -1)).hasSize(10);
  }

  @Test
  void missingTableNameIsToldBeforeAllElse() {
    assertThat(refusal("UpdateTable", "{'BillingMode': 'FREE'}"))
        .isEqualTo("The parameter 'TableName' is required but was not present in the request");
  }

  @Test
  void valuesThatAwsChecksInWordsOfItsOwnAreLeftToTheOperations() {
    assertThatCode(() -> check("TagResource", "{'ResourceArn': 'arn:aws:x', 'Tags': [{}]}"))
        .doesNotThrowAnyException();
    assertThat(refusal("TagResource", "{'ResourceArn': 'arn:aws:x'}"))
        .isEqualTo(
            ONE + "Value null at 'tags' failed to satisfy constraint: Member must not be null");
  }

  @Test
  void lengthsCountCharactersAndNotUnitsOfUtf16() {
    String astral = new String(Character.toChars(0x1F600)).repeat(255);

    assertThatCode(
            () ->
                check(
                    "UpdateTable",
                    "{'TableName': 'abc', 'AttributeDefinitions': [{'AttributeType': 'S',"
                        + " 'AttributeName': '"
                        + astral
                        + "'}]}"))
        .doesNotThrowAnyException();
  }

  private static String refusal(String operation, String json) {
    AwsException refusal = catchThrowableOfType(AwsException.class, () -> check(operation, json));
    assertThat(refusal.code()).isEqualTo("ValidationException");
    return String.valueOf(refusal.getMessage());
  }

  private static void check(String operation, String json) {
    Shape input = DYNAMODB.input(DYNAMODB.operation(operation).orElseThrow());
    new InputValidator(DYNAMODB).check(input, parse(json));
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) new JsonMapper().readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
