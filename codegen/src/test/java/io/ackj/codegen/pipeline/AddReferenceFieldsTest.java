package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.field;
import static io.ackj.codegen.pipeline.Stages.only;
import static io.ackj.codegen.pipeline.Stages.problems;
import static io.ackj.codegen.pipeline.Stages.structure;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.Resource;
import org.junit.jupiter.api.Test;

class AddReferenceFieldsTest {

  @Test
  void referenceStandsBesideTheFieldAndDemandsNothing() {
    Resource book =
        only(
            after(
                "CreateBook: ShelfId!, Title!",
                "ShelfId: {references: {resource: Shelf, path: Status.ShelfID}}"));

    assertThat(Shown.fields(book.spec()))
        .containsExactly("shelfID string", "shelfRef reference", "title! string");
  }

  @Test
  void listGetsAListOfReferences() {
    Resource book =
        only(
            after(
                "CreateBook: ReaderIds [String]",
                "ReaderIds: {references: {resource: Reader, path: Status.ReaderID}}"));

    assertThat(Shown.fields(book.spec()))
        .containsExactly("readerIDs [string]", "readerRefs [reference]");
  }

  @Test
  void referenceIsCalledAfterTheFieldWithoutTheWordForAnIdentifier() {
    String reference = ": {references: {resource: X, path: Y}}";

    Resource book =
        only(
            after(
                "CreateBook: RoleArn, ShelfName, Kms",
                "RoleArn" + reference + "\nShelfName" + reference + "\nKms" + reference));

    assertThat(book.spec())
        .filteredOn(Field::isReference)
        .extracting(Field::json)
        .containsExactly("kmsRef", "roleRef", "shelfRef");
  }

  @Test
  void referenceSaysWhichFieldItIsFor() {
    Resource book =
        only(
            after(
                "CreateBook: ShelfId",
                "ShelfId: {references: {resource: Shelf, path: Status.ShelfID}}"));

    assertThat(field(book, "shelfRef").documentation()).isEqualTo("Reference field for ShelfID");
    assertThat(field(book, "shelfRef").origin()).isNull();
  }

  @Test
  void referenceInsideAStructureStandsInTheStructure() {
    GenerationState state =
        after(
            """
            CreateBook: Place Place, Places [Place]
            Place { Row Long, ShelfIds [String] }
            """,
            "Places..ShelfIds: {references: {resource: Shelf, path: Status.ShelfID}}");

    assertThat(Shown.fields(structure(state, "Place").fields()))
        .containsExactly("row integer", "shelfIDs [string]", "shelfRefs [reference]");
  }

  @Test
  void fieldWhoseNameLeavesNothingToNameAReferenceAfterIsAProblem() {
    GenerationState state =
        after(
            """
            CreateBook: Id, Place Place
            Place { Name }
            """,
            """
            Id: {references: {resource: Shelf, path: Status.ShelfID}}
            Place.Name: {references: {resource: Shelf, path: Status.ShelfID}}
            """);

    assertThat(problems(state))
        .containsExactly(
            "generator.yaml:4: resources.Book.fields.Id.references:"
                + " the name Id leaves nothing to name a reference after: rename the field",
            "generator.yaml:5: resources.Book.fields[\"Place.Name\"].references:"
                + " the name Name leaves nothing to name a reference after: rename the field");
    assertThat(Shown.fields(only(state).spec())).containsExactly("id string", "place Place");
  }

  private static GenerationState after(String model, String fields) {
    String yaml = "resources:\n  Book:\n    fields:\n" + fields.indent(6);
    return Stages.after(BuildStructures.class, model, yaml);
  }
}
