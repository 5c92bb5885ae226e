package io.ackj.codegen;

import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.config.Unmatched;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.emit.Emitter;
import io.ackj.codegen.emit.crd.CrdEmitter;
import io.ackj.codegen.emit.docs.ReferenceEmitter;
import io.ackj.codegen.emit.iam.PolicyEmitter;
import io.ackj.codegen.emit.java.MappersEmitter;
import io.ackj.codegen.emit.java.StatementsEmitter;
import io.ackj.codegen.emit.java.TypesEmitter;
import io.ackj.codegen.model.resource.RequestMapping;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.output.GeneratedFile;
import io.ackj.codegen.output.Manifest;
import io.ackj.codegen.pipeline.GenerationState;
import io.ackj.codegen.pipeline.Pipeline;
import io.ackj.codegen.report.ApiSurface;
import io.ackj.codegen.sdk.SdkNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The generator: AWS's model and generator.yaml go through the stages of {@link Pipeline}; what
 * comes out is written by one emitter for each kind of output. It reads and writes no file itself.
 */
public final class CodeGenerator {
  /** What is emitted. */
  public static final List<Emitter> EMITTERS =
      List.of(
          new CrdEmitter(),
          new TypesEmitter(),
          new MappersEmitter(),
          new StatementsEmitter(),
          new ReferenceEmitter(),
          new PolicyEmitter());

  private CodeGenerator() {}

  /**
   * Generates everything.
   *
   * @param model AWS's model
   * @param config generator.yaml
   * @param documentation documentation.yaml
   * @param serviceName ACK's name of the service, for example {@code dynamodb}
   * @return the files, sorted by path
   * @throws io.ackj.codegen.config.InvalidConfigException with everything that is wrong with
   *     generator.yaml
   */
  public static List<GeneratedFile> generate(
      ServiceModel model, GeneratorConfig config, Documentation documentation, String serviceName) {
    GenerationState start = GenerationState.start(model, serviceName, config, documentation);
    return generate(start, Unmatched.ERROR).files();
  }

  /**
   * Generates everything.
   *
   * @param start AWS's model and what generator.yaml and documentation.yaml say
   * @param unmatched what becomes of entries in them that match nothing
   * @throws io.ackj.codegen.config.InvalidConfigException with everything that is wrong with
   *     generator.yaml
   */
  public static Generation generate(GenerationState start, Unmatched unmatched) {
    GenerationState state = Pipeline.run(start, unmatched);
    String service = state.resources().service();
    EmitInput input =
        new EmitInput(
            state.resources(),
            state.service(),
            SdkNames.of(state.published(), operationsInUse(state)),
            state.config());
    List<GeneratedFile> files = new ArrayList<>();
    EMITTERS.forEach(emitter -> files.addAll(emit(emitter, input)));
    files.add(ApiSurface.of(state).file(service, input.header()));
    files.add(Manifest.of(service, input.header(), files));
    Collections.sort(files);
    return new Generation(files, state.problems().unmatched());
  }

  private static List<GeneratedFile> emit(Emitter emitter, EmitInput input) {
    try {
      return emitter.emit(input);
    } catch (RuntimeException e) {
      throw new IllegalStateException("cannot emit " + emitter.description(), e);
    }
  }

  private static Set<String> operationsInUse(GenerationState state) {
    Set<String> operations = new TreeSet<>();
    for (Resource resource : state.resources().resources()) {
      resource.requests().stream().map(RequestMapping::operation).forEach(operations::add);
    }
    return operations;
  }
}
