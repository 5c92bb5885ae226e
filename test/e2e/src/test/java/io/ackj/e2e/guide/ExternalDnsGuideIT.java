package io.ackj.e2e.guide;

import static io.ackj.e2e.guide.PolicyDocuments.allow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.aws.identity.Statement;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What ExternalDNS wants of its registry, which external-dns.md makes. */
@AgainstEachCluster
class ExternalDnsGuideIT {
  private static final String NAME = "external-dns";

  private final ClusterKind kind;

  ExternalDnsGuideIT(ClusterKind kind) {
    this.kind = kind;
  }

  /** These are the checks that ExternalDNS makes before it reads the table. */
  @Test
  void tableHasTheKeyThatExternalDnsLooksFor() throws IOException {
    try (Scene scene = Scene.on(kind)) {
      scene
          .tables()
          .create(
              new YAMLMapper()
                  .readTree(Guides.docs().resolve("examples/external-dns/table.yaml").toFile()));
      scene.tables().awaitSynced(NAME);

      JsonNode table = scene.aws().table(NAME).orElseThrow();
      assertThat(table.path("AttributeDefinitions"))
          .singleElement()
          .hasToString("{\"AttributeName\":\"k\",\"AttributeType\":\"S\"}");
      assertThat(table.path("KeySchema"))
          .singleElement()
          .hasToString("{\"AttributeName\":\"k\",\"KeyType\":\"HASH\"}");
    }
  }

  @Test
  void policyAllowsWhatExternalDnsCallsOnThisTableOnly() {
    String arn = AwsEnd.key(NAME).arn();
    List<Statement> policy =
        PolicyDocuments.statements(
            PageFiles.of("external-dns.md")
                .written("external-dns-policy.json", Map.of("ARN", arn)));

    assertThat(List.of("DescribeTable", "Scan", "PartiQLInsert", "PartiQLUpdate", "PartiQLDelete"))
        .allMatch(call -> allow(policy, "dynamodb:" + call, arn))
        .noneMatch(call -> allow(policy, "dynamodb:" + call, arn + "2"));
    assertThat(allow(policy, "dynamodb:DeleteTable", arn)).isFalse();
  }
}
