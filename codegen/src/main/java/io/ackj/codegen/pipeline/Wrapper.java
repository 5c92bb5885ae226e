package io.ackj.codegen.pipeline;

import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import java.util.List;

/**
 * Where in a response or request the resource stands: behind the path that generator.yaml gives,
 * else behind the only member of a response if that is a structure, else in the whole of it.
 *
 * @param path members to go through, outermost first
 * @param listed whether the last of them is a list of resources
 * @param target the shape that describes the resource
 */
record Wrapper(List<String> path, boolean listed, Shape target) {

  /** Returns where the resource stands in a response. */
  static Wrapper of(GenerationState state, Operation operation) {
    ServiceModel service = state.service();
    Shape output = service.output(operation).orElseThrow();
    String configured = state.config().operation(operation.name()).outputWrapperFieldPath();
    return configured == null
        ? unwrapped(service, output)
        : behind(service, output, Paths.split(configured));
  }

  /**
   * Returns where the resource stands in a request: in the request itself unless generator.yaml
   * gives a path. As in ACK, what stands beside that path is no part of the resource.
   */
  static Wrapper ofInput(GenerationState state, Operation operation) {
    ServiceModel service = state.service();
    Shape input = service.input(operation).orElseThrow();
    String configured = state.config().operation(operation.name()).inputWrapperFieldPath();
    return behind(service, input, configured == null ? List.of() : Paths.split(configured));
  }

  /** A path that leads nowhere has been reported by {@link CheckNames}. */
  private static Wrapper behind(ServiceModel service, Shape payload, List<String> path) {
    return Paths.member(service, payload, path)
        .map(service::target)
        .map(t -> new Wrapper(path, t.type() == ShapeType.LIST, Paths.innermost(service, t)))
        .orElse(new Wrapper(List.of(), false, payload));
  }

  private static Wrapper unwrapped(ServiceModel service, Shape output) {
    if (output.memberList().size() == 1) {
      Member only = output.memberList().iterator().next();
      Shape inner = service.target(only);
      if (inner.isStructure()) {
        return new Wrapper(List.of(only.name()), false, inner);
      }
    }
    return new Wrapper(List.of(), false, output);
  }

  /** Returns the path of a member of the resource from the response or request. */
  String memberPath(String member) {
    return path.isEmpty() ? member : String.join(".", path) + "." + member;
  }
}
