package io.ackj.aws.contract;

import java.util.function.Consumer;

/**
 * A few calls that belong together, on tables of their own.
 *
 * @param name short, without blanks around; {@code differences.tsv} refers to it
 * @param steps makes the calls
 */
record Scenario(String name, Consumer<Steps> steps) {
  @Override
  public String toString() {
    return name;
  }
}
