package io.ackj.e2e.guide;

import static io.ackj.e2e.guide.PolicyDocuments.allow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.aws.identity.Statement;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What irsa-service.md says beyond what its commands show. */
class IrsaServiceGuideTest {
  private static final PageFiles PAGE = PageFiles.of("irsa-service.md");
  private static final String ARN = "arn:aws:dynamodb:us-west-2:111122223333:table/carts";

  @Test
  void policyIsForTheTableAndItsIndexesAndForItemsOnly() throws IOException {
    List<Statement> policy =
        PolicyDocuments.statements(PAGE.written("carts-policy.json", Map.of("ARN", ARN)));
    String index =
        new YAMLMapper()
            .readTree(Guides.docs().resolve("examples/eks-workshop-carts/table.yaml").toFile())
            .at("/spec/globalSecondaryIndexes/0/indexName")
            .asText();

    assertThat(allow(policy, "dynamodb:PutItem", ARN)).isTrue();
    assertThat(allow(policy, "dynamodb:Query", ARN)).isTrue();
    assertThat(allow(policy, "dynamodb:Query", ARN + "/index/" + index)).isTrue();
    assertThat(allow(policy, "dynamodb:Query", ARN + "2")).isFalse();
    assertThat(allow(policy, "dynamodb:DeleteTable", ARN)).isFalse();
    assertThat(allow(policy, "dynamodb:UpdateTable", ARN)).isFalse();
  }

  @Test
  void roleIsForTheServiceAccountOfTheDeploymentAlone() {
    JsonNode account = PAGE.document("service-account.yaml");
    JsonNode statement = PAGE.document("carts-trust.json").at("/Statement/0");
    JsonNode conditions = statement.at("/Condition/StringEquals");
    String issuer = statement.at("/Principal/Federated").asText().replaceFirst(".*provider/", "");

    assertThat(conditions.path(issuer + ":sub").asText())
        .isEqualTo(
            "system:serviceaccount:%s:%s"
                .formatted(
                    account.at("/metadata/namespace").asText(),
                    account.at("/metadata/name").asText()));
    assertThat(conditions.path(issuer + ":aud").asText()).isEqualTo("sts.amazonaws.com");
    assertThat(PAGE.document("deployment.yaml").at("/spec/template/spec/serviceAccountName"))
        .isEqualTo(account.at("/metadata/name"));
  }

  @Test
  void deploymentReadsWhatAFieldExportWrites() {
    JsonNode reference =
        PAGE.document("deployment.yaml")
            .at("/spec/template/spec/containers/0/env/1/valueFrom/configMapKeyRef");

    assertThat(PAGE.documents("settings.yaml"))
        .filteredOn(document -> document.path("kind").asText().equals("FieldExport"))
        .filteredOn(export -> export.at("/spec/to/key").equals(reference.path("key")))
        .singleElement()
        .satisfies(
            export -> {
              assertThat(export.at("/spec/to/name")).isEqualTo(reference.path("name"));
              assertThat(export.at("/spec/from/path").asText()).isEqualTo(".spec.tableName");
            });
  }
}
