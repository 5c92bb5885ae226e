package io.ackj.runtime.compare;

/** Reads the text form of a {@link FieldPath} from left to right. */
final class FieldPathParser {
  private final String text;
  private int position;

  FieldPathParser(String text) {
    this.text = text;
  }

  /**
   * Returns the path that the whole text stands for.
   *
   * @throws IllegalArgumentException if it stands for none
   */
  FieldPath parse() {
    FieldPath path = FieldPath.of(member());
    while (position < text.length()) {
      char sign = text.charAt(position++);
      if (sign == '.') {
        path = path.child(member());
      } else if (sign == '[') {
        path = path.element(key());
      } else {
        throw notPath("\"" + sign + "\" is out of place");
      }
    }
    return path;
  }

  private String member() {
    int start = position;
    while (position < text.length() && ".[]\\".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    if (start == position) {
      throw notPath("a name is missing at character " + (start + 1));
    }
    return text.substring(start, position);
  }

  private String key() {
    StringBuilder key = new StringBuilder();
    while (position < text.length()) {
      char sign = text.charAt(position++);
      if (sign == ']') {
        return key.toString();
      }
      if (sign == '\\' && position < text.length()) {
        sign = text.charAt(position++);
      }
      key.append(sign);
    }
    throw notPath("a bracket is not closed");
  }

  private IllegalArgumentException notPath(String reason) {
    return new IllegalArgumentException("not a field path: \"" + text + "\": " + reason);
  }
}
