package io.ackj.kube.schema.cel;

import java.util.Optional;
import java.util.Set;

/** How rules spell the names of fields that are no identifiers in CEL. */
final class Escaping {
  private static final Set<String> RESERVED =
      Set.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  private static final Set<String> LITERALS = Set.of("true", "false", "null", "in");

  private Escaping() {}

  /**
   * Returns whether rules may spell a name without escaping although it is reserved: after a dot
   * the parser takes most reserved words for names, {@code namespace} above all.
   */
  static boolean isReadableReserved(String name) {
    return RESERVED.contains(name) && !LITERALS.contains(name);
  }

  /** Returns the identifier for a field, or nothing if rules cannot name it. */
  static Optional<String> escape(String name) {
    if (RESERVED.contains(name)) {
      return Optional.of("__" + name + "__");
    }
    if (!name.matches("[a-zA-Z_./-][a-zA-Z0-9_./-]*")) {
      return Optional.empty();
    }
    return Optional.of(
        name.replace("__", "__underscores__")
            .replace(".", "__dot__")
            .replace("-", "__dash__")
            .replace("/", "__slash__"));
  }
}
