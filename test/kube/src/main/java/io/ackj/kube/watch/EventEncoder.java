package io.ackj.kube.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes the bytes of events in the form that a client asked for. */
public interface EventEncoder {
  /**
   * Returns what tells this form from others: events of equal forms have equal bytes.
   *
   * @param first whether the event is the first of its watch
   */
  Object form(boolean first);

  /**
   * Returns the JSON of the object that an event carries.
   *
   * @param first whether the event is the first of its watch
   */
  byte[] object(Event event, boolean first);

  /**
   * Returns the JSON of a bookmark's object.
   *
   * @param bookmark what all forms of it hold: kind, apiVersion and metadata; may be changed
   * @param first whether nothing was sent before
   */
  byte[] bookmark(ObjectNode bookmark, boolean first);
}
