package io.ackj.dynamodb.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.TimeToLiveSpecification;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.utils.builder.Buildable;

/** Every response is read as {@link SdkOracle} reads it. */
class ResponsesTest {
  /** Where responses keep the description of the resource; the others are one themselves. */
  private static final Map<String, List<String>> WRAPPERS =
      Map.of(
          "CreateBackupResponse", List.of("BackupDetails"),
          "DescribeBackupResponse", List.of("BackupDescription", "BackupDetails"),
          "CreateGlobalTableResponse", List.of("GlobalTableDescription"),
          "DescribeGlobalTableResponse", List.of("GlobalTableDescription"),
          "UpdateGlobalTableResponse", List.of("GlobalTableDescription"),
          "CreateTableResponse", List.of("TableDescription"),
          "DeleteTableResponse", List.of("TableDescription"),
          "DescribeTableResponse", List.of("Table"),
          "UpdateTableResponse", List.of("TableDescription"));

  /** Members that become {@code status.ackResourceMetadata.arn}. */
  private static final List<String> ARNS = List.of("BackupArn", "GlobalTableArn", "TableArn");

  static List<Method> responses() {
    return MapperMethods.responses();
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void specAndStatusHoldWhatResponseSays(@ForAll Random random) {
    RandomSdk objects = new RandomSdk(random);
    Map<Class<?>, SdkPojo> ofType = new HashMap<>();
    for (Method method : responses()) {
      SdkPojo response =
          ofType.computeIfAbsent(parameter(method), type -> objects.of(parameter(method)));

      assertThat(MapperMethods.call(method, response))
          .as("%s of %s", method.getName(), response)
          .isEqualTo(expected(method, response));
    }
  }

  @ParameterizedTest
  @MethodSource("responses")
  void emptyResponseSetsNothing(Method method) {
    SdkPojo empty = (SdkPojo) ((Buildable) SdkOracle.builder(parameter(method))).build();

    assertThat(MapperMethods.call(method, empty)).isEqualTo(expected(method, empty));
  }

  @Test
  void theseResponsesAreRead() {
    assertThat(responses().stream().map(m -> m.getName() + " " + parameter(m).getSimpleName()))
        .containsExactlyInAnyOrder(
            "spec BackupDetails",
            "status BackupDetails",
            "spec CreateBackupResponse",
            "status CreateBackupResponse",
            "spec DescribeBackupResponse",
            "status DescribeBackupResponse",
            "spec GlobalTableDescription",
            "status GlobalTableDescription",
            "spec CreateGlobalTableResponse",
            "status CreateGlobalTableResponse",
            "spec DescribeGlobalTableResponse",
            "status DescribeGlobalTableResponse",
            "spec UpdateGlobalTableResponse",
            "status UpdateGlobalTableResponse",
            "spec TableDescription",
            "status TableDescription",
            "spec CreateTableResponse",
            "status CreateTableResponse",
            "spec DeleteTableResponse",
            "status DeleteTableResponse",
            "spec DescribeTableResponse",
            "status DescribeTableResponse",
            "spec UpdateTableResponse",
            "status UpdateTableResponse",
            "spec UpdateTimeToLiveResponse");
  }

  @Test
  void enumValueThatSdkDoesNotKnowIsKept() {
    TableDescription described = TableDescription.builder().tableStatus("FROZEN").build();

    assertThat(TableMapper.status(described).getTableStatus()).isEqualTo("FROZEN");
  }

  @Test
  void timesLoseWhatIsBelowSecond() {
    TableDescription described =
        TableDescription.builder()
            .creationDateTime(Instant.parse("2026-11-01T09:30:00.999Z"))
            .build();

    assertThat(TableMapper.status(described).getCreationDateTime())
        .isEqualTo(Instant.parse("2026-11-01T09:30:00Z"));
  }

  @Test
  void absentListIsNullAndEmptyListIsEmpty() {
    TableDescription absent = TableDescription.builder().build();
    TableDescription empty = TableDescription.builder().keySchema(List.of()).build();

    assertThat(TableMapper.spec(absent).getKeySchema()).isNull();
    assertThat(TableMapper.spec(empty).getKeySchema()).isEmpty();
  }

  private static Object expected(Method method, SdkPojo response) {
    Class<?> type = method.getReturnType();
    ObjectNode json =
        described(response)
            .map(description -> read(description, type))
            .orElseGet(JsonNodeFactory.instance::objectNode);
    return SdkOracle.object(json, type);
  }

  private static ObjectNode read(SdkPojo description, Class<?> type) {
    ObjectNode json = SdkOracle.read(description, type);
    if (type.getSimpleName().endsWith("Status")) {
      ObjectNode metadata = json.putObject("ackResourceMetadata");
      ARNS.forEach(
          arn -> value(description, arn).ifPresent(text -> metadata.put("arn", (String) text)));
    }
    // The operation calls it so; the field of the spec is named after the operation.
    value(description, "TimeToLiveSpecification")
        .ifPresent(
            value ->
                json.set("timeToLive", SdkOracle.toJson(value, TimeToLiveSpecification.class)));
    return json;
  }

  private static Optional<SdkPojo> described(SdkPojo response) {
    Optional<SdkPojo> holder = Optional.of(response);
    for (String step : WRAPPERS.getOrDefault(response.getClass().getSimpleName(), List.of())) {
      holder = holder.flatMap(pojo -> value(pojo, step)).map(SdkPojo.class::cast);
    }
    return holder;
  }

  private static Optional<Object> value(SdkPojo pojo, String member) {
    return SdkOracle.member(pojo, member).flatMap(field -> SdkOracle.value(pojo, field));
  }

  private static Class<? extends SdkPojo> parameter(Method method) {
    return method.getParameterTypes()[0].asSubclass(SdkPojo.class);
  }
}
