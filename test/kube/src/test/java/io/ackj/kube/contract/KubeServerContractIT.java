package io.ackj.kube.contract;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;

/** This module's server keeps the contract. */
@AgainstKubeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KubeServerContractIT implements Contract {
  @Override
  public Stream<Scenario> scenarios() throws IOException {
    return Scenario.all().stream();
  }
}
