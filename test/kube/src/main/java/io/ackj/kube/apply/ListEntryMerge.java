package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Merges two lists that are sets or maps, entry by entry. Entries of the applied list come in its
 * order; those that are only there already keep their place between the entries that both have.
 */
final class ListEntryMerge {
  private final MergeType type;
  private final List<PathElement> liveOrder = new ArrayList<>();
  private final List<JsonNode> liveEntries = new ArrayList<>();
  private final List<PathElement> appliedOrder;
  private final Map<PathElement, List<JsonNode>> live;
  private final Map<PathElement, List<JsonNode>> applied;
  private final ArrayNode merged = JsonNodeFactory.instance.arrayNode();

  /** Entries that both lists have and that are still to come, in the order of the applied list. */
  private final Deque<PathElement> shared = new ArrayDeque<>();

  private final Set<PathElement> done = new TreeSet<>();
  private int nextLive;
  private int nextApplied;

  /** Takes two values of which one is a list; the other may be null in JSON. */
  ListEntryMerge(MergeType type, JsonNode live, JsonNode applied) {
    this.type = type;
    this.live = ListEntries.byElement(type, live);
    this.applied = ListEntries.byElement(type, applied);
    this.appliedOrder = List.copyOf(this.applied.keySet());
    if (live.isArray()) {
      live.forEach(liveEntries::add);
      liveEntries.forEach(entry -> liveOrder.add(ListEntries.elementOf(type, entry)));
    }
    appliedOrder.stream().filter(this.live::containsKey).forEach(shared::add);
  }

  /** Returns the merged list; null if it has no entries. */
  @Nullable JsonNode merge() {
    while (nextLive < liveOrder.size() || nextApplied < appliedOrder.size()) {
      if (nextLive < liveOrder.size()) {
        passLive();
      } else {
        takeApplied();
      }
    }
    return merged.isEmpty() ? null : merged;
  }

  private void passLive() {
    PathElement element = liveOrder.get(nextLive);
    if (!applied.containsKey(element)) {
      add(type.items(), liveEntries.get(nextLive), null);
      nextLive++;
    } else if (done.contains(element)) {
      nextLive++;
    } else if (element.equals(shared.peek())) {
      takeApplied();
    } else {
      // Its turn in the applied order comes later.
      nextLive++;
    }
  }

  /** Takes the next entry of the applied list. */
  private void takeApplied() {
    PathElement element = appliedOrder.get(nextApplied++);
    List<JsonNode> present = live.getOrDefault(element, List.of());
    JsonNode before = present.isEmpty() ? null : present.get(0);
    if (present.size() > 1) {
      before = NullNode.instance; // Several that are alike are not merged, but replaced.
    }
    add(type.items(), before, applied.getOrDefault(element, List.of()).get(0));
    done.add(element);
    if (element.equals(shared.peek())) {
      shared.remove();
    }
  }

  private void add(MergeType items, @Nullable JsonNode before, @Nullable JsonNode after) {
    JsonNode entry = ObjectMerge.mergeAny(items, before, after);
    if (entry != null) {
      merged.add(entry);
    }
  }
}
