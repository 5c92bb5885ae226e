package io.ackj.codegen.pipeline;

/** One step from AWS's model to what is emitted. It changes nothing but the state it returns. */
public interface Stage {

  /** Returns what the step does, in a few words for whoever reads the list or a failure. */
  String description();

  /**
   * Takes the step.
   *
   * <p>What is wrong with generator.yaml goes into {@link GenerationState#problems()}; the stage
   * then goes on as if the wrong entry were not there.
   */
  GenerationState apply(GenerationState state);
}
