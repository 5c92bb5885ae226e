package io.ackj.runtime.kube;

import io.ackj.runtime.queue.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** What a listener was told, as lines such as {@code added one}. */
final class SeenWidgets implements ObjectListener<Widget> {
  private final List<String> seen = new ArrayList<>();

  @Override
  public synchronized boolean onAdded(Widget widget) {
    seen.add("added " + widget.getMetadata().getName() + " of size " + widget.getSpec().size);
    return true;
  }

  @Override
  public synchronized void onChanged(Widget widget) {
    seen.add("changed " + widget.getMetadata().getName() + " to size " + widget.getSpec().size);
  }

  @Override
  public synchronized void onDeleted(ObjectKey key) {
    seen.add("deleted " + key.name());
  }

  synchronized List<String> seen() {
    return List.copyOf(seen);
  }

  /** Waits until something was seen. */
  void await(String line) {
    Awaitility.await(line).until(() -> seen().contains(line));
  }
}
