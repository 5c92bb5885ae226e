package io.ackj.codegen.pipeline;

import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import java.util.List;

/**
 * Where in a response the resource stands: behind the path that generator.yaml gives, else behind
 * the only member if that is a structure, else in the response itself.
 *
 * @param path members to go through, outermost first
 * @param target the shape that describes the resource
 */
record Wrapper(List<String> path, Shape target) {

  static Wrapper of(GenerationState state, Operation operation) {
    ServiceModel service = state.service();
    Shape output = service.output(operation).orElseThrow();
    String configured = state.config().operation(operation.name()).outputWrapperFieldPath();
    if (configured != null) {
      List<String> path = Paths.split(configured);
      return Paths.member(service, output, path)
          .map(member -> new Wrapper(path, service.target(member)))
          .orElse(new Wrapper(List.of(), output));
    }
    return unwrapped(service, output);
  }

  private static Wrapper unwrapped(ServiceModel service, Shape output) {
    if (output.memberList().size() == 1) {
      Member only = output.memberList().iterator().next();
      Shape inner = service.target(only);
      if (inner.isStructure()) {
        return new Wrapper(List.of(only.name()), inner);
      }
    }
    return new Wrapper(List.of(), output);
  }

  /** Returns the members that AWS wraps around the resource in a request; mostly none. */
  static List<String> ofInput(GenerationState state, Operation operation) {
    String path = state.config().operation(operation.name()).inputWrapperFieldPath();
    return path == null ? List.of() : Paths.split(path);
  }

  /** Returns the path of a member of the resource from the response. */
  String memberPath(String member) {
    return path.isEmpty() ? member : String.join(".", path) + "." + member;
  }
}
