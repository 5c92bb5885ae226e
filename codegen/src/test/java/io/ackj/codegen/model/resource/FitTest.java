package io.ackj.codegen.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.model.resource.FieldType.ListOf;
import io.ackj.codegen.model.resource.FieldType.MapOf;
import io.ackj.codegen.model.resource.FieldType.Scalar;
import io.ackj.codegen.model.resource.FieldType.Shared;
import io.ackj.codegen.model.resource.FieldType.StructureOf;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.ServiceModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {
  private static final ServiceModel SERVICE =
      ServiceModels.of(
          """
          CreateBook: Texts [String], Notes {String}, Chapters [[Chapter]]
          Chapter { Heading }
          Part | { Heading }
          Genre = NOVEL|POEM
          """);
  private static final FieldType CHAPTER = new StructureOf("Chapter", "Chapter");
  private static final FieldType TEXT = Scalar.STRING;

  @Test
  void scalarFitsAShapeOfItsTypeAndNoOther() {
    assertThat(shapesThatFit(Scalar.STRING)).containsExactly("Genre", "String");
    assertThat(shapesThatFit(Scalar.INTEGER)).containsExactly("Long");
    assertThat(shapesThatFit(Scalar.DOUBLE)).containsExactly("Double");
    assertThat(shapesThatFit(Scalar.BOOLEAN)).containsExactly("Boolean");
    assertThat(shapesThatFit(Scalar.TIMESTAMP)).containsExactly("Timestamp");
    assertThat(shapesThatFit(Scalar.BLOB)).containsExactly("Blob");
    assertThat(shapesThatFit(Scalar.DOCUMENT)).isEmpty();
  }

  @Test
  void listsAndMapsFitWhereTheirElementsDo() {
    assertThat(shapesThatFit(new ListOf(TEXT))).containsExactly("StringList");
    assertThat(shapesThatFit(new MapOf(TEXT))).containsExactly("StringMap");
    assertThat(shapesThatFit(new ListOf(new ListOf(CHAPTER)))).containsExactly("ChapterListList");
    assertThat(shapesThatFit(new ListOf(Scalar.INTEGER))).isEmpty();
  }

  @Test
  void structureFitsAnyStructure() {
    assertThat(shapesThatFit(CHAPTER)).containsExactly("Chapter", "CreateBookRequest", "Part");
  }

  @Test
  void secretFitsTextAndAReferenceFitsNothing() {
    assertThat(shapesThatFit(Shared.SECRET_KEY_REFERENCE)).containsExactly("Genre", "String");
    assertThat(shapesThatFit(new ListOf(Shared.SECRET_KEY_REFERENCE)))
        .containsExactly("StringList");
    assertThat(shapesThatFit(Shared.REFERENCE)).isEmpty();
  }

  private static List<String> shapesThatFit(FieldType type) {
    return SERVICE.shapes().values().stream()
        .filter(shape -> Fit.fits(SERVICE, type, shape))
        .map(shape -> shape.name())
        .toList();
  }
}
