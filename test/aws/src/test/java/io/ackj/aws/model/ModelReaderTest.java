package io.ackj.aws.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.aws.model.Shape.Kind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
  private static final ServiceModel DYNAMODB = ModelReader.readArtifact();

  @Test
  void artifactHoldsDynamoDbsOperationsWithInputAndErrors() {
    OperationShape createTable = DYNAMODB.operation("CreateTable").orElseThrow();

    assertThat(DYNAMODB.operationNames()).hasSize(58).contains("DescribeTable", "PutItem");
    assertThat(createTable.input()).isEqualTo("CreateTableInput");
    assertThat(createTable.output()).isEqualTo("CreateTableOutput");
    assertThat(createTable.errors()).contains("ResourceInUseException", "LimitExceededException");
  }

  @Test
  void constraintsOfShapesAreRead() {
    assertThat(DYNAMODB.shape("IndexName").bounds()).isEqualTo(new Bounds(3, 255));
    assertThat(DYNAMODB.shape("RecoveryPeriodInDays").bounds()).isEqualTo(new Bounds(1, 35));
    assertThat(DYNAMODB.shape("ListContributorInsightsLimit").bounds())
        .isEqualTo(new Bounds(Long.MIN_VALUE, 100));
    assertThat(DYNAMODB.shape("KeyType").enumValues()).containsExactly("HASH", "RANGE");
    assertThat(DYNAMODB.shape("TagList").part("member").target()).isEqualTo("Tag");
  }

  @Test
  void patternsAreShownWithoutAnchorsAsInAwsMessages() {
    assertThat(DYNAMODB.shape("IndexName").pattern()).asString().isEqualTo("[a-zA-Z0-9_.-]+");
  }

  @Test
  void membersKeepTheOrderOfTheModelAndKnowWhetherTheyAreRequired() {
    Shape input = DYNAMODB.shape("UpdateTimeToLiveInput");

    assertThat(input.members().keySet()).containsExactly("TableName", "TimeToLiveSpecification");
    assertThat(input.part("TableName").required()).isTrue();
    assertThat(DYNAMODB.shape("ListTablesInput").part("Limit").required()).isFalse();
  }

  @Test
  void errorsHaveTheirHttpStatusAndOtherStructuresNone() {
    assertThat(DYNAMODB.shape("ResourceInUseException").httpStatus()).isEqualTo(400);
    assertThat(DYNAMODB.shape("InternalServerError").httpStatus()).isEqualTo(500);
    assertThat(DYNAMODB.shape("InvalidEndpointException").httpStatus()).isEqualTo(421);
    assertThat(DYNAMODB.shape("TableDescription").httpStatus()).isZero();
  }

  @Test
  void traitsThatServersDoNotNeedArePassedOver() throws IOException {
    String model =
        """
        {"smithy": "2.0", "metadata": {"deep": [{"a": [1, 2.5, true, null]}]}, "shapes": {
          "x#A": {"type": "structure", "members": {"B": {"target": "smithy.api#Long", "traits": {
            "smithy.api#documentation": "text", "other#trait": {"smithy.api#required": {}}}}}},
          "x#R": {"type": "resource"}}}
        """;

    ServiceModel read = ModelReader.read(model.getBytes(UTF_8));

    assertThat(read.shape("A").part("B")).isEqualTo(new Member("B", "Long", false));
    assertThat(read.shape("Long").kind()).isEqualTo(Kind.LONG);
    assertThat(read.findShape("R")).isEmpty();
  }

  @Test
  void shapesAndPartsThatAreNotThereAreNamed() {
    assertThatThrownBy(() -> DYNAMODB.shape("Nothing"))
        .hasMessage("the model has no shape Nothing");
    assertThatThrownBy(() -> DYNAMODB.shape("Tag").part("Colour"))
        .hasMessage("shape Tag has no member Colour");
    assertThatThrownBy(() -> ModelReader.readResource("no/such.json"))
        .hasMessage("there is no no/such.json on the class path");
  }
}
