package io.ackj.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.CodeGenerator;
import io.ackj.codegen.config.ConfigReader;
import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.model.service.ModelReader;
import io.ackj.codegen.output.GeneratedFile;
import io.ackj.testkit.golden.GoldenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What lies in {@code generated} folders of this module is what the generator makes now. */
class GoldenTest {
  @Test
  void goldenFilesAreWhatGeneratorMakes() throws IOException {
    List<String> differences = GoldenFiles.below(Path.of("")).differences(generate());

    assertThat(differences)
        .as("to rewrite them: mvn -pl test/sqs -am verify -Dackj.golden.rewrite=true")
        .isEmpty();
  }

  @Test
  void headersNameTheModel() {
    assertThat(generate().values())
        .allSatisfy(
            content ->
                assertThat(content.lines().findFirst().orElseThrow())
                    .contains(" from software.amazon.api.models sqs-"));
  }

  private static Map<String, String> generate() {
    List<GeneratedFile> files =
        CodeGenerator.generate(
            ModelReader.readFromClasspath("sqs"),
            ConfigReader.read(List.of(Path.of("generator.yaml"))),
            Documentation.empty(),
            "sqs");
    return files.stream().collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::content));
  }
}
