package io.ackj.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.LibraryProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  private static final String SURFACE = "apis/src/generated/resources/api-surface/citylibrary.tsv";
  private static final String CRD =
      "apis/src/generated/resources/crds/citylibrary.services.k8s.aws_shelves.yaml";
  private static final String WOOD =
      "apis/src/generated/java/io/ackj/apis/citylibrary/v1alpha1/Wood.java";

  private Path scratch;
  private LibraryProject project;

  @BeforeEach
  void setUp(@TempDir Path directory) throws IOException {
    scratch = directory;
    project = new LibraryProject(directory.resolve("project"));
  }

  @Test
  void writesEverythingAndTellsHowMuch() throws IOException {
    Run run = project.generate(2020);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .matches(
            """
            Nothing was generated before that this could be compared with.
            (\\d+) files, \\1 changed, in \\d+\\.\\d s
            """);
    assertThat(project.contents())
        .containsKeys(CRD, SURFACE, "apis/src/generated/resources/manifest/citylibrary.txt");
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    project.generate(2024);
    SortedMap<String, String> first = project.contents();

    LibraryProject another = new LibraryProject(scratch.resolve("another"));
    another.generate(2024);

    assertThat(another.contents()).isEqualTo(first);
  }

  @Test
  void secondRunChangesNothing() {
    project.generate(2020);

    Run run = project.generate(2020);

    assertThat(run.out()).matches("Nothing changes for users.\n\\d+ files, 0 changed, in .*\n");
  }

  @Test
  void checkIsCleanAfterGeneration() {
    project.generate(2020);

    Run run = project.generate(2020, "--check");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void checkListsEachDifferenceAndTheCommandThatMendsIt() throws IOException {
    project.generate(2024);
    Files.writeString(project.path().resolve(CRD), "\n# by hand\n", StandardOpenOption.APPEND);
    Files.delete(project.path().resolve(WOOD));
    SortedMap<String, String> before = project.contents();

    Run run = project.generate(2024, "--check");

    assertThat(run.exitCode()).isEqualTo(GenerateCommand.DIFFERENT);
    assertThat(run.err())
        .isEqualTo(
            """
            changed  %1$s
            missing  %2$s
            This is not what AWS's model and generator.yaml lead to. To mend it:
              ./ackj generate --model %3$s --config %4$s --output %5$s --baseline %5$s
            """
                .formatted(
                    CRD,
                    WOOD,
                    Library.model(2024),
                    Library.file("generator.yaml"),
                    project.path()));
    assertThat(project.contents()).isEqualTo(before);
  }

  @Test
  void newModelIsReportedAndItsFilesAreWritten() throws IOException {
    project.generate(2020);

    Run run = project.generate(2024);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            Operations added (1)
              unsupported
                MoveShelf

            Errors added (1)
              sorted by HTTP status
                ShelfNotEmptyException: code ShelfNotEmptyException, of DeleteShelf

            Fields added (4)
              spec Shelf.spec.boards[].wood
                structure; with 2 members inside
                  CreateShelf.request.Boards[].Wood
                  CreateShelf.response.Shelf.Boards[].Wood
                  DescribeShelf.response.Shelf.Boards[].Wood
              spec Shelf.spec.color
                CreateShelf.request.Color: string; one of GREEN|RED

            Fields changed (5)
              spec Shelf.spec.boards[].width
                limits were 10..300 and are 10..400
                  CreateShelf.request.Boards[].Width
                  CreateShelf.response.Shelf.Boards[].Width
                  DescribeShelf.response.Shelf.Boards[].Width
              spec Shelf.spec.height
                CreateShelf.request.Height: limits were 10..300 and are 10..400
              spec Shelf.spec.purpose
                CreateShelf.request.Purpose: now also allows DISPLAY

            New in CRDs (2)
              shelves.citylibrary.services.k8s.aws v1alpha1
                spec.boards[].wood (object)
                spec.color (string)
            """);
    assertThat(project.contents()).containsKey(WOOD);
  }

  @Test
  void changeThatBreaksCrdIsRefused() throws IOException {
    project.generate(2024);
    SortedMap<String, String> before = project.contents();

    Run run = project.generate(2020);

    assertThat(run.exitCode()).isEqualTo(GenerateCommand.BREAKING);
    assertThat(run.out())
        .contains(
            """
            Breaking changes of CRDs (2)
              shelves.citylibrary.services.k8s.aws v1alpha1
                spec.boards[].wood is gone (it was object)
                spec.color is gone (it was string)
            """);
    assertThat(run.err())
        .startsWith("Nothing was written: a CRD would break. If that is meant:\n")
        .endsWith(" --allow-breaking\n");
    assertThat(project.contents()).isEqualTo(before);
  }

  @Test
  void checkAgainstReleaseRefusesBreakingChangeThatIsCommittedAlready() throws IOException {
    LibraryProject release = new LibraryProject(scratch.resolve("release"));
    release.generate(2024);
    project.generate(2020);

    Run check =
        LibraryProject.run(
            "--check",
            "--model=" + Library.model(2020),
            "--config=" + Library.file("generator.yaml"),
            "--output=" + project.path(),
            "--baseline=" + release.path());

    assertThat(check.exitCode()).isEqualTo(GenerateCommand.BREAKING);
  }

  @Test
  void breakingChangeThatIsMeantIsWrittenAndLeavesNoStaleFile() throws IOException {
    project.generate(2024);
    Path byHand =
        Files.writeString(project.path().resolve(WOOD).resolveSibling("ByHand.java"), "\n");

    Run run = project.generate(2020, "--allow-breaking");

    assertThat(run.exitCode()).isZero();
    assertThat(project.path().resolve(WOOD)).doesNotExist();
    assertThat(byHand).exists();
    assertThat(project.generate(2020, "--check").exitCode()).isZero();
  }

  @Test
  void laterConfigsAreLaidOverEarlierOnes() throws IOException {
    Path overlay = scratch.resolve("overlay.yaml");
    Files.writeString(overlay, "controller_name: shelves\n");

    project.generate(2020, "--config", overlay);

    assertThat(project.contents())
        .containsKey("apis/src/generated/resources/crds/shelves.services.k8s.aws_shelves.yaml");
  }

  @Test
  void serviceOptionNamesGroupAndPackages() throws IOException {
    project.generate(2020, "--service", "books");

    assertThat(project.contents())
        .containsKeys(
            "apis/src/generated/resources/crds/books.services.k8s.aws_shelves.yaml",
            "apis/src/generated/java/io/ackj/apis/books/v1alpha1/Shelf.java",
            "apis/src/generated/resources/api-surface/books.tsv");
  }

  @Test
  void documentationBesideTheConfigIsUsed() throws IOException {
    Path config = Files.copy(Library.file("generator.yaml"), scratch.resolve("generator.yaml"));
    Files.writeString(
        scratch.resolve("documentation.yaml"),
        "resources: {Shelf: {fields: {Name: {override: What people call it.}}}}\n");

    Run run = project.generate(Library.model(2020), config);

    assertThat(run.err()).isEmpty();
    assertThat(project.contents().get(CRD)).contains("What people call it.");
  }

  @Test
  void versionNamesProjectAndModel() {
    Run run = LibraryProject.run("--version");

    assertThat(run.out())
        .matches(
            """
            ackj .*
            AWS's model: software.amazon.api.models dynamodb-\\d+\\.\\d+\\.\\d+
            """);
  }

  @Test
  void helpTellsEveryExitCode() {
    Run run = LibraryProject.run("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("--check", "--allow-breaking", "Exit codes:")
        .containsSubsequence("  0 ", "  1 ", "  2 ", "  3 ", "  70 ");
  }
}
