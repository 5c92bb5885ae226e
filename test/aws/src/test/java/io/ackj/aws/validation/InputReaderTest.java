package io.ackj.aws.validation;

import static org.assertj.core.api.Assertions.assertThat;
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

class InputReaderTest {
  private static final ServiceModel DYNAMODB = ModelReader.readArtifact();

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CreateTable | {'TableName': 1} | NUMBER_VALUE cannot be converted to String | number",
        "CreateTable | {'TableName': 1.5} | DECIMAL_VALUE cannot be converted to String | fraction",
        "CreateTable | {'TableName': true} | TRUE_VALUE cannot be converted to String | true",
        "CreateTable | {'TableName': {}} | Start of structure or map found where not expected"
            + " | structure for text",
        "CreateTable | {'TableName': []} | Unrecognized collection type class java.lang.String"
            + " | list for text",
        "CreateTable | {'KeySchema': 'a'} | Unexpected field type | text for a list",
        "CreateTable | {'KeySchema': {}} | Start of structure or map found where not expected"
            + " | structure for a list",
        "CreateTable | {'KeySchema': ['a']} | Unexpected value type in payload"
            + " | text for a structure in a list",
        "CreateTable | {'KeySchema': [[]]} | Unrecognized collection type class"
            + " com.amazonaws.dynamodb.v20120810.KeySchemaElement | list in a list",
        "CreateTable | {'ProvisionedThroughput': 1} | Unexpected field type"
            + " | number for a structure",
        "CreateTable | {'ProvisionedThroughput': []} | Unrecognized collection type class"
            + " com.amazonaws.dynamodb.v20120810.ProvisionedThroughput | list for a structure",
        "CreateTable | {'ProvisionedThroughput': {'ReadCapacityUnits': '1'}}"
            + " | STRING_VALUE cannot be converted to Long | text for a number",
        "CreateTable | {'ProvisionedThroughput': {'ReadCapacityUnits': 1e30}}"
            + " | NUMBER_VALUE cannot be converted to Long | number out of range",
        "CreateTable | {'DeletionProtectionEnabled': 1}"
            + " | NUMBER_VALUE cannot be converted to Boolean | number for a boolean",
        "CreateTable | {'DeletionProtectionEnabled': 'maybe'}"
            + " | Unexpected token received from parser | text that is no boolean",
        "ListTables | {'Limit': false} | FALSE_VALUE cannot be converted to Integer"
            + " | boolean for a number",
        "ListBackups | {'TimeRangeLowerBound': 'x'} | STRING_VALUE cannot be converted to Date"
            + " | text for a time",
        "GetItem | {'Key': 'x'} | Unexpected field type | text for a map",
        "GetItem | {'Key': []} | Unrecognized collection type java.util.Map<java.lang.String,"
            + " com.amazonaws.dynamodb.v20120810.AttributeValue> | list for a map",
        "GetItem | {'Key': {'a': {'B': 'abc'}}}"
            + " | Base64 encoded length is expected a multiple of 4 bytes but found: 3 | base 64",
      })
  void wrongTypesAreRefusedInAwsWords(String operation, String json, String message, String why) {
    AwsException refusal = catchThrowableOfType(AwsException.class, () -> read(operation, json));

    assertThat(refusal).as(why).isNotNull();
    assertThat(refusal.code()).isEqualTo("SerializationException");
    assertThat(refusal).hasMessage(message);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ListTables | {'Limit': 2.9} | {'Limit': 2} | fractions are cut",
        "ListTables | {'Limit': null, 'Colour': 1} | {} | null and unknown members do not count",
        "UpdateTable | {'DeletionProtectionEnabled': 'yes'} | {'DeletionProtectionEnabled': true}"
            + " | text that means true",
        "UpdateTable | {'DeletionProtectionEnabled': '0'} | {'DeletionProtectionEnabled': false}"
            + " | text that means false",
        "TagResource | {'Tags': [{'Key': 'a', 'X': 1}]} | {'Tags': [{'Key': 'a'}]}"
            + " | unknown members in lists do not count either",
        "TagResource | {'Tags': [null]} | {'Tags': [null]} | null in a list stays",
        "GetItem | {'Key': {'a': {'S': 'x'}}} | {'Key': {'a': {'S': 'x'}}} | maps",
        "ListBackups | {'TimeRangeLowerBound': 1.5} | {'TimeRangeLowerBound': 1.5} | times",
      })
  void whatFitsIsConvertedAsAwsDoes(String operation, String json, String expected, String why) {
    assertThat(read(operation, json).toString()).as(why).isEqualTo(parse(expected).toString());
  }

  @Test
  void bodyStaysAsItIs() {
    ObjectNode body = parse("{'Limit': 2.9, 'Colour': 1}");

    new InputReader(DYNAMODB).read(DYNAMODB.shape("ListTablesInput"), body);

    assertThat(body).isEqualTo(parse("{'Limit': 2.9, 'Colour': 1}"));
  }

  private static ObjectNode read(String operation, String json) {
    Shape input = DYNAMODB.input(DYNAMODB.operation(operation).orElseThrow());
    return new InputReader(DYNAMODB).read(input, parse(json));
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) new JsonMapper().readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
