package io.ackj.codegen.config;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The configuration cannot be used. The message is for the user: one problem a line. */
public final class InvalidConfigException extends RuntimeException {

  private final List<Problem> problems;

  InvalidConfigException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems, at least one, sorted by file, line and path. */
  public List<Problem> problems() {
    return problems;
  }
}
