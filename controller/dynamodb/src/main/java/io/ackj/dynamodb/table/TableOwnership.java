package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableStatus;
import io.ackj.runtime.resource.Pass;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Tells a table that was created for an object from one that somebody else created. */
final class TableOwnership {
  private TableOwnership() {}

  /** Says whether a table is not the one that was last seen under its name. */
  static boolean isAnotherTable(Pass<Table> pass, TableDescription table) {
    TableStatus known = pass.desired().getStatus();
    return known != null
        && known.getTableID() != null
        && table.tableId() != null
        && !known.getTableID().equals(table.tableId());
  }

  /** Says whether there are tags of the controller by which its tables can be told. */
  static boolean isTaggedOnCreation(Pass<Table> pass) {
    return !signature(pass).isEmpty();
  }

  /**
   * Says whether a table was created for the object: by the tags that the controller puts on what
   * it creates; without such tags, or where they cannot be read, by the table being no older than
   * the object.
   */
  static boolean isOurs(Pass<Table> pass, TableDescription table, Facet<Map<String, String>> tags) {
    Map<String, String> signature = signature(pass);
    if (signature.isEmpty() || !tags.isRead()) {
      return isNoOlderThanTheObject(pass, table);
    }
    Map<String, String> found = tags.found().orElse(Map.of());
    return found.entrySet().containsAll(signature.entrySet());
  }

  /** The tags that stay the same when the controller is upgraded and that no user tag replaces. */
  private static Map<String, String> signature(Pass<Table> pass) {
    Map<String, String> declared = Declared.tags(pass);
    return pass.controllerTags().entrySet().stream()
        .filter(tag -> !tag.getKey().endsWith("-version") && !declared.containsKey(tag.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isNoOlderThanTheObject(Pass<Table> pass, TableDescription table) {
    String since = pass.desired().getMetadata().getCreationTimestamp();
    Instant created = table.creationDateTime();
    if (since == null || created == null) {
      return false;
    }
    try {
      return !created.isBefore(Instant.parse(since));
    } catch (DateTimeParseException notATime) {
      return false;
    }
  }
}
