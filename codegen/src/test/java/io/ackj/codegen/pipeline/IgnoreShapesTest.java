package io.ackj.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.model.service.ServiceModel;
import org.junit.jupiter.api.Test;

class IgnoreShapesTest {
  private static final String MODEL =
      """
      CreateBook: Title, Cover Cover, Chapters [Chapter], Notes {Note} -> Cover Cover
      DeleteBook: Title
      Cover { Colour, Print Print }
      Chapter { Heading, Print Print }
      Note { Text, Print Print }
      Print { Ink, Size }
      """;

  @Test
  void ignoredOperationIsGone() {
    ServiceModel service = ignoring("operations: [DeleteBook]");

    assertThat(service.operations()).containsOnlyKeys("CreateBook");
  }

  @Test
  void ignoredShapeIsGoneWithAllMembersThatReferToIt() {
    ServiceModel service = ignoring("shape_names: [Print]");

    assertThat(service.shapes()).doesNotContainKey("Print");
    assertThat(service.shape("Cover").memberNames()).containsExactly("Colour");
    assertThat(service.shape("Chapter").memberNames()).containsExactly("Heading");
    assertThat(service.shape("Note").memberNames()).containsExactly("Text");
  }

  @Test
  void listsAndMapsOfAnIgnoredShapeAreGoneAsWell() {
    ServiceModel service = ignoring("shape_names: [Chapter, Note]");

    assertThat(service.shapes()).doesNotContainKeys("Chapter", "ChapterList", "Note", "NoteMap");
    assertThat(service.shape("CreateBookInput").memberNames()).containsExactly("Title", "Cover");
  }

  @Test
  void pathTakesAMemberOffARequest() {
    ServiceModel service = ignoring("field_paths: [CreateBookInput.Cover]");

    assertThat(service.shape("CreateBookInput").memberNames())
        .containsExactly("Title", "Chapters", "Notes");
    assertThat(service.shape("CreateBookOutput").memberNames()).containsExactly("Cover");
  }

  @Test
  void pathTakesAMemberOffTheShapeThatHoldsItWhereverThatIsUsed() {
    ServiceModel service = ignoring("field_paths: [CreateBookInput.Cover.Print.Ink]");

    assertThat(service.shape("Print").memberNames()).containsExactly("Size");
    assertThat(service.shape("Cover").memberNames()).containsExactly("Colour", "Print");
  }

  @Test
  void pathStepsFromAListToItsElement() {
    ServiceModel service = ignoring("field_paths: [CreateBookInput.Chapters.Heading]");

    assertThat(service.shape("Chapter").memberNames()).containsExactly("Print");
  }

  @Test
  void pathStepsFromAMapToItsValue() {
    ServiceModel service = ignoring("field_paths: [CreateBookInput.Notes.Print.Size]");

    assertThat(service.shape("Print").memberNames()).containsExactly("Ink");
  }

  @Test
  void pathMayMarkAListByTwoDots() {
    ServiceModel service = ignoring("field_paths: [CreateBookInput.Chapters..Print]");

    assertThat(service.shape("Chapter").memberNames()).containsExactly("Heading");
  }

  @Test
  void pathMayStartAtAnyShape() {
    ServiceModel service = ignoring("field_paths: [ChapterList.Heading, Cover.Colour]");

    assertThat(service.shape("Chapter").memberNames()).containsExactly("Print");
    assertThat(service.shape("Cover").memberNames()).containsExactly("Print");
  }

  @Test
  void pathThatLeadsNowhereTakesNothingOff() {
    ServiceModel service =
        ignoring("field_paths: [CreateBookInput.Nowhere.Title, Nothing.Title, Title]");

    assertThat(service.shape("CreateBookInput").memberNames())
        .containsExactly("Title", "Cover", "Chapters", "Notes");
  }

  private static ServiceModel ignoring(String entries) {
    return Stages.after(IgnoreShapes.class, MODEL, "ignore:\n  " + entries).service();
  }
}
