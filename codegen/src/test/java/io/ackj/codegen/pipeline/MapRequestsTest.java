package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.only;
import static io.ackj.codegen.pipeline.Stages.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.RequestMapping;
import io.ackj.codegen.model.resource.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapRequestsTest {

  @Test
  void membersAreFilledFromTheFieldsOfTheirNamesInAwssOrder() {
    Resource book =
        map(
            """
            CreateBook: Title, Cover Cover, Tags [String] -> Version Long
            UpdateBook: Version Long, Cover Cover, DryRun Boolean, Title
            Cover { Colour }
            """);

    assertThat(filled(book, OperationRole.CREATE))
        .containsExactly("Title <- spec.title", "Cover <- spec.cover", "Tags <- spec.tags");
    assertThat(filled(book, OperationRole.UPDATE))
        .containsExactly("Version <- status.version", "Cover <- spec.cover", "Title <- spec.title");
  }

  @Test
  void memberIsFilledOnlyByAFieldWhoseTypeFits() {
    Resource book =
        map(
            """
            CreateBook: Title, Pages Long, Tags [String]
            UpdateBook: Title [String], Pages Double, Tags {String}
            """);

    assertThat(filled(book, OperationRole.UPDATE)).isEmpty();
  }

  @Test
  void secretFillsText() {
    Resource book =
        map(
            "CreateBook: Pin, Pins [String], Codes {String}",
            """
            fields:
              Pin: {is_secret: true}
              Pins: {is_secret: true}
              Codes: {is_secret: true}
            """);

    assertThat(filled(book, OperationRole.CREATE))
        .containsExactly("Pin <- spec.pin", "Pins <- spec.pins", "Codes <- spec.codes");
  }

  @Test
  void arnOfTheResourceIsTakenFromTheMetadata() {
    Resource book =
        map(
            """
            CreateBook: Title -> BookArn
            DescribeBook: BookArn
            DeleteBook: Arn, ShelfArn
            """);

    assertThat(filled(book, OperationRole.READ_ONE)).containsExactly("BookArn <- ARN");
    assertThat(filled(book, OperationRole.DELETE)).containsExactly("Arn <- ARN");
  }

  @Test
  void renamesHoldForTheOperationsThatTheyName() {
    Resource book =
        map(
            """
            CreateBook: BookTitle
            DescribeBook: Label
            UpdateBook: BookTitle
            """,
            """
            renames:
              operations:
                CreateBook: {input_fields: {BookTitle: Text}}
                DescribeBook: {input_fields: {Label: Text}}
            """);

    assertThat(filled(book, OperationRole.CREATE)).containsExactly("BookTitle <- spec.text");
    assertThat(filled(book, OperationRole.READ_ONE)).containsExactly("Label <- spec.text");
    assertThat(filled(book, OperationRole.UPDATE)).isEmpty();
  }

  @Test
  void listOfIdentifiersTakesTheOneIdentifier() {
    Resource book =
        map(
            """
            CreateBook: bookName -> BookId, BookArn
            DescribeBooks: bookNames [String], BookIds [String], BookArns [String], ShelfIds [String]
            """);

    assertThat(filled(book, OperationRole.READ_MANY))
        .containsExactly(
            "BookNames <- spec.bookName", "BookIds <- status.bookID", "BookArns <- ARN");
  }

  @Test
  void identifierMayOrMayNotStartWithTheNameOfTheResource() {
    Resource book =
        map(
            """
            CreateBook: Name -> BookId
            DescribeBook: BookName, Id
            """);

    assertThat(filled(book, OperationRole.READ_ONE))
        .containsExactly("BookName <- spec.name", "Id <- status.bookID");
  }

  @Test
  void whatIsNoIdentifierIsNotGuessed() {
    Resource book = map("CreateBook: BookTitle, BookTag\nDescribeBook: Title, Tags [String]");

    assertThat(filled(book, OperationRole.READ_ONE)).isEmpty();
  }

  @Test
  void overriddenValuesAreFixed() {
    Resource book =
        only(
            Stages.after(
                MapRequests.class,
                "CreateBook: Title, Notify Boolean, Limit Long",
                "operations: {CreateBook: {override_values: {Notify: true, Limit: 100}}}"));

    assertThat(filled(book, OperationRole.CREATE))
        .containsExactly("Title <- spec.title", "Notify <- [true]", "Limit <- [100]");
  }

  @Test
  void setToNamesTheMemberThatAFieldGoesInto() {
    Resource book =
        map(
            "CreateBook: Title\nUpdateBook: OldTitle, NewTitle",
            "fields: {Title: {set: [{method: Update, to: NewTitle}]}}");

    assertThat(filled(book, OperationRole.CREATE)).containsExactly("Title <- spec.title");
    assertThat(filled(book, OperationRole.UPDATE)).containsExactly("NewTitle <- spec.title");
  }

  @Test
  void setIgnoreToKeepsAFieldOutOfRequestsWhateverTheMemberIsCalled() {
    Resource book =
        map(
            """
            CreateBook: Title, Name
            UpdateBook: Title, Name
            DeleteBook: Title, BookName
            """,
            """
            fields:
              Title: {set: [{method: update, ignore: to}]}
              Name: {set: [{ignore: all}]}
            """);

    assertThat(filled(book, OperationRole.CREATE)).containsExactly("Title <- spec.title");
    assertThat(filled(book, OperationRole.UPDATE)).isEmpty();
    assertThat(filled(book, OperationRole.DELETE)).containsExactly("Title <- spec.title");
  }

  @Test
  void setIgnoreFromDoesNotConcernRequests() {
    Resource book = map("CreateBook: Title", "fields: {Title: {set: [{ignore: true}]}}");

    assertThat(filled(book, OperationRole.CREATE)).containsExactly("Title <- spec.title");
  }

  @Test
  void operationThatAFieldComesFromIsCalledForIt() {
    Resource book =
        map(
            """
            CreateBook: Title -> Id
            PutLoan: BookId, Loan Loan, Note
            Loan { Days Long }
            """,
            "fields: {Lending: {from: {operation: PutLoan, path: Loan}}}");

    assertThat(filled(book, OperationRole.FIELD))
        .containsExactly("BookId <- status.id", "Loan <- spec.lending");
    assertThat(book.requests())
        .extracting(RequestMapping::operation, RequestMapping::shape)
        .containsExactly(tuple("CreateBook", "CreateBookInput"), tuple("PutLoan", "PutLoanInput"));
  }

  @Test
  void operationWithARoleIsNotCalledForAFieldAsWell() {
    Resource book =
        map(
            "CreateBook: Title\nUpdateBook: Title, Loan",
            "fields: {Lending: {from: {operation: UpdateBook, path: Loan}}}");

    assertThat(book.requests())
        .extracting(RequestMapping::role)
        .containsExactly(OperationRole.CREATE, OperationRole.UPDATE);
    assertThat(filled(book, OperationRole.UPDATE))
        .containsExactly("Title <- spec.title", "Loan <- spec.lending");
  }

  @Test
  void wrapperIsFilledMemberByMemberAndSoIsWhatStandsBesideIt() {
    Resource book =
        only(
            Stages.after(
                MapRequests.class,
                """
                CreateBook: Order Order -> BookId
                UpdateBook: BookId, Parcel Parcel
                Order { Title, Pages Long }
                Parcel { Order Order }
                """,
                """
                operations:
                  CreateBook: {input_wrapper_field_path: Order}
                  UpdateBook: {input_wrapper_field_path: Parcel.Order}
                """));

    assertThat(filled(book, OperationRole.CREATE))
        .containsExactly("Order <- {Title <- spec.title, Pages <- spec.pages}");
    assertThat(filled(book, OperationRole.UPDATE))
        .containsExactly(
            "BookId <- status.bookID",
            "Parcel <- {Order <- {Title <- spec.title, Pages <- spec.pages}}");
  }

  @Test
  void everyOperationOfTheKindHasARequest() {
    Resource book = map("CreateBook: Title\nListBooks: Limit Long\nDeleteBook: Title");

    assertThat(book.requests())
        .extracting(RequestMapping::role)
        .containsExactly(OperationRole.CREATE, OperationRole.READ_MANY, OperationRole.DELETE);
  }

  private static List<String> filled(Resource resource, OperationRole role) {
    return Shown.request(request(resource, role));
  }

  private static Resource map(String model) {
    return only(Stages.after(MapRequests.class, model));
  }

  private static Resource map(String model, String settings) {
    String yaml = "resources:\n  Book:\n" + settings.indent(4);
    return only(Stages.after(MapRequests.class, model, yaml));
  }
}
