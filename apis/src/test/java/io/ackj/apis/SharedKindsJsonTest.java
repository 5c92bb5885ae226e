package io.ackj.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.apis.services.v1alpha1.FieldExport;
import io.ackj.apis.services.v1alpha1.IAMRoleSelector;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an informer meets when it reads objects that other controllers and versions wrote. */
class SharedKindsJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

  private static final String FIELD_EXPORT =
      """
      {
        "apiVersion": "services.k8s.aws/v1alpha1",
        "kind": "FieldExport",
        "metadata": {"name": "orders-arn", "namespace": "shop"},
        "spec": {
          "from": {
            "path": ".status.ackResourceMetadata.arn",
            "resource": {"group": "dynamodb.services.k8s.aws", "kind": "Table", "name": "orders"}
          },
          "to": {"kind": "configmap", "name": "shop", "namespace": "web", "key": "arn"}
        },
        "status": {
          "conditions": [
            {
              "type": "ACK.Recoverable",
              "status": "True",
              "message": "no such ConfigMap",
              "lastTransitionTime": "2026-11-01T09:30:00.123456Z"
            }
          ]
        }
      }
      """;

  private static final String IAM_ROLE_SELECTOR =
      """
      {
        "apiVersion": "services.k8s.aws/v1alpha1",
        "kind": "IAMRoleSelector",
        "metadata": {"name": "shop"},
        "spec": {
          "arn": "arn:aws:iam::111122223333:role/shop",
          "namespaceSelector": {
            "names": ["shop", "web"],
            "labelSelector": {"matchLabels": {"team": "shop"}}
          },
          "resourceTypeSelector": [
            {"group": "dynamodb.services.k8s.aws", "version": "", "kind": "Table"}
          ],
          "resourceLabelSelector": {"matchLabels": {"stage": "production"}}
        },
        "status": {}
      }
      """;

  static Stream<Arguments> kinds() {
    return Stream.of(
        arguments(FieldExport.class, FIELD_EXPORT),
        arguments(IAMRoleSelector.class, IAM_ROLE_SELECTOR));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatWasReadIsWrittenAgain(Class<? extends HasMetadata> type, String json)
      throws JsonProcessingException {
    HasMetadata read = KUBERNETES.unmarshal(json, type);

    assertThat(JSON.readTree(KUBERNETES.asJson(read))).isEqualTo(JSON.readTree(json));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void unknownPropertiesAreKeptAtEveryDepth(Class<? extends HasMetadata> type, String json)
      throws JsonProcessingException {
    // A map of labels takes the extra property as one more label, which is as good.
    JsonNode newer =
        JSON.readTree(
            json.replace("{\"", "{\"later\": \"value\", \"")
                .replace("{\n", "{\"later\": \"value\",\n"));

    HasMetadata read = KUBERNETES.unmarshal(newer.toString(), type);

    assertThat(JSON.readTree(KUBERNETES.asJson(read))).isEqualTo(newer);
  }

  @Test
  void targetKindThatCrdDoesNotListIsReadAndKept() throws JsonProcessingException {
    String json = FIELD_EXPORT.replace("\"configmap\"", "\"parameter\"");

    FieldExport read = KUBERNETES.unmarshal(json, FieldExport.class);

    assertThat(read.getSpec().getTo().getKind()).isEqualTo("parameter");
    assertThat(JSON.readTree(KUBERNETES.asJson(read))).isEqualTo(JSON.readTree(json));
  }

  @Test
  void conditionsAreOfSharedType() {
    FieldExport read = KUBERNETES.unmarshal(FIELD_EXPORT, FieldExport.class);

    Condition expected = new Condition();
    expected.setType("ACK.Recoverable");
    expected.setStatus("True");
    expected.setMessage("no such ConfigMap");
    expected.setLastTransitionTime("2026-11-01T09:30:00.123456Z");
    assertThat(read.getStatus().getConditions()).containsExactly(expected);
  }

  @Test
  void fieldExportIsNamespacedAndIamRoleSelectorIsNot() {
    assertThat(new FieldExport()).isInstanceOf(Namespaced.class);
    assertThat(new IAMRoleSelector()).isNotInstanceOf(Namespaced.class);
  }
}
