package io.ackj.kube.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.watch.Event;
import io.ackj.kube.watch.EventEncoder;

/** Makes events in the form that the request for the watch asks for. */
record WatchEncoder(Rendering rendering) implements EventEncoder {
  private record Key(Form form, String apiVersion, boolean first) {}

  @Override
  public Object form(boolean first) {
    boolean differs = first && rendering.form().shape() == Form.Shape.TABLE;
    return new Key(rendering.form(), rendering.served().type().apiVersion(), differs);
  }

  @Override
  public byte[] object(Event event, boolean first) {
    if (rendering.form().shape() == Form.Shape.TABLE) {
      return rendering.row(rendering.served().view(event.sent()), first);
    }
    return rendering.object(event.sent());
  }

  @Override
  public byte[] bookmark(ObjectNode bookmark, boolean first) {
    return switch (rendering.form().shape()) {
      case WHOLE -> Json.write(bookmark);
      case PARTIAL -> rendering.object(bookmark);
      case TABLE -> rendering.row(bookmark, first);
    };
  }
}
