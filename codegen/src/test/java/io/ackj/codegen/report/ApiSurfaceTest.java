package io.ackj.codegen.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.Library;
import io.ackj.codegen.config.ConfigReader;
import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.model.service.ModelReader;
import io.ackj.codegen.pipeline.GenerationState;
import io.ackj.codegen.pipeline.Pipeline;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiSurfaceTest {
  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '!',
      value = {
        "CreateShelf.request.Name ! string ! 1..40; pattern [a-z\\u0009]+ ! required"
            + " ! spec Shelf.spec.name",
        "CreateShelf.request.Boards[].Width ! integer ! 10..300 ! required"
            + " ! spec Shelf.spec.boards[].width",
        "CreateShelf.request.Labels ! map of string ! each key 1..40; pattern [a-z\\u0009]+ ! ''"
            + " ! spec Shelf.spec.labels",
        "CreateShelf.request.Purpose ! string ! one of ARCHIVE|READING ! ''"
            + " ! spec Shelf.spec.purpose",
        "CreateShelf.request.Insurance ! structure ! '' ! ''"
            + " ! ignored: insurance is bought elsewhere",
        "CreateShelf.response.Shelf ! structure ! '' ! '' ! resource Shelf",
        "CreateShelf.response.Shelf.State ! string ! one of BUILDING|READY ! ''"
            + " ! status Shelf.status.state",
        "CreateShelf.response.Shelf.Arn ! string ! '' ! ''"
            + " ! metadata Shelf.status.ackResourceMetadata.arn",
        "DescribeShelf.response.Shelf.Audit.Previous ! structure ! '' ! ''"
            + " ! ignored: no reason given",
      })
  void memberLandsWhereTheMappingsPutIt(
      String name, String type, String limits, String required, String lands) {
    ApiSurface surface = surface("generator.yaml");

    assertThat(surface.entries(SurfaceEntry.Subject.MEMBER).get(name))
        .isEqualTo(
            new SurfaceEntry(
                SurfaceEntry.Subject.MEMBER,
                name,
                type,
                limits,
                required.equals("required"),
                lands));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "CreateShelf, Shelf create",
    "DescribeShelf, Shelf read one",
    "LendBook, ignored: books are no matter of shelves",
    "PaintShelf, unsupported",
  })
  void operationLandsInItsRole(String name, String lands) {
    assertThat(surface("generator.yaml").entries(SurfaceEntry.Subject.OPERATION).get(name))
        .isEqualTo(new SurfaceEntry(SurfaceEntry.Subject.OPERATION, name, "", "", false, lands));
  }

  @Test
  void operationThatIamMustAllowIsInUse() {
    ApiSurface surface = surface("generator.yaml", "painting.yaml");

    assertThat(surface.operationsInUse()).contains("PaintShelf").doesNotContain("LendBook");
    assertThat(surface.entries(SurfaceEntry.Subject.MEMBER).get("PaintShelf.request.Color"))
        .extracting(SurfaceEntry::lands)
        .isEqualTo("hand-written code");
  }

  @Test
  void nothingIsListedInsideOfAnIgnoredMember() {
    assertThat(surface("generator.yaml").entries(SurfaceEntry.Subject.MEMBER).keySet())
        .contains("CreateShelf.request.Insurance")
        .doesNotContain("CreateShelf.request.Insurance.Company");
  }

  @Test
  void errorsOfOperationsInUseTellCodeStatusAndMeaning() {
    assertThat(surface("generator.yaml").entries(SurfaceEntry.Subject.ERROR).values())
        .extracting(SurfaceEntry::line)
        .containsExactly(
            "error\tShelfExistsException\tcode ShelfExists, http 409, of CreateShelf\t\t\t"
                + "terminal of Shelf",
            "error\tShelfNotFoundException\tcode ShelfNotFoundException,"
                + " of DeleteShelf, DescribeShelf\t\t\tnot found of Shelf");
  }

  @Test
  void fileIsSortedAndReadBack() {
    ApiSurface surface = surface("generator.yaml");

    String text = surface.file("citylibrary", "Generated.").content();

    List<String> lines = text.lines().skip(2).toList();
    assertThat(lines).isSorted().hasSizeGreaterThan(30);
    assertThat(text).startsWith("# Generated.\n# subject\tname\t");
    assertThat(ApiSurface.parse(text).file("citylibrary", "Generated.").content()).isEqualTo(text);
  }

  private static ApiSurface surface(String... configFiles) {
    GenerationState start =
        GenerationState.start(
            ModelReader.read(Library.model(2020)),
            "citylibrary",
            ConfigReader.read(Stream.of(configFiles).map(Library::file).toList()),
            Documentation.empty());
    return ApiSurface.of(Pipeline.run(start));
  }
}
