package io.ackj.apis.core.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreTypesJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String CONDITION =
      """
      {"lastTransitionTime":"2026-11-01T09:30:00Z","message":"Table is ACTIVE",\
      "observedGeneration":3,"reason":"Synced","status":"True","type":"ACK.ResourceSynced"}""";
  private static final String METADATA =
      """
      {"arn":"arn:aws:dynamodb:eu-central-1:111122223333:table/orders",\
      "ownerAccountID":"111122223333","partition":"aws","region":"eu-central-1"}""";
  private static final String REFERENCE =
      """
      {"from":{"name":"orders-key","namespace":"keys"}}""";
  private static final String SECRET_KEY =
      """
      {"key":"password","name":"db","namespace":"keys"}""";

  static Stream<Arguments> everyMemberSet() {
    return Stream.of(
        arguments(Condition.class, CONDITION),
        arguments(ResourceMetadata.class, METADATA),
        arguments(ResourceReference.class, REFERENCE),
        arguments(SecretKeyReference.class, SECRET_KEY));
  }

  @ParameterizedTest
  @MethodSource("everyMemberSet")
  void whatWasReadIsWrittenAgain(Class<?> type, String json) throws JsonProcessingException {
    Object read = JSON.readValue(json, type);

    assertThat(JSON.writeValueAsString(read)).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("everyMemberSet")
  void everyMemberCountsForEquality(Class<?> type, String json) throws JsonProcessingException {
    ObjectNode tree = JSON.readValue(json, ObjectNode.class);
    Object read = JSON.treeToValue(tree, type);

    assertThat(JSON.treeToValue(tree, type)).isEqualTo(read).hasSameHashCodeAs(read);
    for (var member : tree.properties()) {
      ObjectNode others = tree.deepCopy().without(member.getKey());
      assertThat(JSON.treeToValue(others, type)).as(others.toString()).isNotEqualTo(read);
    }
  }

  @ParameterizedTest
  @MethodSource("everyMemberSet")
  void unknownPropertiesAreKeptAndCountForEquality(Class<?> type, String json)
      throws JsonProcessingException {
    String newer = json.replaceFirst("}$", ",\"later\":{\"a\":[1,null]},\"nothing\":null}");

    Object read = JSON.readValue(newer, type);

    assertThat(JSON.writeValueAsString(read)).isEqualTo(newer);
    assertThat(read).isEqualTo(JSON.readValue(newer, type));
    assertThat(read).isNotEqualTo(JSON.readValue(json, type));
    assertThat(read.toString()).contains("later={a=[1, null]}");
  }

  @ParameterizedTest
  @MethodSource("everyMemberSet")
  void absentMembersAreNotWritten(Class<?> type) throws JsonProcessingException {
    assertThat(JSON.writeValueAsString(JSON.readValue("{}", type))).isEqualTo("{}");
  }

  @Test
  void unknownPropertiesInsideReferenceAreKept() throws JsonProcessingException {
    String json =
        """
        {"from":{"name":"orders-key","uid":"1"}}""";

    ResourceReference read = JSON.readValue(json, ResourceReference.class);

    assertThat(JSON.writeValueAsString(read)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-01T09:30:00.123456Z", "2026-11-01T09:30:00+02:00", "yesterday", ""})
  void timesThatAreOddAreReadAndKept(String time) throws JsonProcessingException {
    String json = "{\"lastTransitionTime\":\"" + time + "\"}";

    Condition read = JSON.readValue(json, Condition.class);

    assertThat(read.getLastTransitionTime()).isEqualTo(time);
    assertThat(JSON.writeValueAsString(read)).isEqualTo(json);
  }
}
