package io.ackj.kube.apply;

import io.ackj.kube.json.GoJson;
import java.util.Comparator;

/**
 * What tells an entry of managed fields from the others. Whoever applies has one entry, whatever
 * the version; whoever updates has one for each version.
 *
 * @param apiVersion empty for those who apply
 */
record ManagerId(String name, boolean applies, String apiVersion, String subresource)
    implements Comparable<ManagerId> {

  private static final Comparator<ManagerId> ORDER =
      Comparator.comparing(ManagerId::name)
          .thenComparing(ManagerId::operation)
          .thenComparing(ManagerId::apiVersion)
          .thenComparing(ManagerId::subresource);

  static ManagerId applying(Manager manager) {
    return new ManagerId(manager.name(), true, "", manager.subresource());
  }

  static ManagerId updating(Manager manager) {
    return updating(manager.name(), manager.apiVersion(), manager.subresource());
  }

  static ManagerId updating(String name, String apiVersion, String subresource) {
    return new ManagerId(name, false, apiVersion, subresource);
  }

  String operation() {
    return applies ? "Apply" : "Update";
  }

  /** Returns the words for the manager in messages about conflicts. */
  String printed() {
    String text = GoJson.quote(name);
    if (!subresource.isEmpty()) {
      text += " with subresource " + GoJson.quote(subresource);
    }
    return applies ? text : text + " using " + apiVersion;
  }

  @Override
  public int compareTo(ManagerId other) {
    return ORDER.compare(this, other);
  }
}
