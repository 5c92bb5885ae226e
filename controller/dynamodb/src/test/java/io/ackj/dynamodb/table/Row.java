package io.ackj.dynamodb.table;

/**
 * A row of a table of decisions.
 *
 * @param name what the row is about
 * @param reason why the decision is so, shown when it is not
 * @param given the manifest and what AWS has
 * @param decided the decision, as {@link TableCase#toString} writes it
 */
record Row(String name, String reason, TableCase given, String decided) {
  @Override
  public String toString() {
    return name;
  }
}
