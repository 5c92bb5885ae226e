package io.ackj.kube.schema;

/**
 * Where in an object a value stands, as Kubernetes writes it in its messages: {@code
 * spec.items[0].name}, {@code metadata.labels[app]}.
 *
 * @param text empty for the object as a whole
 */
public record FieldPath(String text) {
  /** The object as a whole. */
  public static final FieldPath ROOT = new FieldPath("");

  /** Returns the path that a text such as {@code spec.names} stands for. */
  public static FieldPath of(String text) {
    return new FieldPath(text);
  }

  /** Returns the path of a field of the object that stands here. */
  public FieldPath child(String name) {
    return new FieldPath(text.isEmpty() ? name : text + "." + name);
  }

  /** Returns the path of a value of the map that stands here. */
  public FieldPath key(String name) {
    return new FieldPath(text + "[" + name + "]");
  }

  /** Returns the path of an entry of the list that stands here. */
  public FieldPath index(int index) {
    return new FieldPath(text + "[" + index + "]");
  }

  /** Returns the text, or {@code <nil>} for the object as a whole. */
  @Override
  public String toString() {
    return text.isEmpty() ? "<nil>" : text;
  }
}
