package io.ackj.dynamodb.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.ackj.dynamodb.call.DynamoDbApi;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Holds the IAM policy against the calls of AWS's clients in the compiled code, both ways. */
class PolicyInUseTest {
  private static final Path POLICY = Path.of("../../docs/reference/generated/iam-policy.json");

  private static final Map<String, String> PREFIXES =
      Map.of(
          DynamoDbClient.class.getName(), "dynamodb:",
          ApplicationAutoScalingClient.class.getName(), "application-autoscaling:");

  /** Methods of clients that are no operations. */
  private static final Set<String> NO_OPERATIONS = Set.of("builder", "close", "create");

  /** What AWS asks for in the course of UpdateTable where a replica comes or goes. */
  private static final Set<String> FOR_REPLICAS =
      Set.of(
          "dynamodb:BatchWriteItem",
          "dynamodb:CreateTableReplica",
          "dynamodb:DeleteItem",
          "dynamodb:DeleteTableReplica",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:UpdateItem");

  /** What AWS does in the caller's name: with keys, and when it makes roles of its own. */
  private static final Set<String> IN_THE_CALLERS_NAME =
      Set.of(
          "iam:CreateServiceLinkedRole",
          "kms:CreateGrant",
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey*",
          "kms:ReEncrypt*");

  @Test
  void policyAllowsWhatTheCodeCallsAndWhatAwsAsksForBesidesAndNothingElse() throws IOException {
    SortedSet<String> needed = calls();
    needed.addAll(FOR_REPLICAS);
    needed.addAll(IN_THE_CALLERS_NAME);

    assertThat(actions()).isEqualTo(needed);
  }

  @Test
  void eachActionHasAStatementToBeNamed() throws IOException {
    assertThat(PolicyStatements.BY_ACTION.keySet()).isEqualTo(actions());
  }

  private static SortedSet<String> actions() throws IOException {
    SortedSet<String> actions = new TreeSet<>();
    for (JsonNode statement : new ObjectMapper().readTree(POLICY.toFile()).path("Statement")) {
      statement.path("Action").forEach(action -> actions.add(action.textValue()));
    }
    return actions;
  }

  private static SortedSet<String> calls() {
    SortedSet<String> calls = new TreeSet<>();
    code().stream()
        .filter(each -> each.getPackageName().startsWith("io.ackj.dynamodb"))
        .flatMap(PolicyInUseTest::targets)
        .filter(target -> PREFIXES.containsKey(target.getOwner().getName()))
        .filter(target -> !NO_OPERATIONS.contains(target.getName()))
        .forEach(
            target -> calls.add(PREFIXES.get(target.getOwner().getName()) + operation(target)));
    return calls;
  }

  /** The clients' own classes, of which there are thousands, need not be read. */
  private static JavaClasses code() {
    URL code = DynamoDbApi.class.getProtectionDomain().getCodeSource().getLocation();
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          return new ClassFileImporter().importUrl(code);
        });
  }

  private static Stream<CodeUnitAccessTarget> targets(JavaClass code) {
    return Stream.concat(
            code.getMethodCallsFromSelf().stream(), code.getMethodReferencesFromSelf().stream())
        .map(PolicyInUseTest::target);
  }

  private static CodeUnitAccessTarget target(JavaCodeUnitAccess<?> access) {
    return access.getTarget();
  }

  private static String operation(CodeUnitAccessTarget target) {
    return target.getName().substring(0, 1).toUpperCase(Locale.ROOT)
        + target.getName().substring(1);
  }
}
