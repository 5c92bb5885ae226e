package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.InvalidConfigException;
import io.ackj.codegen.config.Unmatched;
import io.ackj.codegen.model.service.InvalidModelException;
import io.ackj.codegen.model.service.ServiceModel;
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
    return run(start, Unmatched.ERROR);
  }

  /**
   * Runs all stages.
   *
   * @param unmatched what becomes of entries in generator.yaml that match nothing
   * @throws InvalidConfigException with everything that is wrong with generator.yaml
   */
  public static GenerationState run(GenerationState start, Unmatched unmatched) {
    GenerationState state = start;
    for (Stage stage : STAGES) {
      state = apply(stage, state);
    }
    unmatched.judge(state.problems());
    return state;
  }

  private static GenerationState apply(Stage stage, GenerationState state) {
    try {
      return stage.apply(state);
    } catch (InvalidConfigException | InvalidModelException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IllegalStateException("cannot " + stage.description(), e);
    }
  }

  /** Returns AWS's model as it was published, but for ACK's names: nothing is ignored yet. */
  public static ServiceModel underAckNames(GenerationState state) {
    String service = state.resources().service();
    GenerationState start =
        GenerationState.start(state.published(), service, state.config(), state.documentation());
    return new UseAckNames().apply(start).service();
  }
}
