package io.ackj.codegen.config;

/**
 * What the reading of a file brings to light besides its contents.
 *
 * @param errors what makes the configuration unusable
 * @param notices what the user should know but may leave as it is
 */
record Findings(Problems errors, Problems notices) {

  /** Returns a place for findings in files whose values have these locations. */
  static Findings at(Locations locations) {
    return new Findings(new Problems(locations), new Problems(locations));
  }

  void error(YamlPath path, String message) {
    errors.add(path.text(), message);
  }

  void notice(YamlPath path, String message) {
    notices.add(path.text(), message);
  }
}
