package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.addIndex;
import static io.ackj.aws.dynamodb.TableLab.customerKey;
import static io.ackj.aws.dynamodb.TableLab.invalid;
import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.provisioned;
import static io.ackj.aws.dynamodb.TableLab.replicas;
import static io.ackj.aws.dynamodb.TableLab.throughput;
import static io.ackj.aws.dynamodb.TableLab.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.state.Lapse;
import org.junit.jupiter.api.Test;

/** Changes that come while another one is under way, or that cannot be made in all Regions. */
class UpdateTableReplicaRacesTest {
  private final TableLab lab = new TableLab();

  @Test
  void tableMadeInTheReplicasRegionBeforeTheReplicaStaysATableOfItsOwn() {
    lab.createActive(onDemand("orders"));
    lab.update(replicas("orders", "Create", "us-east-1"));
    TableLab east = lab.in("us-east-1");
    east.create(provisioned("orders", 1));

    lab.settle();

    assertThat(lab.describe("orders").has("Replicas")).isFalse();
    assertThat(east.describe("orders").has("Replicas")).isFalse();
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
    assertThat(east.status("orders")).isEqualTo("ACTIVE");
    east.delete("orders");
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
  }

  @Test
  void customerKeyOfOneRegionIsRefusedForATableWithReplicas() {
    lab.createActive(onDemand("orders"));
    lab.update(replicas("orders", "Create", "us-east-1"));
    lab.settle();

    invalid(
        () -> lab.update(with("orders", customerKey("alias/mine"))),
        "KMSMasterKeyId must be specified for each replica.");

    assertThat(lab.describe("orders").has("SSEDescription")).isFalse();
  }

  @Test
  void switchToOnDemandLeavesAnIndexThatIsBackfilledCreating() {
    lab.create(provisioned("orders", 1));
    lab.pass(Lapse.TABLE_CREATION);
    String index = addIndex("orders", "day");
    lab.update(index.replace("}}}]", "}, " + throughput(1) + "}}]"));
    lab.pass(Lapse.INDEX_ALLOCATION);

    lab.update(with("orders", "'BillingMode': 'PAY_PER_REQUEST'"));

    assertThat(lab.index("orders", "by-day").path("IndexStatus").asText()).isEqualTo("CREATING");
    lab.settle();
    assertThat(lab.index("orders", "by-day").path("IndexStatus").asText()).isEqualTo("ACTIVE");
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
  }
}
