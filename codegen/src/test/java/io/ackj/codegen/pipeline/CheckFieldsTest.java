package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found wrong is in {@link ErrorFilesTest}; here is what is not. */
class CheckFieldsTest {
  private static final String MODEL =
      """
      CreateBook: Title, Cover Cover, Chapters [Chapter], Attributes {String}
        -> BookArn, BookStatus, Details Details
      Cover { KmsKeyId }
      Chapter { Heading, Pages Long }
      Details { State }
      """;

  @Test
  void fieldsOfSpecStatusAndStructuresAreFoundInAnyLetterCase() {
    List<String> problems =
        check(
            """
            fields:
              title: {is_immutable: true}
              BookStatus: {print: {}}
              Cover.KMSKeyID: {is_immutable: true}
              Cover.KmsKeyId: {is_required: true}
              Chapters..Heading: {is_immutable: true}
              chapters.pages: {is_immutable: true}
            """);

    assertThat(problems).isEmpty();
  }

  @Test
  void fieldsThatGeneratorYamlMakesAreFound() {
    List<String> problems =
        check(
            """
            fields:
              Copies: {type: int}
              Notes: {custom_field: {list_of: Chapter}, is_read_only: true}
              Cover.Note: {type: string}
              Delay: {is_attribute: true}
              Count: {is_attribute: true, is_read_only: true}
            """);

    assertThat(problems).isEmpty();
  }

  @Test
  void primaryArnIsNoFieldAndNoProblem() {
    assertThat(check("fields: {BookArn: {is_read_only: true}}")).isEmpty();
    assertThat(check("fields: {Arn: {is_attribute: true, is_read_only: true}}")).isEmpty();
    assertThat(check("fields: {VolumeArn: {is_arn: true}}")).isEmpty();
  }

  @Test
  void listKeyNamesMembersOfTheElement() {
    assertThat(check("fields: {Chapters: {compare: {list_key: [heading, Pages]}}}")).isEmpty();
  }

  @Test
  void differencesAreIgnoredOfFieldsAtTheTopOfTheSpec() {
    assertThat(check("compare: {ignore: [title, Spec.Cover]}")).isEmpty();
    assertThat(check("compare: {ignore: [Titel, Spec.Cover.KmsKeyId]}"))
        .containsExactly(
            "generator.yaml:3: resources.Book.compare.ignore[0]:"
                + " Book has no field called \"Titel\" here; did you mean \"Title\"?",
            "generator.yaml:3: resources.Book.compare.ignore[1]:"
                + " expected a field at the top of the spec, found \"Cover.KmsKeyId\";"
                + " for a nested one say fields.Cover.KmsKeyId.compare.is_ignored: true");
  }

  @Test
  void conditionsLookIntoSpecAndStatus() {
    List<String> problems =
        check(
            """
            synced: {when: [{path: Status.BookStatus, in: [READY]}]}
            updateable: {when: [{path: Status.Details.State, in: [READY]}]}
            deletable: {when: [{path: Spec.Chapters..Heading, in: [END]}]}
            """);

    assertThat(problems).isEmpty();
  }

  @Test
  void conditionLooksIntoOneHalfOnly() {
    assertThat(check("synced: {when: [{path: Status.Title, in: [READY]}]}"))
        .containsExactly(
            "generator.yaml:3: resources.Book.synced.when[0].path:"
                + " Book has no field called \"Title\" here");
  }

  private static List<String> check(String settings) {
    String yaml = "resources:\n  Book:\n" + settings.indent(4);
    return problems(Stages.after(CheckFields.class, MODEL, yaml));
  }
}
