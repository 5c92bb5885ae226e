package io.ackj.aws.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.call.Requests;
import io.ackj.aws.state.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalableTargetsTest {
  private static final String READ =
      "{'ServiceNamespace': 'dynamodb', 'ResourceId': 'table/orders',"
          + " 'ScalableDimension': 'dynamodb:table:ReadCapacityUnits'";

  private final World world = new World();

  @Test
  void registeredTargetIsListedWithItsBounds() {
    register(READ + ", 'MinCapacity': 5, 'MaxCapacity': 50}");

    ObjectNode target = (ObjectNode) describe("").at("/ScalableTargets/0");

    assertThat(target.path("ResourceId").asText()).isEqualTo("table/orders");
    assertThat(target.path("MinCapacity").asInt()).isEqualTo(5);
    assertThat(target.path("MaxCapacity").asInt()).isEqualTo(50);
  }

  @Test
  void registeringAgainChangesOnlyWhatIsGiven() {
    register(READ + ", 'MinCapacity': 5, 'MaxCapacity': 50}");
    String arn = describe("").at("/ScalableTargets/0/ScalableTargetARN").asText();

    register(READ + ", 'MaxCapacity': 60}");

    assertThat(describe("").at("/ScalableTargets/0/MinCapacity").asInt()).isEqualTo(5);
    assertThat(describe("").at("/ScalableTargets/0/MaxCapacity").asInt()).isEqualTo(60);
    assertThat(describe("").at("/ScalableTargets/0/ScalableTargetARN").asText()).isEqualTo(arn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", 'ResourceIds': ['table/orders', 'table/users'] | 1",
        ", 'ResourceIds': ['table/users'] | 0",
        ", 'ScalableDimension': 'dynamodb:table:ReadCapacityUnits' | 1",
        ", 'ScalableDimension': 'dynamodb:table:WriteCapacityUnits' | 0",
      })
  void listIsNarrowedByResourceAndDimension(String filter, int expected) {
    register(READ + ", 'MinCapacity': 5, 'MaxCapacity': 50}");

    assertThat(describe(filter).path("ScalableTargets")).hasSize(expected);
  }

  @Test
  void deregisteredTargetIsGoneAndUnknownThen() {
    register(READ + ", 'MinCapacity': 5, 'MaxCapacity': 50}");

    run(new DeregisterScalableTarget(), READ + "}");

    assertThat(describe("").path("ScalableTargets")).isEmpty();
    assertThatThrownBy(() -> run(new DeregisterScalableTarget(), READ + "}"))
        .isInstanceOfSatisfying(
            AwsException.class,
            refusal -> assertThat(refusal.code()).isEqualTo("ObjectNotFoundException"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {", 'MinCapacity': 5}", ", 'MinCapacity': 5, 'MaxCapacity': 4}"})
  void boundsThatDoNotGoTogetherAreRefused(String bounds) {
    assertThatThrownBy(() -> register(READ + bounds))
        .isInstanceOfSatisfying(
            AwsException.class,
            refusal -> assertThat(refusal.code()).isEqualTo("ValidationException"));
  }

  private void register(String json) {
    run(new RegisterScalableTarget(), json);
  }

  private ObjectNode describe(String filter) {
    return run(new DescribeScalableTargets(), "{'ServiceNamespace': 'dynamodb'" + filter + "}");
  }

  private ObjectNode run(Operation operation, String json) {
    Call call =
        new Call(world, Requests.ACCOUNT, Requests.REGION, "arn", Requests.TIME, Requests.TIME);
    return operation.run(call, Requests.parse(json));
  }
}
