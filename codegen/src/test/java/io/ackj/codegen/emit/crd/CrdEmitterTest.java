package io.ackj.codegen.emit.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.Golden;
import io.ackj.codegen.config.ConfigReader;
import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.service.ModelReader;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.output.GeneratedFile;
import io.ackj.codegen.pipeline.GenerationState;
import io.ackj.codegen.pipeline.Pipeline;
import io.ackj.codegen.sdk.SdkNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Compares the CRDs of the small service in {@code crd/} with {@code golden/crd/*.yaml}; {@link
 * Golden} says how to rewrite them.
 */
class CrdEmitterTest {
  private static final String GOLDEN = "golden/crd/";

  private static final ServiceModel MODEL =
      ModelReader.read(Path.of("src", "test", "resources", "crd", "library.json"));

  /** A CRD names nothing of the SDK. */
  private static final SdkNames SDK = SdkNames.of(MODEL, Set.of());

  private static final List<GeneratedFile> FILES = emit();

  @Test
  void crdsAreThoseThatWereReviewedAndNoOthers() {
    for (GeneratedFile file : FILES) {
      Golden.assertMatches(GOLDEN + nameOf(file), file.content());
    }
    assertThat(Golden.files(GOLDEN, ".yaml"))
        .isEqualTo(FILES.stream().map(CrdEmitterTest::nameOf).toList());
  }

  @Test
  void everyKindHasAFileUnderItsGroupAndPlural() {
    assertThat(FILES)
        .extracting(GeneratedFile::path)
        .containsExactly(
            CrdEmitter.DIRECTORY + "library.services.k8s.aws_books.yaml",
            CrdEmitter.DIRECTORY + "library.services.k8s.aws_shelves.yaml");
  }

  @Test
  void sameInputGivesTheSameBytes() {
    assertThat(emit()).isEqualTo(FILES);
  }

  private static String nameOf(GeneratedFile file) {
    return file.path().substring(CrdEmitter.DIRECTORY.length());
  }

  private static List<GeneratedFile> emit() {
    GenerationState state =
        Pipeline.run(
            GenerationState.start(
                MODEL,
                "library",
                ConfigReader.read("generator.yaml", Golden.read("crd/generator.yaml")),
                Documentation.empty()));
    return new CrdEmitter()
        .emit(new EmitInput(state.resources(), state.service(), SDK, state.config()));
  }
}
