package io.ackj.local.watch;

import java.util.Comparator;
import java.util.Locale;

/**
 * Which object it is.
 *
 * @param kind in lower case
 * @param namespace empty for none
 */
public record ObjectKey(String kind, String namespace, String name)
    implements Comparable<ObjectKey> {
  private static final Comparator<ObjectKey> ORDER =
      Comparator.comparing(ObjectKey::kind)
          .thenComparing(ObjectKey::namespace)
          .thenComparing(ObjectKey::name);

  /** Puts the kind into lower case. */
  public ObjectKey {
    kind = kind.toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(ObjectKey other) {
    return ORDER.compare(this, other);
  }

  /** Returns it as it is shown, such as {@code table default/orders}. */
  @Override
  public String toString() {
    return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
  }
}
