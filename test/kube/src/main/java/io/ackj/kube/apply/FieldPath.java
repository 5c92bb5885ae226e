package io.ackj.kube.apply;

import java.util.ArrayList;
import java.util.List;

/** Where a field stands, from the object down; printed as in messages: {@code .spec.replicas}. */
record FieldPath(List<PathElement> elements) {
  static final FieldPath ROOT = new FieldPath(List.of());

  FieldPath {
    elements = List.copyOf(elements);
  }

  /** Returns the path to a field through objects only. */
  static FieldPath ofFields(String... names) {
    FieldPath path = ROOT;
    for (String name : names) {
      path = path.plus(new PathElement.Field(name));
    }
    return path;
  }

  FieldPath plus(PathElement element) {
    List<PathElement> longer = new ArrayList<>(elements);
    longer.add(element);
    return new FieldPath(longer);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    elements.forEach(text::append);
    return text.toString();
  }
}
