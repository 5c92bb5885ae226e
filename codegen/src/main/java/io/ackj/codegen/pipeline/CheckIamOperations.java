package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.IamConfig;
import io.ackj.codegen.config.IamStatement;
import io.ackj.codegen.model.resource.RequestMapping;
import io.ackj.codegen.model.resource.Resource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports operations in use that the IAM policy would not allow. */
final class CheckIamOperations implements Stage {
  @Override
  public String description() {
    return "report operations in use that no statement of the IAM policy allows";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    IamConfig iam = state.config().iam();
    if (iam != null) {
      Set<String> allowed =
          iam.statements().stream()
              .map(IamStatement::operations)
              .flatMap(List::stream)
              .collect(Collectors.toSet());
      state.resources().resources().forEach(resource -> check(state, iam, resource, allowed));
    }
    return state;
  }

  private static void check(
      GenerationState state, IamConfig iam, Resource resource, Set<String> allowed) {
    resource.requests().stream()
        .map(RequestMapping::operation)
        .filter(operation -> !allowed.contains(operation) && !iam.isUncalled(operation))
        .distinct()
        .forEach(
            operation ->
                state
                    .problems()
                    .add(
                        "iam.statements",
                        "no statement has the operation \""
                            + operation
                            + "\", which "
                            + resource.kind()
                            + " needs"));
  }
}
