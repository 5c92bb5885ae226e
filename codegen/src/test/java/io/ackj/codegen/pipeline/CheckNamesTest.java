package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found wrong is in {@link ErrorFilesTest}; here is what is not. */
class CheckNamesTest {
  private static final String MODEL =
      """
      CreateBook: Title, cover Cover, Chapters [Chapter], Notes {Note} -> Book Book
      PutLoan: Title -> Loan Loan
      Book { Title, Cover Cover }
      Cover { Colour }
      Chapter { Heading }
      Note { Text }
      Loan { Days Long }
      Nothing { }
      """;

  @Test
  void namesAreThoseOfAck() {
    List<String> problems =
        check(
            """
            ignore:
              field_paths: [CreateBookInput.Cover.Colour, CreateBookOutput.Book, Cover.Colour]
            """);

    assertThat(problems).isEmpty();
  }

  @Test
  void pathsStepThroughListsAndMapsWithOneDotOrTwo() {
    List<String> problems =
        check(
            """
            ignore:
              field_paths:
                - CreateBookInput.Chapters.Heading
                - CreateBookInput.Chapters..Heading
                - CreateBookInput.Notes.Text
                - ChapterList.Heading
            """);

    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsIgnoredMayBeNamedElsewhereToo() {
    List<String> problems =
        check(
            """
            ignore:
              operations: [PutLoan]
              shape_names: [Chapter, Nothing]
              field_paths: [Chapter.Heading]
            operations: {PutLoan: {operation_type: Update}}
            empty_shapes: [Nothing]
            """);

    assertThat(problems).isEmpty();
  }

  @Test
  void sourcesOfFieldsMayStandInRequestsAndResponses() {
    List<String> problems =
        check(
            """
            resources:
              Book:
                fields:
                  Days: {from: {operation: PutLoan, path: Loan.Days}}
                  Since: {is_read_only: true, from: {operation: PutLoan, path: Title}}
                  Loan: {from: {operation: PutLoan, path: .}}
                  Loans: {custom_field: {list_of: Loan}}
            """);

    assertThat(problems).isEmpty();
  }

  @Test
  void customShapeIsAShape() {
    List<String> problems =
        check(
            """
            custom_shapes: {Window: {Days: int64}}
            resources: {Book: {fields: {Windows: {custom_field: {list_of: Window}}}}}
            """);

    assertThat(problems).isEmpty();
  }

  @Test
  void wrappersAndFixedValuesAreLookedUpInTheirOperation() {
    List<String> problems =
        check(
            """
            operations:
              CreateBook:
                output_wrapper_field_path: Book.Cover
                input_wrapper_field_path: Cover
                override_values: {Title: fixed}
            """);

    assertThat(problems).isEmpty();
  }

  private static List<String> check(String yaml) {
    return problems(Stages.after(CheckNames.class, MODEL, yaml));
  }
}
