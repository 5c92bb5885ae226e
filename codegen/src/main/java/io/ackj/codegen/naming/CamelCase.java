package io.ackj.codegen.naming;

/**
 * Camel case as <a href="https://github.com/iancoleman/strcase">iancoleman/strcase</a> has it at
 * v0.2.0, the version that ACK's generator uses: a letter after a digit is raised, and so is one
 * after an underscore, a hyphen, a full stop or a space; runs of capitals stay (later versions
 * lower them); all that is neither an ASCII letter nor a digit goes.
 */
final class CamelCase {
  private static final String SEPARATORS = "_-. ";

  private CamelCase() {}

  /** Joins the parts of a name, the first letter raised. */
  static String upper(String name) {
    return join(name, true);
  }

  /** Joins the parts of a name, the first letter lowered. */
  static String lower(String name) {
    return join(name, false);
  }

  private static String join(String name, boolean raiseFirst) {
    String source = name.strip();
    // The one acronym that strcase knows by default; it keeps "ID" from becoming "iD".
    if (source.equals("ID")) {
      source = "id";
    }
    StringBuilder joined = new StringBuilder(source.length());
    boolean raise = raiseFirst;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (Ascii.isLetter(c)) {
        joined.append(raise ? Ascii.upper(c) : i == 0 ? Ascii.lower(c) : c);
        raise = false;
      } else if (Ascii.isDigit(c)) {
        joined.append(c);
        raise = true;
      } else {
        raise = SEPARATORS.indexOf(c) >= 0;
      }
    }
    return joined.toString();
  }
}
