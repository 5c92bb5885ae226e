package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.InvalidConfigException;
import java.util.List;

/** From AWS's model and generator.yaml to what is emitted, as a list. */
public final class Pipeline {
  /** All stages. Each relies on those before it. */
  public static final List<Stage> STAGES =
      List.of(
          // Everything after this, and generator.yaml, speaks ACK's names.
          new UseAckNames(),
          // Before anything is ignored: afterwards a wrong name and an ignored one look the same.
          new CheckNames(),
          new IgnoreShapes(),
          new DiscoverResources(),
          new CollectSpecFields(),
          // A field of the spec is never repeated in the status.
          new CollectStatusFields(),
          new AddReferenceFields(),
          new BuildStructures(),
          new AddRuntimeFields(),
          new OverrideDocumentation(),
          new AddPrinterColumns(),
          new MapRequests(),
          new MapResponses(),
          // Fields are all there now, so a name in generator.yaml that is none of them is wrong.
          new CheckFields(),
          new CheckIamOperations());

  private Pipeline() {}

  /**
   * Runs all stages.
   *
   * @throws InvalidConfigException with everything that is wrong with generator.yaml
   */
  public static GenerationState run(GenerationState start) {
    GenerationState state = start;
    for (Stage stage : STAGES) {
      state = stage.apply(state);
    }
    state.problems().throwIfAny();
    return state;
  }
}
