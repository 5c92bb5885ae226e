package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleArnTest {
  @Test
  void tellsPartitionAccountAndName() {
    assertThat(RoleArn.parse(" arn:aws-cn:iam::123456789012:role/path/ack "))
        .contains(new RoleArn("aws-cn", "123456789012", "path/ack"));
  }

  @Test
  void partitionOfADestinationIsThatOfItsRole() {
    RoleArn role = new RoleArn("aws-cn", "123456789012", "ack");

    assertThat(new Destination("123456789012", "eu-west-1", null, role).partition())
        .isEqualTo("aws-cn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ack",
        "arn:aws:iam::123456789012:user/ann",
        "arn:aws:iam::1234:role/ack",
        "arn:aws:iam::123456789012:role/",
        "arn:aws:sts::123456789012:assumed-role/ack/session",
        "arn:aws:iam::123456789012:role/with blank"
      })
  void whatIsNoRoleIsNone(String text) {
    assertThat(RoleArn.parse(text)).isEmpty();
  }
}
