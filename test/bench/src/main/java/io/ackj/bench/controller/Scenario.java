package io.ackj.bench.controller;

import java.io.IOException;

/** Work for the controller, and what is measured of it. */
interface Scenario {
  /** Returns what people choose it by. */
  String name();

  /**
   * Measures.
   *
   * @param stage both servers, new; the controller is not started
   */
  void measure(Stage stage, Findings findings) throws IOException, InterruptedException;
}
