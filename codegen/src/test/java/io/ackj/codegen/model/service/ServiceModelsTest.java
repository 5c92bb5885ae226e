package io.ackj.codegen.model.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The shorthand is a language, so it is tested as one. */
class ServiceModelsTest {
  private final ServiceModel model =
      ServiceModels.of(
          """
          CreateBook: Title!, Pages Long,
            Token@token -> Book Book
          DeleteBook: Title!
          Book { Tags [Tag], Notes {[Tag]} "By page, if any." } "A book."
          Tag | { Key, Genre Genre }
          Genre = NOVEL|POEM
          """);

  @Test
  void operationHasRequestAndResponse() {
    assertThat(model.operations())
        .containsEntry(
            "CreateBook",
            new Operation(
                "CreateBook", "CreateBookRequest", "CreateBookResponse", java.util.List.of()))
        .containsEntry(
            "DeleteBook",
            new Operation("DeleteBook", "DeleteBookRequest", null, java.util.List.of()));
  }

  @Test
  void membersHaveTypesAndMarks() {
    Shape request = model.shape("CreateBookRequest");

    assertThat(request.memberList())
        .containsExactly(
            new Member("Title", "Title", "String", true, false, "", null, null),
            Member.plain("Pages", "Pages", "Long"),
            new Member("Token", "Token", "String", false, true, "", null, null));
  }

  @Test
  void listsMapsUnionsEnumsAndTextsAreThere() {
    assertThat(model.shape("Book").documentation()).isEqualTo("A book.");
    assertThat(model.shape("Book").member("Notes"))
        .contains(
            new Member(
                "Notes", "Notes", "TagListMap", false, false, "By page, if any.", null, null));
    assertThat(model.shape("TagListMap").element().target()).isEqualTo("TagList");
    assertThat(model.shape("TagList").element().target()).isEqualTo("Tag");
    assertThat(model.shape("Tag").type()).isEqualTo(ShapeType.UNION);
    assertThat(model.shape("Genre").constraints().enumValues()).containsExactly("NOVEL", "POEM");
  }

  @Test
  void whatIsNoStatementIsRefused() {
    assertThatThrownBy(() -> ServiceModels.of("Book Title"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no statement: Book Title");
    assertThatThrownBy(() -> ServiceModels.of("Book { Title, ? }"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
