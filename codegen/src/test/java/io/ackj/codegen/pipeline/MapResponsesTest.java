package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.only;
import static io.ackj.codegen.pipeline.Stages.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResponseMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapResponsesTest {

  @Test
  void fieldsAreFilledFromTheMembersOfTheirNames() {
    Resource book =
        map(
            """
            CreateBook: Title, Tags [String] -> Version Long, Title
            DescribeBook: Title -> Title, Tags [String], Version Long, Weather
            """);

    assertThat(filled(book, OperationRole.CREATE))
        .containsExactly("status.version <- Version", "spec.title <- Title");
    assertThat(filled(book, OperationRole.READ_ONE))
        .containsExactly("spec.title <- Title", "spec.tags <- Tags", "status.version <- Version");
  }

  @Test
  void resourceMayStandBehindTheOnlyMember() {
    Resource book =
        map(
            """
            CreateBook: Title -> Book Book
            DescribeBook: Title -> Book Book
            Book { Title, Version Long }
            """);

    ResponseMapping read = response(book, OperationRole.READ_ONE);
    assertThat(read.wrapper()).containsExactly("Book");
    assertThat(read.listed()).isFalse();
    assertThat(read.shape()).isEqualTo("DescribeBookOutput");
    assertThat(read.target()).isEqualTo("Book");
    assertThat(Shown.response(read))
        .containsExactly("spec.title <- Title", "status.version <- Version");
  }

  @Test
  void resourceMayStandBehindAPathOfAnyLength() {
    Resource book =
        only(
            Stages.after(
                MapResponses.class,
                """
                CreateBook: Title
                DescribeBook: Title -> Answer Answer, Token
                Answer { Details Details }
                Details { Title }
                """,
                "operations: {DescribeBook: {output_wrapper_field_path: Answer.Details}}"));

    ResponseMapping read = response(book, OperationRole.READ_ONE);
    assertThat(read.wrapper()).containsExactly("Answer", "Details");
    assertThat(Shown.response(read)).containsExactly("spec.title <- Title");
  }

  @Test
  void pathMayLeadToAListOfResources() {
    Resource book =
        only(
            Stages.after(
                MapResponses.class,
                """
                CreateBook: Title
                DescribeBook: Title -> Token, Found Found
                Found { Copies [Copy] }
                Copy { Title }
                """,
                "operations: {DescribeBook: {output_wrapper_field_path: Found.Copies}}"));

    ResponseMapping read = response(book, OperationRole.READ_ONE);
    assertThat(read.wrapper()).containsExactly("Found", "Copies");
    assertThat(read.listed()).isTrue();
    assertThat(read.target()).isEqualTo("Copy");
    assertThat(Shown.response(read)).containsExactly("spec.title <- Title");
  }

  @Test
  void listHoldsOneResourceAnElement() {
    Resource book =
        map(
            """
            CreateBook: Title -> Version Long
            ListBooks: Limit Long -> NextToken, Books [Summary]
            Summary { Title, Version Long }
            """);

    ResponseMapping list = response(book, OperationRole.READ_MANY);
    assertThat(list.wrapper()).containsExactly("Books");
    assertThat(list.listed()).isTrue();
    assertThat(list.target()).isEqualTo("Summary");
    assertThat(Shown.response(list))
        .containsExactly("spec.title <- Title", "status.version <- Version");
  }

  @Test
  void listOfNamesFillsNothing() {
    Resource book = map("CreateBook: Title\nListBooks: Limit Long -> Titles [String]");

    assertThat(book.responses())
        .extracting(ResponseMapping::role)
        .containsExactly(OperationRole.CREATE);
  }

  @Test
  void arnOfTheResourceGoesIntoTheMetadata() {
    Resource book =
        map("CreateBook: Title -> BookArn, ShelfArn\nDescribeBook: Title -> Arn, ShelfArn");

    assertThat(filled(book, OperationRole.CREATE))
        .containsExactly("ARN <- BookArn", "status.shelfARN <- ShelfArn");
    assertThat(filled(book, OperationRole.READ_ONE))
        .containsExactly("ARN <- Arn", "status.shelfARN <- ShelfArn");
  }

  @Test
  void arnGoesIntoAFieldWhereThereIsNoMetadata() {
    Resource book =
        only(
            Stages.after(
                MapResponses.class, "CreateBook: Title -> Arn", "include_ack_metadata: false"));

    assertThat(filled(book, OperationRole.CREATE)).containsExactly("status.arn <- Arn");
  }

  @Test
  void renamesHoldForTheOperationsThatTheyName() {
    Resource book =
        map(
            """
            CreateBook: BookTitle
            DescribeBook: BookTitle -> Label
            UpdateBook: BookTitle -> BookTitle
            """,
            """
            renames:
              operations:
                CreateBook: {input_fields: {BookTitle: Name}}
                DescribeBook: {output_fields: {Label: Name}}
            """);

    assertThat(filled(book, OperationRole.READ_ONE)).containsExactly("spec.name <- Label");
    assertThat(filled(book, OperationRole.UPDATE)).isEmpty();
  }

  @Test
  void memberOfAnotherTypeOrASecretFillsNothing() {
    Resource book =
        map(
            "CreateBook: Pages Long, Pin, Pins [String] -> Pages, Pin, Pins [String]",
            """
            fields:
              Pin: {is_secret: true}
              Pins: {is_secret: true}
            """);

    assertThat(filled(book, OperationRole.CREATE)).isEmpty();
  }

  @Test
  void setFromTakesAMemberOfAStructure() {
    Resource book =
        map(
            """
            CreateBook: Genre -> Id
            DescribeBook: Id -> Genre Genre, Id
            Genre { Name, Code Code }
            Code { Text }
            """,
            "fields: {Genre: {set: [{method: ReadOne, from: Code.Text}]}}");

    assertThat(filled(book, OperationRole.READ_ONE))
        .containsExactly("spec.genre <- Genre.Code.Text", "status.id <- Id");
  }

  @Test
  void setFromTakesAMemberOfEachElement() {
    Resource book =
        map(
            """
            CreateBook: Genres [String] -> Genres [Genre]
            Genre { Name, Weight Long }
            """,
            "fields: {Genres: {set: [{from: Name}]}}");

    assertThat(filled(book, OperationRole.CREATE)).containsExactly("spec.genres <- Genres[].Name");
  }

  @Test
  void setFromThatDoesNotFitFillsNothing() {
    Resource book =
        map(
            "CreateBook: Genres [String] -> Genres [Genre]\nGenre { Name, Weight Long }",
            "fields: {Genres: {set: [{from: Weight}]}}");

    assertThat(filled(book, OperationRole.CREATE)).isEmpty();
  }

  @Test
  void setIgnoreKeepsAMemberOutOfTheField() {
    Resource book =
        map(
            """
            CreateBook: Title, Pages Long, Genre -> Title, Pages Long, Genre
            UpdateBook: Title -> Title, Pages Long, Genre
            """,
            """
            fields:
              Title: {set: [{method: Update, ignore: true}]}
              Pages: {set: [{ignore: all}]}
              Genre: {set: [{ignore: to}]}
            """);

    assertThat(filled(book, OperationRole.CREATE))
        .containsExactly("spec.title <- Title", "spec.genre <- Genre");
    assertThat(filled(book, OperationRole.UPDATE)).containsExactly("spec.genre <- Genre");
  }

  @Test
  void answerToACallForAFieldCarriesThatField() {
    Resource book =
        map(
            """
            CreateBook: Title
            PutLoan: Title, Loan Loan -> Loan Loan
            GetWeather: City -> Weather Weather
            Loan { Days Long }
            Weather { Sky, Wind Wind }
            Wind { Speed Long }
            """,
            """
            fields:
              Lending: {from: {operation: PutLoan, path: Loan}}
              WindSpeed: {is_read_only: true, from: {operation: GetWeather, path: Weather.Wind.Speed}}
              City: {from: {operation: GetWeather, path: City}}
            """);

    assertThat(book.responses())
        .filteredOn(mapping -> mapping.role() == OperationRole.FIELD)
        .extracting(ResponseMapping::operation, ResponseMapping::wrapper, Shown::response)
        .containsExactly(
            tuple("GetWeather", List.of(), List.of("status.windSpeed <- Weather.Wind.Speed")),
            tuple("PutLoan", List.of(), List.of("spec.lending <- Loan")));
  }

  @Test
  void fieldThatIsAWholeResponseIsLeftToHandWrittenCode() {
    Resource book =
        map(
            "CreateBook: Title\nGetLoan: Title -> Days Long, Reader",
            "fields: {Loan: {is_read_only: true, from: {operation: GetLoan, path: .}}}");

    assertThat(filled(book, OperationRole.FIELD)).isEmpty();
  }

  private static List<String> filled(Resource resource, OperationRole role) {
    return Shown.response(response(resource, role));
  }

  private static Resource map(String model) {
    return only(Stages.after(MapResponses.class, model));
  }

  private static Resource map(String model, String settings) {
    String yaml = "resources:\n  Book:\n" + settings.indent(4);
    return only(Stages.after(MapResponses.class, model, yaml));
  }
}
