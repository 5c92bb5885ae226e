package io.ackj.aws.state;

import java.util.HashMap;
import java.util.Map;

/**
 * What features keep on one table, Region or account, by {@link Aspect} and, where it belongs to a
 * part of it, by the part's name: an index's name or a stream's label. Cells come into being when
 * asked for, so a thing without features costs nothing.
 */
public final class Attachments {
  private final Map<Place, Cell<?>> cells = new HashMap<>(0);

  /** Returns what a feature keeps on the whole. */
  public <T> Cell<T> of(Aspect<T> aspect) {
    return of(aspect, "");
  }

  /** Returns what a feature keeps on a part, such as an index. */
  @SuppressWarnings("unchecked") // the aspect in the key is what made the cell
  public <T> Cell<T> of(Aspect<T> aspect, String part) {
    return (Cell<T>)
        cells.computeIfAbsent(new Place(aspect, part), place -> new Cell<>(aspect.initial()));
  }

  /** Forgets everything about a part that is gone. */
  public void drop(String part) {
    cells.keySet().removeIf(place -> place.part.equals(part));
  }

  private record Place(Aspect<?> aspect, String part) {}
}
