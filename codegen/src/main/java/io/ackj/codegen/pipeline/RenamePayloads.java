package io.ackj.codegen.pipeline;

import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives each operation an input and an output of its own, called {@code <Operation>Input} and
 * {@code <Operation>Output}: the names that {@code ignore.field_paths} uses, whatever AWS calls
 * them. An operation without one gets an empty one.
 */
final class RenamePayloads implements Stage {
  @Override
  public String description() {
    return "call every request <Operation>Input and every response <Operation>Output";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    ServiceModel service = state.service();
    SortedMap<String, Shape> shapes = new TreeMap<>(service.shapes());
    SortedMap<String, Operation> operations = new TreeMap<>();
    for (Operation operation : service.operations().values()) {
      String input = operation.name() + "Input";
      String output = operation.name() + "Output";
      shapes.put(input, payload(service, operation.input(), input, operation.name() + "Request"));
      shapes.put(
          output, payload(service, operation.output(), output, operation.name() + "Response"));
      operations.put(
          operation.name(), new Operation(operation.name(), input, output, operation.errors()));
    }
    return state.with(service.with(operations, shapes));
  }

  private static Shape payload(
      ServiceModel service, @Nullable String published, String name, String sdkName) {
    if (published != null) {
      return service.shape(published).withName(name);
    }
    return Shape.emptyStructure(name, sdkName);
  }
}
