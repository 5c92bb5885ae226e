package io.ackj.codegen.pipeline;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ackj.codegen.Golden;
import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.config.InvalidConfigException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code pipeline/errors/<what-it-proves>.yaml} does not fit the service below in some way;
 * the {@code .errors} file beside it holds all that is then reported, a line each.
 */
class ErrorFilesTest {
  private static final String FOLDER = "pipeline/errors/";

  private static final String MODEL =
      """
      CreateBook: Title!, Cover Cover, Chapters [Chapter], Tags [String], Notes {Note} -> Book Book
      DescribeBook: Title! -> Book Book
      UpdateBook: Title!, Cover Cover -> Book Book
      DeleteBook: Title!
      PutLoan: Title!, Loan Loan -> Loan Loan
      CreateShelf: Name -> ShelfId
      DescribeShelves: Names [String] -> Shelves [Shelf]
      TagResource: ResourceArn, Tags [String]
      Book { Title, BookArn, BookStatus, Version Long }
      Cover { Colour, Size Long }
      Chapter { Heading, Paragraphs [Paragraph] }
      Paragraph { Text }
      Note { Text }
      Loan { Days Long, Reader }
      Shelf { Name, ShelfId }
      Part { Heading, Parts [Part] }
      Nothing { }
      """;

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void everythingWrongIsReportedAtOnce(String name) {
    GenerationState start = Stages.start(MODEL, Golden.read(FOLDER + name), Documentation.empty());

    InvalidConfigException thrown =
        catchThrowableOfType(InvalidConfigException.class, () -> Pipeline.run(start));

    Golden.assertMatches(FOLDER + name.replace(".yaml", ".errors"), thrown.getMessage() + "\n");
  }

  static List<String> badFiles() {
    return Golden.files(FOLDER, ".yaml");
  }
}
