package io.ackj.bench.kube;

import java.io.IOException;
import java.net.URI;
import java.util.OptionalLong;

/** An API server in processes of its own, which are ended by closing it. */
interface ApiServer extends AutoCloseable {
  /** How servers of one kind are called and started. */
  interface Kind {
    String name();

    /** Starts one, on empty storage; returns when it has given its first answer. */
    ApiServer start() throws IOException, InterruptedException;
  }

  URI address();

  /** Returns a token that may do everything. */
  String token();

  /** Returns the most memory that its processes had resident so far, in KiB; nothing if unknown. */
  OptionalLong peakMemoryKib();

  @Override
  void close();
}
