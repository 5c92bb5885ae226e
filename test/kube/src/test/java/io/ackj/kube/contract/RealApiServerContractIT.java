package io.ackj.kube.contract;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;

/** The contract is true: a real kube-apiserver keeps it. */
@AgainstRealApiServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealApiServerContractIT implements Contract {
  @Override
  public Stream<Scenario> scenarios() throws IOException {
    return Scenario.all().stream().filter(scenario -> scenario.onlyOurs().isEmpty());
  }
}
