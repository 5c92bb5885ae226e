package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.field;
import static io.ackj.codegen.pipeline.Stages.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.model.resource.Origin;
import io.ackj.codegen.model.resource.Resource;
import org.junit.jupiter.api.Test;

class CollectStatusFieldsTest {

  @Test
  void statusHasWhatTheCreateResponseHasAndTheSpecHasNot() {
    Resource book = collect("CreateBook: Title -> Title, Id, Version Long");

    assertThat(Shown.fields(book.status())).containsExactly("id string", "version integer");
    assertThat(field(book, "version").origin())
        .isEqualTo(new Origin("CreateBook", false, "Version"));
  }

  @Test
  void onlyMemberIsLookedIntoWhereItIsAStructure() {
    Resource book =
        collect(
            """
            CreateBook: Title -> Book Book
            Book { Title, Version Long, Cover Cover }
            Cover { Colour }
            """);

    assertThat(Shown.fields(book.status())).containsExactly("cover Cover", "version integer");
    assertThat(field(book, "version").origin())
        .isEqualTo(new Origin("CreateBook", false, "Book.Version"));
  }

  @Test
  void onlyMemberIsAFieldWhereItIsNoStructure() {
    Resource book = collect("CreateBook: Title -> Copies [Copy]\nCopy { Title }");

    assertThat(Shown.fields(book.status())).containsExactly("copies [Copy]");
  }

  @Test
  void structureBesideAnotherMemberIsAField() {
    Resource book = collect("CreateBook: Title -> Book Book, Token\nBook { Title }");

    assertThat(Shown.fields(book.status())).containsExactly("book Book_SDK", "token string");
  }

  @Test
  void wrapperPathLeadsToTheResource() {
    Resource book =
        only(
            Stages.after(
                CollectStatusFields.class,
                """
                CreateBook: Title -> Receipt Receipt, Token
                Receipt { Details Details, Fee Long }
                Details { Title, Version Long }
                """,
                """
                operations:
                  CreateBook: {output_wrapper_field_path: Receipt.Details}
                """));

    assertThat(Shown.fields(book.status())).containsExactly("version integer");
    assertThat(field(book, "version").origin())
        .isEqualTo(new Origin("CreateBook", false, "Receipt.Details.Version"));
  }

  @Test
  void wrapperMayBeAListOfResources() {
    Resource book =
        only(
            Stages.after(
                CollectStatusFields.class,
                "CreateBook: Title -> Token, Copies [Copy]\nCopy { Title, Version Long }",
                "operations: {CreateBook: {output_wrapper_field_path: Copies}}"));

    assertThat(Shown.fields(book.status())).containsExactly("version integer");
  }

  @Test
  void primaryArnIsNoField() {
    Resource book = collect("CreateBook: Title -> Arn, BookArn, ShelfArn");

    assertThat(Shown.fields(book.status())).containsExactly("shelfARN string");
  }

  @Test
  void arnThatGeneratorYamlNamesIsTheOnlyPrimaryOne() {
    Resource book =
        collect("CreateBook: Title -> BookArn, VolumeArn", "fields: {VolumeArn: {is_arn: true}}");

    assertThat(Shown.fields(book.status())).containsExactly("bookARN string");
  }

  @Test
  void arnIsAFieldWhereThereIsNoMetadataToKeepIt() {
    Resource book =
        only(
            Stages.after(
                CollectStatusFields.class,
                "CreateBook: Title -> BookArn",
                "include_ack_metadata: false"));

    assertThat(Shown.fields(book.status())).containsExactly("bookARN string");
  }

  @Test
  void renamedMemberOfTheResponseIsAFieldOfTheNewName() {
    Resource book =
        collect(
            "CreateBook: BookTitle -> BookTitle, BookId",
            """
            renames:
              operations:
                CreateBook:
                  input_fields: {BookTitle: Name}
                  output_fields: {BookId: ID}
            """);

    assertThat(Shown.fields(book.status())).containsExactly("id string");
  }

  @Test
  void ignoredMemberOfTheRequestReappearsWhereTheResponseHasIt() {
    Resource book =
        only(
            Stages.after(
                CollectStatusFields.class,
                "CreateBook: Title, Owner -> Owner, Id",
                "ignore: {field_paths: [CreateBookInput.Owner]}"));

    assertThat(Shown.fields(book.spec())).containsExactly("title string");
    assertThat(Shown.fields(book.status())).containsExactly("id string", "owner string");
  }

  @Test
  void readOnlyMemberOfTheRequestIsInTheStatus() {
    Resource book =
        collect("CreateBook: Title, Version! -> Id", "fields: {Version: {is_read_only: true}}");

    assertThat(Shown.fields(book.status())).containsExactly("id string", "version string");
  }

