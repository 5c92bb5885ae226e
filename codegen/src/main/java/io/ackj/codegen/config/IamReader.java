package io.ackj.codegen.config;

import java.util.HashSet;
import java.util.Set;

/** The schema of the IAM policy. */
final class IamReader {

  private IamReader() {}

  static IamConfig iam(MapReader iam) {
    Set<String> sids = new HashSet<>();
    return new IamConfig(
        iam.maps("statements", statement -> statement(statement, sids)),
        iam.list("uncalled_operations", ConfigSchema::ignoreEntry));
  }

  private static IamStatement statement(MapReader map, Set<String> sids) {
    IamStatement statement =
        new IamStatement(
            map.requiredText("sid"),
            map.text("feature"),
            map.text("description"),
            map.texts("operations"),
            map.texts("actions"),
            map.texts("resources"),
            map.entries(
                "conditions",
                operator -> operator.entries(values -> values.itemOrItems(Value::literal))));
    checkSid(statement.sid(), map, sids);
    if (statement.operations().isEmpty() && statement.actions().isEmpty()) {
      map.error("expected \"operations\", \"actions\" or both");
    }
    if (statement.resources().isEmpty()) {
      map.error("expected at least one of \"resources\"");
    }
    return statement;
  }

  private static void checkSid(String sid, MapReader statement, Set<String> sids) {
    if (sid.isBlank()) {
      return; // reported as missing
    }
    if (!sid.matches("[A-Za-z0-9]+")) {
      statement.error("sid", "expected letters and digits only, found \"" + sid + "\"");
    }
    if (!sids.add(sid)) {
      statement.error("sid", "\"" + sid + "\" is the sid of an earlier statement");
    }
  }
}
