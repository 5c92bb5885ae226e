package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.customerKey;
import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static io.ackj.aws.dynamodb.TableLab.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.dynamodb.table.KeyLoss;
import io.ackj.aws.state.Keys;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Region;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of tables whose key in KMS is disabled. */
class KeyLossTest {
  private static final String STREAM_ON =
      "'StreamSpecification': {'StreamEnabled': true, 'StreamViewType': 'KEYS_ONLY'}";

  private final TableLab lab = new TableLab();

  @BeforeEach
  void createTable() {
    lab.createActive(onDemand("orders"));
  }

  @Test
  void lostKeyMakesTheTableInaccessibleUntilItIsBack() {
    update(customerKey("k-1"));
    lab.settle();
    KeyLoss.disable(region(), keys().arn("k-1"));

    lab.pass(Lapse.KEY_LOSS);

    assertThat(lab.status("orders")).isEqualTo("INACCESSIBLE_ENCRYPTION_CREDENTIALS");
    assertThat(sse().path("Status").asText()).isEqualTo("ENABLED");
    assertThat(sse().has("InaccessibleEncryptionDateTime")).isTrue();
    refused(() -> update(customerKey("k-2")), "ValidationException", "KMS key disabled error: ");
    update(STREAM_ON);
    assertThat(lab.status("orders")).isEqualTo("UPDATING");
    lab.pass(Lapse.STREAM_CHANGE);
    assertThat(lab.status("orders")).isEqualTo("INACCESSIBLE_ENCRYPTION_CREDENTIALS");
    KeyLoss.enable(region(), keys().arn("k-1"));
    lab.pass(Lapse.KEY_RECOVERY);
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
    assertThat(sse().has("InaccessibleEncryptionDateTime")).isFalse();
  }

  @Test
  void tableWhoseKeyIsLostWhileItIsCreatedVanishes() {
    lab.create(onDemand("late", ", " + customerKey("k-1")));
    KeyLoss.disable(region(), keys().arn("k-1"));

    lab.pass(Duration.ofMinutes(58));

    assertThat(lab.status("late")).isEqualTo("CREATING");
    lab.pass(Duration.ofMinutes(2));
    refused(() -> lab.describe("late"), "ResourceNotFoundException", "");
  }

  @Test
  void tableWhoseKeyIsLostForAWeekIsArchived() {
    update(customerKey("k-1"));
    lab.settle();
    KeyLoss.disable(region(), keys().arn("k-1"));
    lab.pass(Lapse.KEY_LOSS);

    lab.pass(Lapse.KEY_LOSS_UNTIL_ARCHIVAL);

    assertThat(lab.status("orders")).isEqualTo("ARCHIVING");
    lab.pass(Lapse.ARCHIVAL);
    assertThat(lab.status("orders")).isEqualTo("ARCHIVED");
    assertThat(lab.describe("orders").at("/ArchivalSummary/ArchivalReason").asText())
        .isEqualTo("INACCESSIBLE_ENCRYPTION_CREDENTIALS");
    refused(
        () -> update("'DeletionProtectionEnabled': true"),
        "ResourceInUseException",
        "Table needs to be in ACTIVE status");
  }

  @Test
  void tableThatIsDeletedWhileItIsArchivedDoesNotComeBack() {
    update(customerKey("k-1"));
    lab.settle();
    KeyLoss.disable(region(), keys().arn("k-1"));
    lab.pass(Lapse.KEY_LOSS);
    lab.pass(Lapse.KEY_LOSS_UNTIL_ARCHIVAL);
    lab.pass(Lapse.ARCHIVAL.usual().minusSeconds(1));

    lab.delete("orders");

    lab.pass(Duration.ofSeconds(2));
    assertThat(lab.status("orders")).isEqualTo("DELETING");
  }

  @Test
  void weekUntilArchivalBeginsAnewWithEachLoss() {
    update(customerKey("k-1"));
    lab.settle();
    KeyLoss.disable(region(), keys().arn("k-1"));
    lab.pass(Duration.ofDays(6));
    KeyLoss.enable(region(), keys().arn("k-1"));
    lab.pass(Lapse.KEY_RECOVERY);
    KeyLoss.disable(region(), keys().arn("k-1"));

    lab.pass(Duration.ofDays(2));

    assertThat(lab.status("orders")).isEqualTo("INACCESSIBLE_ENCRYPTION_CREDENTIALS");
  }

  private JsonNode update(String members) {
    return lab.update(with("orders", members));
  }

  private JsonNode sse() {
    return lab.describe("orders").path("SSEDescription");
  }

  private Region region() {
    return lab.world().region(TableLab.ACCOUNT, TableLab.REGION);
  }

  private Keys keys() {
    return region().keys();
  }
}
