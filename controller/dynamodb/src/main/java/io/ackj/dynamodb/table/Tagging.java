package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.resource.Pass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** The tags that a table is created with: the user's over the controller's, never AWS's own. */
final class Tagging {
  private Tagging() {}

  /** Returns the tags in the order of their keys. */
  static List<Tag> atCreation(Pass<Table> pass) {
    Map<String, String> tags = new TreeMap<>(pass.controllerTags());
    for (var tag : DesiredTable.orEmpty(DesiredTable.of(pass.desired()).spec().getTags())) {
      String key = tag.getKey();
      String value = tag.getValue();
      if (key != null) {
        tags.put(key, value == null ? "" : value);
      }
    }
    tags.keySet().removeIf(Tagging::isReserved);
    return tags.entrySet().stream()
        .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }

  /** Says whether AWS keeps a key for itself. */
  static boolean isReserved(String key) {
    return key.toLowerCase(Locale.ROOT).startsWith("aws:");
  }
}