  @Test
  void readOnlyMemberMayStandBehindAWrapperOfTheRequest() {
    Resource book =
        only(
            Stages.after(
                CollectStatusFields.class,
                "CreateBook: Order Order -> Id\nOrder { Title, Version }",
                """
                operations: {CreateBook: {input_wrapper_field_path: Order}}
                resources: {Book: {fields: {Version: {is_read_only: true}}}}
                """));

    assertThat(Shown.fields(book.status())).containsExactly("id string", "version string");
    assertThat(field(book, "version").origin())
        .isEqualTo(new Origin("CreateBook", true, "Order.Version"));
  }

  @Test
  void readOnlyFieldsAreTakenFromResponsesFirst() {
    Resource book =
        collect(
            """
            CreateBook: Title -> Id
            DescribeLoan: Title, Days Long, Reader -> Loan Loan, Days Long
            Loan { Days Long }
            """,
            """
            fields:
              Loan: {is_read_only: true, from: {operation: DescribeLoan, path: Loan}}
              Days: {is_read_only: true, from: {operation: DescribeLoan, path: Days}}
              Reader: {is_read_only: true, from: {operation: DescribeLoan, path: Reader}}
            """);

    assertThat(Shown.fields(book.status()))
        .containsExactly("days integer", "id string", "loan Loan", "reader string");
    assertThat(field(book, "days").origin()).isEqualTo(new Origin("DescribeLoan", false, "Days"));
    assertThat(field(book, "reader").origin())
        .isEqualTo(new Origin("DescribeLoan", true, "Reader"));
  }

  @Test
  void readOnlyFieldsMayBeListsMapsAndGoTypes() {
    Resource book =
        collect(
            "CreateBook: Title, Note Note\nNote { Text }",
            """
            fields:
              Margins: {is_read_only: true, custom_field: {list_of: Note}}
              Pages: {is_read_only: true, custom_field: {map_of: Note}}
              Copies: {is_read_only: true, type: int64}
            """);

    assertThat(Shown.fields(book.status()))
        .containsExactly("copies integer", "margins [Note]", "pages {Note}");
  }

  @Test
  void readOnlyEntryChangesTheFieldThatTheResponseHasWhateverItsLetterCase() {
    Resource book =
        collect(
            "CreateBook: Title -> ShelfId \"Where it stands.\"",
            "fields: {ShelfID: {is_read_only: true, type: int}}");

    assertThat(Shown.fields(book.status())).containsExactly("shelfID integer");
    assertThat(field(book, "shelfID").documentation()).isEqualTo("Where it stands.");
    assertThat(field(book, "shelfID").origin())
        .isEqualTo(new Origin("CreateBook", false, "ShelfId"));
  }

  @Test
  void readOnlyAttributesComeFromTheOperationThatReadsThem() {
    Resource book =
        collect(
            """
            CreateBook: Name, Attributes {String} -> Url
            GetBookAttributes: Url, AttributeNames [String] -> Attributes {String}
            """,
            """
            unpack_attributes_map: {}
            fields:
              Delay: {is_attribute: true}
              Count: {is_attribute: true, is_read_only: true}
              BookArn: {is_attribute: true, is_read_only: true}
            """);

    assertThat(Shown.fields(book.status())).containsExactly("count string", "url string");
    assertThat(field(book, "count").origin())
        .isEqualTo(new Origin("GetBookAttributes", false, "Attributes.Count"));
  }

  /** ACK's Queue has status.queueARN, and its Topic status.topicARN, beside the metadata's ARN. */
  @Test
  void primaryArnWithTypeIsAFieldAllTheSame() {
    Resource book =
        collect(
            """
            CreateBook: Name, Attributes {String} -> Url
            GetBookAttributes: Url -> Attributes {String}
            """,
            """
            unpack_attributes_map: {}
            fields:
              BookArn: {is_attribute: true, is_arn: true, is_read_only: true, type: string}
            """);

    assertThat(Shown.fields(book.status())).containsExactly("bookARN string", "url string");
  }

  @Test
  void mapOfAttributesInTheResponseIsNoFieldWhereItIsUnpacked() {
    Resource book =
        collect(
            "CreateBook: Name, Attributes {String} -> Attributes {String}, Url",
            "fields: {Delay: {is_attribute: true}}");

    assertThat(Shown.fields(book.status())).containsExactly("url string");
  }

  private static Resource collect(String model) {
    return only(Stages.after(CollectStatusFields.class, model));
  }

  /** Collects with settings of the resource. */
  private static Resource collect(String model, String settings) {
    String yaml = "resources:\n  Book:\n" + settings.indent(4);
    return only(Stages.after(CollectStatusFields.class, model, yaml));
  }
}
