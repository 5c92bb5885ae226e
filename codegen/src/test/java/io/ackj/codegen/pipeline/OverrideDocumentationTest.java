package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.field;
import static io.ackj.codegen.pipeline.Stages.only;
import static io.ackj.codegen.pipeline.Stages.problems;
import static io.ackj.codegen.pipeline.Stages.structure;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.config.ConfigReader;
import io.ackj.codegen.config.Documentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverrideDocumentationTest {
  private static final String MODEL =
      """
      CreateBook: Title "Aws's text.", Cover Cover, Pages Long -> Book Book
      Book { Title, Version Long "The version." } "<p>Something to <b>read</b>.</p>"
      Cover { Colour "Its colour." }
      """;

  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  private Path folder;

  @Test
  void kindHasTheTextOfTheShapeOfItsName() throws IOException {
    assertThat(only(documented("")).documentation()).isEqualTo("Something to read.");
  }

  @Test
  void kindWithoutAShapeOfItsNameHasNoText() {
    GenerationState state =
        Stages.after(OverrideDocumentation.class, "CreateBook: Title -> Cover Cover\nCover { X }");

    assertThat(only(state).documentation()).isEmpty();
  }

  @Test
  void textIsPutBeforeAndAfterOrInPlaceOfAwss() throws IOException {
    GenerationState state =
        documented(
            """
            Title:
              prepend: Before.
              append: |
                After.
            Pages: {append: How many.}
            Version: {override: Another text.}
            """);

    assertThat(field(only(state), "title").documentation())
        .isEqualTo("Before.\n\nAws's text.\n\nAfter.");
    assertThat(field(only(state), "pages").documentation()).isEqualTo("How many.");
    assertThat(field(only(state), "version").documentation()).isEqualTo("Another text.");
  }

  @Test
  void textOfANestedFieldMayBeChanged() throws IOException {
    GenerationState state = documented("cover.colour: {prepend: In words.}");

    assertThat(field(structure(state, "Cover").fields(), "colour").documentation())
        .isEqualTo("In words.\n\nIts colour.");
  }

  @Test
  void whatIsNotThereIsAProblemWithItsPlaceAndAGuess() throws IOException {
    GenerationState state =
        documented(
            """
            Titel: {append: x}
            Cover.Color: {append: x}
            Page.Number: {append: x}
            """);

    String file = folder.resolve("documentation.yaml").toString();
    assertThat(problems(state))
        .containsExactly(
            file
                + ":4: resources.Book.fields.Titel: there is no \"Titel\" here;"
                + " did you mean \"Title\"?",
            file
                + ":5: resources.Book.fields[\"Cover.Color\"]: there is no \"Color\" here;"
                + " did you mean \"Colour\"?",
            file
                + ":6: resources.Book.fields[\"Page.Number\"]: there is no \"Page\" here;"
                + " did you mean \"Pages\"?");
  }

  @Test
  void resourceThatIsNotThereIsAProblem() throws IOException {
    Path file = folder.resolve("documentation.yaml");
    Files.writeString(file, "resources:\n  Boook:\n    fields: {Title: {append: x}}\n");

    GenerationState state = documented(ConfigReader.readDocumentation(file));

    assertThat(problems(state))
        .containsExactly(
            file
                + ":3: resources.Boook.fields.Title: there is no \"Boook\" here;"
                + " did you mean \"Book\"?");
  }

  private GenerationState documented(String fields) throws IOException {
    if (fields.isEmpty()) {
      return documented(Documentation.empty());
    }
    Path file = folder.resolve("documentation.yaml");
    Files.writeString(file, "resources:\n  Book:\n    fields:\n" + fields.indent(6));
    return documented(ConfigReader.readDocumentation(file));
  }

  private static GenerationState documented(Documentation documentation) {
    return Stages.runTo(OverrideDocumentation.class, Stages.start(MODEL, "", documentation));
  }
}
