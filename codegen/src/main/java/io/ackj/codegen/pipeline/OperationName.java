package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.OperationType;
import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.naming.Plurals;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operation's name tells, by ACK's rules.
 *
 * @param type what it does; {@link OperationType#UNKNOWN} if the name does not tell
 * @param resource what it does it to
 */
record OperationName(OperationType type, String resource) {

  /**
   * A prefix and what it means.
   *
   * @param pluralType what it means before a plural, which names many resources
   */
  private record Prefix(String text, OperationType type, OperationType pluralType) {
    Prefix(String text, OperationType type) {
      this(text, type, type);
    }
  }

  // The longer of two prefixes that start alike stands first.
  private static final List<Prefix> PREFIXES =
      List.of(
          new Prefix("CreateOrUpdate", OperationType.REPLACE),
          new Prefix("BatchCreate", OperationType.CREATE_BATCH),
          new Prefix("CreateBatch", OperationType.CREATE_BATCH),
          new Prefix("Create", OperationType.CREATE, OperationType.CREATE_BATCH),
          new Prefix("Modify", OperationType.UPDATE),
          new Prefix("Update", OperationType.UPDATE),
          new Prefix("Delete", OperationType.DELETE),
          new Prefix("Describe", OperationType.GET, OperationType.LIST),
          new Prefix("Get", OperationType.GET, OperationType.LIST),
          new Prefix("List", OperationType.LIST));

  private static final Set<OperationType> MAY_NAME_MANY =
      Set.of(
          OperationType.CREATE, OperationType.CREATE_BATCH, OperationType.GET, OperationType.LIST);

  /**
   * Reads a name.
   *
   * @param resources names in generator.yaml: a plural among them is the name of one resource, as
   *     in {@code CreateDhcpOptions}
   */
  static OperationName parse(String name, Set<String> resources) {
    for (OperationType type : List.of(OperationType.GET_ATTRIBUTES, OperationType.SET_ATTRIBUTES)) {
      String prefix = type == OperationType.GET_ATTRIBUTES ? "Get" : "Set";
      if (name.startsWith(prefix) && name.endsWith("Attributes")) {
        return new OperationName(
            type, name.substring(prefix.length(), name.length() - "Attributes".length()));
      }
    }
    for (Prefix prefix : PREFIXES) {
      if (name.startsWith(prefix.text())) {
        return afterPrefix(prefix, name.substring(prefix.text().length()), resources);
      }
    }
    return new OperationName(OperationType.UNKNOWN, name);
  }

  private static OperationName afterPrefix(Prefix prefix, String noun, Set<String> resources) {
    boolean many = MAY_NAME_MANY.contains(prefix.type()) && Plurals.isPlural(noun);
    if (!many) {
      return new OperationName(prefix.type(), noun);
    }
    if (resources.stream().anyMatch(noun::equalsIgnoreCase)) {
      // ACK reads a Describe of such a name as the list operation that it mostly is.
      boolean describe = prefix.text().equals("Describe");
      return new OperationName(describe ? prefix.pluralType() : prefix.type(), noun);
    }
    return new OperationName(prefix.pluralType(), Plurals.singular(noun));
  }

  /**
   * Returns the part that operations of a type play for a kind; nothing for those that play none.
   */
  static Optional<OperationRole> role(OperationType type) {
    return switch (type) {
      case CREATE -> Optional.of(OperationRole.CREATE);
      case GET -> Optional.of(OperationRole.READ_ONE);
      case LIST -> Optional.of(OperationRole.READ_MANY);
      case UPDATE -> Optional.of(OperationRole.UPDATE);
      case DELETE -> Optional.of(OperationRole.DELETE);
      case GET_ATTRIBUTES -> Optional.of(OperationRole.GET_ATTRIBUTES);
      case SET_ATTRIBUTES -> Optional.of(OperationRole.SET_ATTRIBUTES);
      case CREATE_BATCH, REPLACE, ADD_CHILD, ADD_CHILDREN, REMOVE_CHILD, REMOVE_CHILDREN, UNKNOWN ->
          Optional.empty();
    };
  }
}
