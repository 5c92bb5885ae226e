package io.ackj.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.LibraryProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong is told, and nothing is written. */
class GenerateCommandErrorsTest {
  private Path scratch;
  private LibraryProject project;

  @BeforeEach
  void setUp(@TempDir Path directory) throws IOException {
    scratch = directory;
    project = new LibraryProject(directory.resolve("project"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--nonsense, Unknown option: '--nonsense'",
    "--unmatched=maybe, 'Invalid value for option ''--unmatched'': expected error or warn, found \"maybe\"'",
    "--service=My-Library, '\"My-Library\" cannot be the name of a service: expected'",
    "--config=nowhere.yaml, nowhere.yaml: no such file",
    "--model=nowhere.json, nowhere.json: there is no such model file",
    "--documentation=nowhere.yaml, nowhere.yaml: no such file",
    "--baseline=nowhere, cannot compare with nowhere: it is no directory",
    "--output=pom.xml, cannot write into pom.xml: it is no directory",
  })
  void badInputIsToldAndNothingIsWritten(String option, String message) throws IOException {
    List<String> args = new ArrayList<>();
    args.add("--model=" + Library.model(2020));
    args.add("--config=" + Library.file("generator.yaml"));
    args.add("--output=" + project.path());
    args.add("--baseline=" + project.path());
    String name = option.substring(0, option.indexOf('=') + 1);
    args.removeIf(arg -> !name.isEmpty() && arg.startsWith(name));
    args.add(option);

    Run run = LibraryProject.run(args.toArray());

    assertThat(run.exitCode()).isEqualTo(GenerateCommand.BAD_INPUT);
    assertThat(run.err()).startsWith(message);
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
    assertThat(project.contents()).isEmpty();
  }

  @Test
  void wrongFormAndWrongNamesAreToldTogetherAndNothingTwice() throws IOException {
    Path config =
        config(
            """
            ignore: {field_paths: [Audit.Previous], shape_names: [Insurence]}
            resources:
              Shelf:
                feilds: {}
                fields:
                  Room: {is_immutable: [yes], from: {path: Room}}
            """);

    Run run = project.generate(Library.model(2020), config);

    assertThat(run.exitCode()).isEqualTo(GenerateCommand.BAD_INPUT);
    assertThat(run.err().replace(config + ":", ""))
        .isEqualTo(
            """
            1: ignore.shape_names[0]: AWS's model has no shape called "Insurence"; did you mean "Insurance"?
            4: resources.Shelf.feilds: unknown key; did you mean "fields"?
            6: resources.Shelf.fields.Room.from: "operation" is missing
            6: resources.Shelf.fields.Room.is_immutable: expected true or false, found a list
            """);
    assertThat(project.contents()).isEmpty();
  }

  @Test
  void allProblemsOfConfigAreToldAtOnce() throws IOException {
    Path config =
        config(
            """
            ignore:
              shape_names: [Insurence]
              field_paths: [Audit.Previous]
            resources:
              Shelv: {}
              Shelf:
                fields:
                  Colour: {is_immutable: true}
            """);

    Run run = project.generate(Library.model(2020), config);

    assertThat(run.exitCode()).isEqualTo(GenerateCommand.BAD_INPUT);
    assertThat(run.err().replace(config + ":", ""))
        .isEqualTo(
            """
            2: ignore.shape_names[0]: AWS's model has no shape called "Insurence"; did you mean "Insurance"?
            5: resources.Shelv: AWS's model has no operation that creates a resource called "Shelv"; did you mean "Shelf"?
            8: resources.Shelf.fields.Colour: Shelf has no field called "Colour" here
            """);
    assertThat(project.contents()).isEmpty();
  }

  @Test
  void entriesThatMatchNothingAreWarningsWhenAskedFor() throws IOException {
    Path config =
        config(
            """
            ignore:
              shape_names: [Insurence]
              field_paths: [Audit.Previous, CreateShelfInput.Door]
            operations:
              BurnShelf: {resource_name: Shelf}
            resources:
              Rack: {}
              Shelf:
                fields:
                  Color: {is_immutable: true}
            """);

    Run run = project.generate(Library.model(2020), config, "--unmatched=warn");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err().lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("warning: " + config + ":"));
    assertThat(project.contents()).isNotEmpty();
  }

  @Test
  void whatIsWrongInAnyModelStaysAnErrorWhenUnmatchedEntriesAreWarnings() throws IOException {
    Path config = config("ignore: {shape_names: [Insurence]}\n");

    Run run = project.generate(Library.model(2020), config, "--unmatched=warn");

    assertThat(run.exitCode()).isEqualTo(GenerateCommand.BAD_INPUT);
    assertThat(run.err()).contains("Insurence").contains("shape Audit contains itself");
    assertThat(project.contents()).isEmpty();
  }

  @Test
  void modelThatRefersToNothingIsBadInput() throws IOException {
    Path model = scratch.resolve("broken.json");
    String text = Files.readString(Library.model(2020));
    Files.writeString(
        model,
        text.replace("\"state\": {\"shape\": \"State\"}", "\"state\": {\"shape\": \"Gone\"}"));

    Run run = project.generate(model, Library.file("generator.yaml"));

    assertThat(run.exitCode()).isEqualTo(GenerateCommand.BAD_INPUT);
    assertThat(run.err())
        .isEqualTo("broken.json: the model refers to a shape that it lacks: Gone\n");
  }

  private Path config(String yaml) throws IOException {
    return Files.writeString(scratch.resolve("config.yaml"), yaml);
  }
}
