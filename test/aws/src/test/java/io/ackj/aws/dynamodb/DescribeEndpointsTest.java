package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeEndpointsTest {
  @ParameterizedTest
  @CsvSource({
    "us-west-2,dynamodb.us-west-2.amazonaws.com",
    "cn-north-1,dynamodb.cn-north-1.amazonaws.com.cn"
  })
  void endpointIsTheOneOfTheRegion(String region, String address) {
    JsonNode answer = new TableLab().in(region).call("DescribeEndpoints", "{}");

    assertThat(answer.at("/Endpoints/0/Address").asText()).isEqualTo(address);
    assertThat(answer.at("/Endpoints/0/CachePeriodInMinutes").asInt()).isEqualTo(1440);
  }

  @Test
  void thereIsOneEndpoint() {
    JsonNode answer = new TableLab().call("DescribeEndpoints", "{}");

    assertThat(answer.path("Endpoints")).hasSize(1);
  }
}
