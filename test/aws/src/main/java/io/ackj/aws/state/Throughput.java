package io.ackj.aws.state;

/** All throughput of a table or a global secondary index. */
public record Throughput(Provisioned provisioned, OnDemand onDemand, Warm warm) {
  /** Returns it with other provisioned throughput, to which warm throughput rises at least. */
  public Throughput with(Provisioned other) {
    return new Throughput(other, onDemand, warm.atLeast(other.read(), other.write()));
  }

  /** Returns it with other maxima on demand. */
  public Throughput with(OnDemand other) {
    return new Throughput(provisioned, other, warm);
  }

  /** Returns it with other warm throughput. */
  public Throughput with(Warm other) {
    return new Throughput(provisioned, onDemand, other);
  }
}
