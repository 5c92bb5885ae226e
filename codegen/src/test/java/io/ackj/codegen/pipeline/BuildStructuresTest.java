package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.field;
import static io.ackj.codegen.pipeline.Stages.only;
import static io.ackj.codegen.pipeline.Stages.problems;
import static io.ackj.codegen.pipeline.Stages.structure;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.config.CelRule;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.Structure;
import org.junit.jupiter.api.Test;

class BuildStructuresTest {

  @Test
  void everyStructureThatAFieldLeadsToIsMadeAndNoOther() {
    GenerationState state =
        build(
            """
            CreateBook: Cover Cover, Chapters [Chapter] -> Notes {Note}
            DeleteBook: Reason Reason
            Cover { Print Print }
            Chapter { Heading }
            Note { Text }
            Print { Ink }
            Reason { Text }
            """);

    assertThat(state.resources().structures())
        .containsOnlyKeys("Chapter", "Cover", "Note", "Print");
    assertThat(Shown.fields(structure(state, "Cover").fields())).containsExactly("print Print");
  }

  @Test
  void nothingInsideAStructureIsRequired() {
    GenerationState state = build("CreateBook: Cover! Cover\nCover { Colour!, Size! }", "");

    assertThat(Shown.fields(structure(state, "Cover").fields()))
        .containsExactly("colour string", "size string");
  }

  @Test
  void textOfANestedFieldIsThatOfItsTargetFirst() {
    GenerationState state =
        build(
            """
            CreateBook: Cover Cover
            Cover { Genre Genre "Of this book.", Size "In pages." } "A cover."
            Genre = NOVEL|POEM "What a book is about."
            """);

    Structure cover = structure(state, "Cover");
    assertThat(cover.documentation()).isEqualTo("A cover.");
    assertThat(field(cover.fields(), "genre").documentation()).isEqualTo("What a book is about.");
    assertThat(field(cover.fields(), "size").documentation()).isEqualTo("In pages.");
  }

  @Test
  void nameThatAKindHasGetsASuffix() {
    GenerationState state =
        build(
            """
            CreateBook: Title -> Book Book, Spec BookSpec, Status BookStatus, Books BookList,
              Cover BookCover
            Book { Title }
            BookSpec { Title }
            BookStatus { Title }
            BookList { Title }
            BookCover { Colour }
            """);

    assertThat(state.resources().structures())
        .containsOnlyKeys(
            "BookCover", "BookList_SDK", "BookSpec_SDK", "BookStatus_SDK", "Book_SDK");
    assertThat(structure(state, "Book_SDK").shape()).isEqualTo("Book");
  }

  @Test
  void classNamesAreSpeltAsAckSpellsThem() {
    GenerationState state = build("CreateBook: Key KmsKey\nKmsKey { KeyId }");

    assertThat(structure(state, "KMSKey").shape()).isEqualTo("KmsKey");
  }

  @Test
  void settingsOfANestedFieldHoldWhereverTheStructureIsUsed() {
    GenerationState state =
        build(
            """
            CreateBook: Cover Cover, Covers [Cover]
            Cover { Pin, Type, Pins [String], Size Long }
            """,
            """
            Covers.Pin: {is_secret: true}
            Cover.Type: {is_immutable: true, go_tag: 'json:"type,omitempty"'}
            cover.pins: {is_secret: true}
            Covers..Size: {custom_cel_rules: [{rule: self > 0}]}
            """);

    Structure cover = structure(state, "Cover");
    assertThat(Shown.fields(cover.fields()))
        .containsExactly(
            "pin secret_key_reference",
            "pins [secret_key_reference]",
            "size integer",
            "type= string");
    assertThat(field(cover.fields(), "size").config().customCelRules())
        .containsExactly(new CelRule("self > 0", null));
  }

  @Test
  void typeInGeneratorYamlChangesANestedFieldOrMakesOne() {
    GenerationState state =
        build(
            "CreateBook: Cover Cover\nCover { Size Long, Colour }",
            """
            Cover.Size: {type: string}
            Cover.Note: {type: '[]*string'}
            """);

    assertThat(Shown.fields(structure(state, "Cover").fields()))
        .containsExactly("colour string", "note [string]", "size string");
  }

  @Test
  void structureBehindASecretIsNotMade() {
    GenerationState state =
        build(
            "CreateBook: Cover Cover\nCover { Lock Lock }\nLock { Pin }",
            "Cover.Lock: {is_secret: true}");

    assertThat(state.resources().structures()).containsOnlyKeys("Cover");
  }

  @Test
  void shapeThatContainsItselfIsAProblem() {
    GenerationState state =
        build(
            """
            CreateBook: Part Part
            Part { Heading, Chapters [Chapter] }
            Chapter { Parts {Part} }
            """);

    assertThat(problems(state))
        .containsExactly(
            "(no generator.yaml): ignore.field_paths: shape Part contains itself (at Book"
                + " Part.Chapters.Parts), which a CRD cannot express: add \"Chapter.Parts\" to"
                + " ignore.field_paths");
  }

  @Test
  void shapeThatWouldContainItselfWithoutAnIgnoredMemberIsNone() {
    GenerationState state =
        Stages.after(
            BuildStructures.class,
            "CreateBook: Part Part\nPart { Heading, Parts [Part] }",
            "ignore: {field_paths: [Part.Parts]}");

    assertThat(problems(state)).isEmpty();
    assertThat(Shown.fields(structure(state, "Part").fields())).containsExactly("heading string");
  }

  @Test
  void shapeWithoutMembersIsAProblemUnlessGeneratorYamlListsIt() {
    String model = "CreateBook: Format Format\nFormat { Paper Paper }\nPaper { }";

    GenerationState unlisted = build(model);
    GenerationState listed =
        Stages.after(BuildStructures.class, model, "empty_shapes: [Paper, Format]");

    assertThat(problems(unlisted))
        .containsExactly(
            "(no generator.yaml): empty_shapes: shape Paper (at Book Format.Paper) has no members:"
                + " add \"Paper\" to empty_shapes, or ignore it");
    assertThat(problems(listed)).isEmpty();
    assertThat(Shown.fields(structure(listed, "Format").fields()))
        .containsExactly("paper {string}");
  }

  @Test
  void customShapeIsAStructureLikeAnyOther() {
    GenerationState state =
        Stages.after(
            BuildStructures.class,
            "CreateBook: Title",
            """
            custom_shapes:
              Loan: {Days: int64, Reader: string}
            resources:
              Book:
                fields:
                  Loans: {custom_field: {list_of: Loan}}
            """);

    assertThat(Shown.fields(only(state).spec())).containsExactly("loans [Loan]", "title string");
    assertThat(Shown.fields(structure(state, "Loan").fields()))
        .containsExactly("days integer", "reader string");
  }

  @Test
  void fieldsOfAStructureHaveNoOriginOfTheirOwn() {
    GenerationState state = build("CreateBook: Cover Cover\nCover { Colour }");

    assertThat(structure(state, "Cover").fields()).extracting(Field::origin).containsOnlyNulls();
  }

  private static GenerationState build(String model) {
    return Stages.after(BuildStructures.class, model);
  }

  private static GenerationState build(String model, String fields) {
    String yaml = "resources:\n  Book:\n    fields:\n" + fields.indent(6);
    return Stages.after(BuildStructures.class, model, yaml);
  }
}
