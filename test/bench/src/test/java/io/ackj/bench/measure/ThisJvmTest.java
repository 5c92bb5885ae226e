package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThisJvmTest {
  @Test
  void descriptionNamesFlagsButNoSystemProperties() {
    assertThat(ThisJvm.description(List.of("-XX:+UseSerialGC", "-Dackj.root=project")))
        .endsWith(": -XX:+UseSerialGC");
  }

  @Test
  void descriptionSaysThatThereAreNoFlags() {
    assertThat(ThisJvm.description(List.of())).endsWith(": none");
  }
}
