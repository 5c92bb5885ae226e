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

  private Escaping() {}

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
