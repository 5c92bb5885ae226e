package io.ackj.kube.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionOrderTest {
  @Test
  void stableComesBeforeBetaBeforeAlphaAndHigherBeforeLower() {
    List<String> ordered =
        List.of(
            "v10",
            "v2",
            "v1",
            "v11beta2",
            "v10beta3",
            "v3beta1",
            "v12alpha1",
            "v11alpha2",
            "foo1",
            "foo10",
            "v0",
            "v1gamma1");
    List<String> versions = new ArrayList<>(ordered);

    Collections.shuffle(versions, new Random(1));
    versions.sort(VersionOrder.PREFERRED_FIRST);

    assertThat(versions).isEqualTo(ordered);
  }
}
