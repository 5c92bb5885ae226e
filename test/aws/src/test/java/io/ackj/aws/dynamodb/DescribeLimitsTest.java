package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescribeLimitsTest {
  @Test
  void quotasOfAnAccountAreToldWhateverIsUsed() {
    TableLab lab = new TableLab();
    lab.createActive(TableLab.provisioned("orders", 100));

    assertThat(lab.call("DescribeLimits", "{}"))
        .isEqualTo(
            TableLab.json(
                "{'AccountMaxReadCapacityUnits': 80000, 'AccountMaxWriteCapacityUnits': 80000,"
                    + " 'TableMaxReadCapacityUnits': 40000, 'TableMaxWriteCapacityUnits': 40000}"));
  }
}
