package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.field;
import static io.ackj.codegen.pipeline.Stages.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.Origin;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.Constraints;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectSpecFieldsTest {

  @Test
  void specHasTheMembersOfTheCreateRequest() {
    Resource book = collect("CreateBook: Title!, pages Long, Tags [Tag] -> Id\nTag { Key }");

    assertThat(Shown.fields(book.spec()))
        .containsExactly("pages integer", "tags [Tag]", "title! string");
  }

  @Test
  void typesAreThoseOfAck() {
    Resource book =
        collect(
            """
            CreateBook: Due Timestamp, Genre Genre, Fee Double, Lent Boolean, Pages Long,
              Scan Blob, Notes {[Note]}
            Genre = NOVEL|POEM
            Note { Text }
            """);

    assertThat(Shown.fields(book.spec()))
        .containsExactly(
            "due timestamp",
            "fee double",
            "genre string",
            "lent boolean",
            "notes {[Note]}",
            "pages integer",
            "scan blob");
  }

  @Test
  void fieldKnowsWhereItComesFromAndWhatAwsSaysOfIt() {
    Resource book =
        collect(
            """
            CreateBook: Genre Genre "<p>What it is <i>about</i>.</p>"
            Genre = NOVEL|POEM "A genre."
            """);

    Field genre = field(book, "genre");
    assertThat(genre.documentation()).isEqualTo("What it is about.");
    assertThat(genre.constraints())
        .isEqualTo(new Constraints(null, null, null, List.of("NOVEL", "POEM")));
    assertThat(genre.origin()).isEqualTo(new Origin("CreateBook", true, "Genre"));
  }

  @Test
  void textOfTheTargetStandsInWhereTheMemberHasNone() {
    Resource book = collect("CreateBook: Cover Cover\nCover { Colour } \"A cover.\"");

    assertThat(field(book, "cover").documentation()).isEqualTo("A cover.");
  }

  @Test
  void limitsOfAListAreThoseOfItsElements() {
    Resource book = collect("CreateBook: Genres [Genre]\nGenre = NOVEL|POEM");

    assertThat(field(book, "genres").constraints().enumValues()).containsExactly("NOVEL", "POEM");
  }

  @Test
  void renamedMemberIsAFieldOfTheNewName() {
    Resource book =
        collect(
            "CreateBook: BookTitle!, Pages Long",
            "renames: {operations: {CreateBook: {input_fields: {BookTitle: Name}}}}");

    assertThat(Shown.fields(book.spec())).containsExactly("name! string", "pages integer");
    assertThat(field(book, "name").origin()).isEqualTo(new Origin("CreateBook", true, "BookTitle"));
  }

  @Test
  void generatorYamlSaysWhatIsRequired() {
    Resource book =
        collect(
            "CreateBook: Title!, Author!, Genre, ShelfId!",
            """
            fields:
              Author: {is_required: false}
              Genre: {is_required: true}
              ShelfId: {is_required: true, references: {resource: Shelf, path: Status.ShelfID}}
            """);

    assertThat(Shown.fields(book.spec()))
        .containsExactly("author string", "genre! string", "shelfID string", "title! string");
  }

  @Test
  void readOnlyMemberIsNotInTheSpec() {
    Resource book =
        collect("CreateBook: Title, Version", "fields: {Version: {is_read_only: true}}");

    assertThat(Shown.fields(book.spec())).containsExactly("title string");
  }

  @Test
  void immutableSecretAndTaggedFieldsAreMarked() {
    Resource book =
        collect(
            "CreateBook: Title, Pin, Pins [String], Codes {String}, Type",
            """
            fields:
              Title: {is_immutable: true}
              Pin: {is_secret: true}
              Pins: {is_secret: true}
              Codes: {is_secret: true}
              Type: {go_tag: 'json:"type,omitempty"'}
            """);

    assertThat(Shown.fields(book.spec()))
        .containsExactly(
            "codes {secret_key_reference}",
            "pin secret_key_reference",
            "pins [secret_key_reference]",
            "title= string",
            "type string");
  }

  @Test
  void idempotencyTokenIsAFieldUnlessGeneratorYamlLeavesItOut() {
    String model = "CreateBook: Title, ClientToken@token -> Id";

    Resource kept = collect(model);
    Resource leftOut = collect(model, "ignore_idempotency_token: true");

    assertThat(Shown.fields(kept.spec())).containsExactly("clientToken string", "title string");
    assertThat(Shown.fields(leftOut.spec())).containsExactly("title string");
  }

  @Test
  void letterCaseOfAFieldInGeneratorYamlDoesNotCount() {
    Resource book =
        collect("CreateBook: KmsKeyId!", "fields: {KMSKeyID: {is_required: false, type: int}}");

    assertThat(Shown.fields(book.spec())).containsExactly("kmsKeyID integer");
  }

  @Test
  void fromTakesAMemberOfAnotherRequest() {
    Resource book =
        collect(
            """
            CreateBook: Title
            PutLoan: Title!, Loan Loan "Who has it." -> Loan Loan
            Loan { Days Long }
            """,
            """
            fields:
              Lending: {from: {operation: PutLoan, path: Loan}, is_required: true}
              Days: {from: {operation: PutLoan, path: Loan.Days}}
            """);

    assertThat(Shown.fields(book.spec()))
        .containsExactly("days integer", "lending! Loan", "title string");
    assertThat(field(book, "lending").documentation()).isEqualTo("Who has it.");
    assertThat(field(book, "days").origin()).isEqualTo(new Origin("PutLoan", true, "Loan.Days"));
  }

  @Test
  void fromTakesAMemberOfTheResponseWhereTheRequestHasNone() {
    Resource book =
        collect(
            "CreateBook: Title\nPutLoan: Title -> Days Long",
            "fields: {Days: {from: {operation: PutLoan, path: Days}}}");

    assertThat(field(book, "days").origin()).isEqualTo(new Origin("PutLoan", false, "Days"));
  }

  @Test
  void fromStepsThroughAListToItsElement() {
    Resource book =
        collect(
            "CreateBook: Title\nPutLoans: Loans [Loan]\nLoan { Days Long }",
            "fields: {Days: {from: {operation: PutLoans, path: Loans..Days}}}");

    assertThat(Shown.fields(book.spec())).containsExactly("days integer", "title string");
  }

  @Test
  void fromTakesAWholeRequestWhereThePathIsADot() {
    Resource book =
        collect(
            "CreateBook: Title\nPutLoan: Days Long, Reader",
            "fields: {Loan: {from: {operation: PutLoan, path: .}}}");

    assertThat(Shown.fields(book.spec())).containsExactly("loan PutLoanInput", "title string");
  }

  @Test
  void customFieldIsAListOrMapOfAShape() {
    Resource book =
        collect(
            "CreateBook: Title, Note Note\nNote { Text } \"A note.\"",
            """
            fields:
              Margins: {custom_field: {list_of: Note}}
              Pages: {custom_field: {map_of: Note}}
            """);

    assertThat(Shown.fields(book.spec()))
        .containsExactly("margins [Note]", "note Note", "pages {Note}", "title string");
    assertThat(field(book, "margins").documentation()).isEqualTo("A note.");
    assertThat(field(book, "margins").origin()).isNull();
  }

  @Test
  void typeChangesWhatAFieldHoldsOrMakesOne() {
    Resource book =
        collect(
            "CreateBook: Title! \"The title.\"",
            """
            fields:
              Title: {type: '[]*string'}
              Copies: {type: 'map[string]*int64', is_required: true}
            """);

    assertThat(Shown.fields(book.spec())).containsExactly("copies! {integer}", "title! [string]");
    assertThat(field(book, "title").documentation()).isEqualTo("The title.");
    assertThat(field(book, "title").origin()).isEqualTo(new Origin("CreateBook", true, "Title"));
  }

  @Test
  void mapOfAttributesIsUnpackedIntoFieldsOfText() {
    Resource book =
        collect(
            "CreateBook: Name!, Attributes {String} -> Url",
            """
            fields:
              Delay: {is_attribute: true}
              Policy: {is_attribute: true, is_required: true}
              Count: {is_attribute: true, is_read_only: true}
              BookArn: {is_attribute: true}
            """);

    assertThat(Shown.fields(book.spec()))
        .containsExactly("delay string", "name! string", "policy! string");
    assertThat(field(book, "delay").origin())
        .isEqualTo(new Origin("CreateBook", true, "Attributes.Delay"));
  }

  @Test
  void mapOfAttributesIsAFieldWhereNothingUnpacksIt() {
    Resource book = collect("CreateBook: Attributes {String}");

    assertThat(Shown.fields(book.spec())).containsExactly("attributes {string}");
  }

  @Test
  void membersBehindTheWrapperAreFieldsAndThoseBesideItAreNot() {
    Resource book =
        only(
            Stages.after(
                CollectSpecFields.class,
                """
                CreateBook: ShelfId, Order Order
                Order { Title!, Cover Cover }
                Cover { Colour }
                """,
                """
                operations: {CreateBook: {input_wrapper_field_path: Order}}
                resources: {Book: {fields: {ShelfId: {type: string, is_required: true}}}}
                """));

    assertThat(Shown.fields(book.spec()))
        .containsExactly("cover Cover", "shelfID! string", "title! string");
    assertThat(field(book, "title").origin())
        .isEqualTo(new Origin("CreateBook", true, "Order.Title"));
  }

  private static Resource collect(String model) {
    return only(Stages.after(CollectSpecFields.class, model));
  }

  /** Collects with settings of the resource. */
  private static Resource collect(String model, String settings) {
    String yaml = "resources:\n  Book:\n" + settings.indent(4);
    return only(Stages.after(CollectSpecFields.class, model, yaml));
  }
}
