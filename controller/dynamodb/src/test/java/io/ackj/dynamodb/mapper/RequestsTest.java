package io.ackj.dynamodb.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.apis.dynamodb.v1alpha1.PointInTimeRecoverySpecification;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.testkit.random.RandomObjects;
import io.fabric8.kubernetes.client.CustomResource;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/** Every request is what {@link SdkOracle} makes of the same custom resource. */
class RequestsTest {
  /** Members that are not called what the custom resource calls them, and where it has them. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "BackupArn", "/status/ackResourceMetadata/arn",
          "ContributorInsightsAction", "/spec/contributorInsights",
          "PointInTimeRecoverySpecification", "/spec/continuousBackups",
          "TimeToLiveSpecification", "/spec/timeToLive");

  static List<Method> requests() {
    return MapperMethods.requests();
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void requestHoldsWhatSpecSays(@ForAll Random random) {
    RandomObjects objects = new RandomObjects(random, Integer.MAX_VALUE);
    for (Method method : requests()) {
      CustomResource<?, ?> resource = objects.kind(kind(method));

      assertThat(request(method, resource))
          .as("%s of %s", method.getName(), SdkOracle.json(resource))
          .isEqualTo(expected(method, SdkOracle.json(resource)));
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestOfEmptyObjectIsEmpty(Method method) {
    CustomResource<?, ?> empty = RandomObjects.create(kind(method));
    empty.setSpec(null);
    empty.setStatus(null);

    assertThat(request(method, empty)).isEqualTo(((Buildable) builder(method)).build());
  }

  @Test
  void theseRequestsAreFilled() {
    assertThat(requests().stream().map(Method::getName))
        .containsExactlyInAnyOrder(
            "createBackupRequest",
            "deleteBackupRequest",
            "describeBackupRequest",
            "createGlobalTableRequest",
            "describeGlobalTableRequest",
            "updateGlobalTableRequest",
            "createTableRequest",
            "deleteTableRequest",
            "describeTableRequest",
            "updateContinuousBackupsRequest",
            "updateContributorInsightsRequest",
            "updateTableRequest",
            "updateTimeToLiveRequest");
  }

  @Test
  void nothingElseIsPublic() {
    assertThat(MapperMethods.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {Integer.MAX_VALUE + 1L, Integer.MIN_VALUE - 1L})
  void numberThatAwsCannotTakeIsRefused(long days) {
    Table table = new Table();
    table.setSpec(
        new TableSpec()
            .withContinuousBackups(
                new PointInTimeRecoverySpecification().withRecoveryPeriodInDays(days)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableMapper.updateContinuousBackupsRequest(table))
        .withMessage(days + " is out of range: AWS takes -2147483648 to 2147483647 here");
  }

  private static Object expected(Method method, JsonNode resource) {
    SdkPojo builder = builder(method);
    SdkOracle.fill(builder, resource.path("spec"));
    builder.sdkFields().stream()
        .filter(field -> RENAMED.containsKey(field.memberName()))
        .forEach(
            field -> SdkOracle.set(builder, field, resource.at(RENAMED.get(field.memberName()))));
    return ((Buildable) builder).build();
  }

  private static Object request(Method method, CustomResource<?, ?> resource) {
    return ((Buildable) MapperMethods.call(method, resource)).build();
  }

  private static SdkPojo builder(Method method) {
    return SdkOracle.builder(method.getReturnType().getEnclosingClass());
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends CustomResource<?, ?>> kind(Method method) {
    return (Class<? extends CustomResource<?, ?>>) method.getParameterTypes()[0];
  }
}
