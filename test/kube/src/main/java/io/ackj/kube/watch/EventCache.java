package io.ackj.kube.watch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of the latest events, so that they are made once for all watches. */
final class EventCache {
  private static final int MAX_ENTRIES = 512;

  private record Key(Event.Type type, long revision, Object form) {}

  private final Map<Key, byte[]> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
          return size() > MAX_ENTRIES;
        }
      };

  /** Returns the bytes of an event. */
  byte[] bytes(Event event, EventEncoder encoder, boolean first) {
    Key key = new Key(event.type(), event.revision(), encoder.form(first));
    synchronized (entries) {
      byte[] known = entries.get(key);
      if (known != null) {
        return known;
      }
    }
    byte[] made = wrap(event.type().name(), encoder.object(event, first));
    synchronized (entries) {
      entries.put(key, made);
    }
    return made;
  }

  /** Returns the JSON of an event around that of its object. */
  static byte[] wrap(String type, byte[] object) {
    byte[] start = "{\"type\":\"%s\",\"object\":".formatted(type).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(start.length + object.length + 1);
    bytes.writeBytes(start);
    bytes.writeBytes(object);
    bytes.write('}');
    return bytes.toByteArray();
  }
}
