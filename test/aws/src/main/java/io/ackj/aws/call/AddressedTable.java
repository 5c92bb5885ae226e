package io.ackj.aws.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Finds out which table a request is about, by name, whichever member names it. */
public final class AddressedTable {
  private static final List<String> MEMBERS =
      List.of("TableName", "ResourceArn", "SourceTableName", "BackupArn", "GlobalTableName");
  private static final String BEFORE_NAME = ":table/";

  private AddressedTable() {}

  /** Returns the table's name; empty if the request names none. */
  public static Optional<String> in(ObjectNode input) {
    return MEMBERS.stream()
        .filter(member -> input.path(member).isTextual())
        .findFirst()
        .map(member -> nameIn(input.path(member).textValue()));
  }

  private static String nameIn(String nameOrArn) {
    int at = nameOrArn.indexOf(BEFORE_NAME);
    if (!nameOrArn.startsWith("arn:") || at < 0) {
      return nameOrArn;
    }
    String name = nameOrArn.substring(at + BEFORE_NAME.length());
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }
}
