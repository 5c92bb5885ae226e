package io.ackj.dynamodb.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.compare.Comparison;
import io.ackj.runtime.compare.Delta;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;

/** Decides on the table's resource-based policy, which is compared by what it says. */
final class ResourcePolicy implements TableFeature {
  private static final String LANE = "resourcePolicy";
  private static final int MOST_BYTES = 20_480;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    Claim claim = Claim.onPolicy(pass);
    if (!FacetGate.opens(
        pass, SpecPaths.POLICY, claim, latest.policy(), latest, "the resource policy", plan)) {
      return;
    }
    if (claim == Claim.RESET) {
      reset(pass, latest, plan);
    } else {
      Declared.policy(pass).ifPresent(policy -> enforce(policy, latest, plan));
    }
  }

  private static void reset(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    if (latest.policy().found().isEmpty()) {
      return;
    }
    if (pass.wasApplied(SpecPaths.POLICY)) {
      plan.applied(SpecPaths.POLICY);
    }
    plan.step(
        FacetAdmission.admit(
            Step.now(
                "Delete the resource policy",
                LANE,
                "DeleteResourcePolicy",
                DeleteResourcePolicyRequest.builder()
                    .resourceArn(latest.table().tableArn())
                    .build(),
                "spec.resourcePolicy is no longer declared"),
            latest.table()));
  }

  private static void enforce(String policy, TableSnapshot latest, Plan.Builder plan) {
    plan.applied(SpecPaths.POLICY);
    Optional<Problem> problem = problem(policy);
    if (problem.isPresent()) {
      plan.problem(problem.get());
    } else if (differs(policy, latest)) {
      plan.step(
          FacetAdmission.admit(
              Step.now(
                  "Put the resource policy",
                  LANE,
                  "PutResourcePolicy",
                  PutResourcePolicyRequest.builder()
                      .resourceArn(latest.table().tableArn())
                      .policy(policy)
                      .build(),
                  "spec.resourcePolicy is declared and says something else than AWS's"),
              latest.table()));
    }
  }

  private static boolean differs(String policy, TableSnapshot latest) {
    Delta.Builder differences = Delta.builder();
    Comparison.policy(differences, SpecPaths.POLICY, policy, latest.policy().found().orElse(null));
    return !differences.build().isEmpty();
  }

  /** Returns what is wrong with a policy whatever AWS has; empty if nothing. */
  static Optional<Problem> problem(String policy) {
    int bytes = policy.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      return refused(
          "is " + bytes + " bytes long; AWS takes " + MOST_BYTES + ", with all blanks counted.");
    }
    try {
      return JSON.readTree(policy).isObject()
          ? Optional.empty()
          : refused("is no JSON object; write a policy with Version and Statement.");
    } catch (JsonProcessingException invalid) {
      return refused("is no valid JSON: " + firstLine(invalid.getOriginalMessage()) + at(invalid));
    }
  }

  private static Optional<Problem> refused(String what) {
    return Optional.of(new Problem(SpecPaths.POLICY, "spec.resourcePolicy " + what));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static String at(JsonProcessingException invalid) {
    return invalid.getLocation() == null
        ? ""
        : " (line "
            + invalid.getLocation().getLineNr()
            + ", column "
            + invalid.getLocation().getColumnNr()
            + ")";
  }
}
