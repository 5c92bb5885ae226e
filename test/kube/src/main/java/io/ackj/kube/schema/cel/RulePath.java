package io.ackj.kube.schema.cel;

import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A path that a CRD names relative to a schema: the {@code fieldPath} of a rule, or a selectable
 * field.
 *
 * @param path in the form of messages
 * @param schema of what stands there
 */
public record RulePath(FieldPath path, Schema schema) {

  /** Why a path is none, in Kubernetes' words. */
  public static final class InvalidPathException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidPathException(String message) {
      super(message);
    }
  }

  /**
   * Returns the path that a text such as {@code .spec.names['a.b']} stands for.
   *
   * @param brackets whether names in brackets are allowed
   * @throws InvalidPathException if the text is no path or the schema has nothing there
   */
  public static RulePath parse(String text, Schema schema, boolean brackets)
      throws InvalidPathException {
    return new Parser(text, schema, brackets).parse();
  }

  private static final class Parser {
    private final String text;
    private final boolean brackets;
    private FieldPath path = FieldPath.ROOT;
    private Schema schema;
    private int at;

    Parser(String text, Schema schema, boolean brackets) {
      this.text = text;
      this.schema = schema;
      this.brackets = brackets;
    }

    RulePath parse() throws InvalidPathException {
      while (at < text.length()) {
        String token = next();
        switch (token) {
          case "." -> step(expectToken());
          case "[" -> stepIntoBrackets();
          default -> throw new InvalidPathException("expected [ or . but got: " + token);
        }
      }
      return new RulePath(path, schema);
    }

    private void stepIntoBrackets() throws InvalidPathException {
      if (!brackets) {
        throw new InvalidPathException("array notation is not allowed");
      }
      String token = expectToken();
      boolean quoted = token.length() >= 2 && token.startsWith("'") && token.endsWith("'");
      if (!quoted) {
        throw new InvalidPathException("expected single quoted string but got " + token);
      }
      step(token.substring(1, token.length() - 1).replace("\\'", "'").replace("\\\\", "\\"));
      String close = expectToken();
      if (!close.equals("]")) {
        throw new InvalidPathException("expected ] but got " + close);
      }
    }

    private void step(String name) throws InvalidPathException {
      Schema values = schema.additionalProperties();
      boolean isMap = schema.properties().isEmpty() && values != null;
      @Nullable Schema child = isMap ? values : schema.properties().get(name);
      if (child == null) {
        throw new InvalidPathException("does not refer to a valid field");
      }
      path = isMap ? path.key(name) : path.child(name);
      schema = child;
    }

    private String expectToken() throws InvalidPathException {
      if (at >= text.length()) {
        throw new InvalidPathException("unexpected end of JSON path");
      }
      return next();
    }

    private String next() {
      int start = at;
      if (text.charAt(at) == '\'') {
        at++;
        while (at < text.length() && (text.charAt(at) != '\'' || text.charAt(at - 1) == '\\')) {
          at++;
        }
        at = Math.min(at + 1, text.length());
        return text.substring(start, at);
      }
      do {
        at++;
      } while (".[]".indexOf(text.charAt(start)) < 0
          && at < text.length()
          && ".[]".indexOf(text.charAt(at)) < 0);
      return text.substring(start, at);
    }
  }
}
