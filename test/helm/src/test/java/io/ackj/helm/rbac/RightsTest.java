package io.ackj.helm.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.helm.Project;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has allowed ACK's chart in a cluster has to allow little more for this one. */
class RightsTest {
  @ParameterizedTest
  @EnumSource
  void onlyEventsAndTheWatchOfKeysAreBeyondAcksRights(Variant variant) {
    Set<Right> acks = new HashSet<>();
    for (JsonNode rule : Project.resource("/ack-rights.yaml")) {
      acks.addAll(Right.of(rule));
    }
    Set<String> beyond = new TreeSet<>();
    for (Grant grant : variant.grants()) {
      if (!acks.contains(grant.right())) {
        beyond.add(grant.right().toString());
      }
    }

    assertThat(beyond)
        .containsExactlyInAnyOrder(
            "create events", "get events", "patch events", "watch keys.kms.services.k8s.aws");
  }
}
