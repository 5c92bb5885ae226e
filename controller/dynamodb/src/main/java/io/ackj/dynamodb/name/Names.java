package io.ackj.dynamodb.name;

import java.util.regex.Pattern;

/** What AWS takes as names of tables, indexes and backups, and where ARNs have them. */
public final class Names {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
  private static final Pattern ARN = Pattern.compile("arn:[^:]+:dynamodb:[^:]+:[^:]*:table/.+");
  private static final String BEFORE_TABLE = ":table/";

  private Names() {}

  /** Says whether AWS takes a name. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Says whether AWS may have a table of a name or ARN; it refuses to look for another. */
  public static boolean isNameOrArn(String name) {
    return ARN.matcher(name).matches() || isName(name);
  }

  /** Says in words that AWS does not take a name, and what it takes. */
  public static String whyNoName(String name) {
    return "\""
        + name
        + "\" is no name that AWS takes; use 3 to 255 of the characters A-Z a-z 0-9 _ . -";
  }

  /** Returns the name of a table that is given by its name, or by its ARN. */
  public static String table(String nameOrArn) {
    int at = nameOrArn.indexOf(BEFORE_TABLE);
    return at < 0 ? nameOrArn : nameOrArn.substring(at + BEFORE_TABLE.length());
  }
}
