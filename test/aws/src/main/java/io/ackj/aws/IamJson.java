package io.ackj.aws;

import io.ackj.aws.identity.Iam;
import io.ackj.aws.identity.Statement;
import java.util.List;
import java.util.Set;

/** IAM's roles and users as JSON, with the names that the control endpoint has for them. */
final class IamJson {
  private static final Set<String> FIELDS = Set.of("on", "roles", "users");
  private static final Set<String> ROLE_FIELDS = Set.of("arn", "trust", "allow");
  private static final Set<String> USER_FIELDS = Set.of("arn", "accessKeyId", "allow");
  private static final Set<String> STATEMENT_FIELDS = Set.of("actions", "resources");

  private IamJson() {}

  /** Adds what a body says to what there is. */
  static void apply(String body, Iam iam) {
    Fields fields = Fields.parse(body, FIELDS);
    for (Fields role : fields.objects("roles", ROLE_FIELDS)) {
      iam.role(role.neededText("arn"), statements(role));
      if (role.has("trust")) {
        iam.trust(role.neededText("arn"), role.texts("trust").toArray(String[]::new));
      }
    }
    for (Fields user : fields.objects("users", USER_FIELDS)) {
      iam.user(user.neededText("arn"), user.neededText("accessKeyId"), statements(user));
    }
    iam.turn(fields.flag("on", iam.isOn()));
  }

  private static Statement[] statements(Fields principal) {
    return principal.objects("allow", STATEMENT_FIELDS).stream()
        .map(IamJson::statement)
        .toArray(Statement[]::new);
  }

  private static Statement statement(Fields fields) {
    return new Statement(
        fields.texts("actions"),
        fields.has("resources") ? fields.texts("resources") : List.of("*"));
  }
}
