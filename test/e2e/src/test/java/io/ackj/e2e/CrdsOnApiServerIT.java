package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.testkit.kube.RealApiServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real API server makes of our CRDs. */
@EnabledIfEnvironmentVariable(
    named = RealApiServer.ASSETS,
    matches = ".+",
    disabledReason = "KUBEBUILDER_ASSETS names no directory with etcd and kube-apiserver")
class CrdsOnApiServerIT {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final String TABLES =
      "/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/default/tables";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FILES =
      List.of(
          "dynamodb.services.k8s.aws_backups.yaml",
          "dynamodb.services.k8s.aws_globaltables.yaml",
          "dynamodb.services.k8s.aws_tables.yaml",
          "services.k8s.aws_fieldexports.yaml",
          "services.k8s.aws_iamroleselectors.yaml");

  private static RealApiServer server;
  private static final Map<String, HttpResponse<String>> CREATED = new TreeMap<>();

  @BeforeAll
  static void startServerAndCreateCrds(@TempDir Path directory) throws Exception {
    server = RealApiServer.start(directory);
    for (String file : FILES) {
      CREATED.put(file, server.send("POST", CRDS, "application/yaml", crd(file)));
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> server.send("GET", TABLES, "", "").statusCode() == 200);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dynamodb.services.k8s.aws_backups.yaml",
        "dynamodb.services.k8s.aws_globaltables.yaml",
        "dynamodb.services.k8s.aws_tables.yaml",
        "services.k8s.aws_fieldexports.yaml",
        "services.k8s.aws_iamroleselectors.yaml"
      })
  void crdIsTakenAsStructuralSchemaWithoutWarning(String file) throws IOException {
    HttpResponse<String> answer = Objects.requireNonNull(CREATED.get(file));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().allValues("Warning")).isEmpty();

    String name = JSON.readTree(answer.body()).at("/metadata/name").asText();
    List<String> conditions = new ArrayList<>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              conditions.clear();
              JSON.readTree(server.send("GET", CRDS + "/" + name, "", "").body())
                  .at("/status/conditions")
                  .forEach(
                      c -> conditions.add(c.get("type").asText() + "=" + c.get("status").asText()));
              return conditions.contains("Established=True");
            });
    assertThat(conditions).containsExactlyInAnyOrder("NamesAccepted=True", "Established=True");
  }

  @Test
  void everyFieldOfTheServicesKindsIsDescribed() throws IOException {
    List<String> silent = new ArrayList<>();

    for (String file : FILES.subList(0, 3)) {
      JsonNode schema =
          new YAMLMapper().readTree(crd(file)).at("/spec/versions/0/schema/openAPIV3Schema");
      addSilent(file, schema.at("/properties/spec"), silent);
      addSilent(file, schema.at("/properties/status"), silent);
    }

    assertThat(silent).isEmpty();
  }

  @Test
  void explainTellsWhatAnIndexIsMadeOf() throws Exception {
    String text = server.kubectl("explain", "table.spec.globalSecondaryIndexes");

    assertThat(text)
        .contains("FIELD: globalSecondaryIndexes <[]Object>")
        .contains("indexName\t<string>", "keySchema\t<[]Object>", "projection\t<Object>")
        .contains("The name of the global secondary index.");
    assertThat(server.kubectl("explain", "table.spec.billingMode"))
        .contains("Allowed values: PROVISIONED, PAY_PER_REQUEST");
  }

  @Test
  void tableWithoutNameIsRefusedAndTheFieldIsNamed() {
    HttpResponse<String> answer = create(table("nameless").replace("tableName: carts", ""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("spec.tableName: Required value");
  }

  @Test
  void keySchemaCannotBeChanged() {
    assertThat(create(table("fixed")).statusCode()).isEqualTo(201);

    HttpResponse<String> answer =
        server.send(
            "PATCH",
            TABLES + "/fixed",
            "application/merge-patch+json",
            "{\"spec\":{\"keySchema\":[{\"attributeName\":\"other\",\"keyType\":\"HASH\"}]}}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("spec.keySchema").contains("Value is immutable once set");
  }

  @Test
  void getShowsAcksColumns() throws Exception {
    create(table("listed"));

    assertThat(server.kubectl("get", "tables.dynamodb.services.k8s.aws").lines().findFirst())
        .hasValueSatisfying(
            header ->
                assertThat(header.split("\\s+"))
                    .containsExactly("NAME", "CLASS", "STATUS", "SYNCED", "AGE"));
  }

  private static HttpResponse<String> create(String manifest) {
    return server.send("POST", TABLES, "application/yaml", manifest);
  }

  private static String table(String name) {
    return """
        apiVersion: dynamodb.services.k8s.aws/v1alpha1
        kind: Table
        metadata: {name: %s}
        spec:
          tableName: carts
          attributeDefinitions: [{attributeName: id, attributeType: S}]
          keySchema: [{attributeName: id, keyType: HASH}]
        """
        .formatted(name);
  }

  private static void addSilent(String path, JsonNode schema, List<String> silent) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String at = path + "." + property.getKey();
      if (property.getValue().path("description").asText().isBlank()) {
        silent.add(at);
      }
      addSilent(at, property.getValue(), silent);
      addSilent(at + "[]", property.getValue().path("items"), silent);
    }
  }

  private static String crd(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            CrdsOnApiServerIT.class.getResourceAsStream("/crds/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
