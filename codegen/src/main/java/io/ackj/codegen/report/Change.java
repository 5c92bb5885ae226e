package io.ackj.codegen.report;

/**
 * A change that users may care about.
 *
 * @param heading what kind of change it is
 * @param place where the thing that changes lands, or the CRD that holds it
 * @param subject the thing that changes
 * @param text how it changes, or what it is like; empty if the subject says it all
 */
record Change(Heading heading, String place, String subject, String text) {

  /** Kinds of changes in the order of the report. */
  enum Heading {
    OPERATIONS_ADDED("Operations added"),
    OPERATIONS_REMOVED("Operations removed"),
    OPERATIONS_CHANGED("Operations changed"),
    ERRORS_ADDED("Errors added"),
    ERRORS_REMOVED("Errors removed"),
    ERRORS_CHANGED("Errors changed"),
    FIELDS_ADDED("Fields added"),
    FIELDS_REMOVED("Fields removed"),
    FIELDS_CHANGED("Fields changed"),
    CRDS_EXTENDED("New in CRDs"),
    CRDS_BROKEN("Breaking changes of CRDs");

    private final String text;

    Heading(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
