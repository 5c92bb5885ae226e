package io.ackj.codegen.report;

import static io.ackj.codegen.report.SurfaceEntry.Subject.ERROR;
import static io.ackj.codegen.report.SurfaceEntry.Subject.MEMBER;
import static io.ackj.codegen.report.SurfaceEntry.Subject.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.output.FileAccessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeReportTest {
  /** What was, what is, and what is told of it. */
  private record Case(
      String name, List<SurfaceEntry> before, List<SurfaceEntry> after, String report) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final SurfaceEntry CREATE = operation("CreateShelf", "Shelf create");
  private static final SurfaceEntry NAME =
      member("CreateShelf.request.Name", "string", "1..40", "spec Shelf.spec.name");

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "nothing",
            List.of(CREATE, NAME),
            List.of(CREATE, NAME),
            """
            Nothing changes for users.
            """),
        new Case(
            "a new operation that nothing uses",
            List.of(CREATE, NAME),
            List.of(CREATE, NAME, operation("PaintShelf", "unsupported")),
            """
            Operations added (1)
              unsupported
                PaintShelf
            """),
        new Case(
            "an operation that comes into use is not told once more for each of its members",
            List.of(CREATE, NAME, operation("DescribeShelf", "unsupported")),
            List.of(
                CREATE,
                NAME,
                operation("DescribeShelf", "Shelf read one"),
                member("DescribeShelf.request.Name", "string", "1..40", "spec Shelf.spec.name")),
            """
            Operations changed (1)
              Shelf read one
                DescribeShelf: was unsupported
            """),
        new Case(
            "an operation that is gone",
            List.of(CREATE, NAME, operation("LendBook", "ignored: no reason given")),
            List.of(CREATE, NAME),
            """
            Operations removed (1)
              ignored: no reason given
                LendBook
            """),
        new Case(
            "errors",
            List.of(
                error("TornException", "code Torn, http 400, of CreateShelf", "terminal of Shelf"),
                error("LostException", "code Lost, of CreateShelf", "sorted by HTTP status")),
            List.of(
                error("TornException", "code Torn, http 409, of CreateShelf", "terminal of Shelf"),
                error("FullException", "code Full, of CreateShelf", "sorted by HTTP status")),
            """
            Errors added (1)
              sorted by HTTP status
                FullException: code Full, of CreateShelf

            Errors removed (1)
              sorted by HTTP status
                LostException: code Lost, of CreateShelf

            Errors changed (1)
              terminal of Shelf
                TornException: was code Torn, http 400, of CreateShelf and is code Torn, http 409, of CreateShelf
            """),
        new Case(
            "a field that moves from ignored to the spec",
            List.of(NAME, member("CreateShelf.request.Color", "string", "", "ignored: ugly")),
            List.of(
                NAME, member("CreateShelf.request.Color", "string", "", "spec Shelf.spec.color")),
            """
            Fields changed (1)
              spec Shelf.spec.color
                CreateShelf.request.Color: landed in ignored: ugly
            """),
        new Case(
            "everything about a field",
            List.of(NAME),
            List.of(
                new SurfaceEntry(
                    MEMBER, NAME.name(), "list of string", "1..50", true, NAME.lands())),
            """
            Fields changed (1)
              spec Shelf.spec.name
                CreateShelf.request.Name: was string and is list of string; is required now; limits were 1..40 and are 1..50
            """),
        new Case(
            "a field that AWS ceases to demand",
            List.of(required(NAME)),
            List.of(NAME),
            """
            Fields changed (1)
              spec Shelf.spec.name
                CreateShelf.request.Name: is no longer required
            """),
        new Case(
            "one change of a shape that several operations use, told once",
            List.of(
                member("CreateShelf.request.Use", "string", "one of A", "spec Shelf.spec.use"),
                member("DescribeShelf.response.Use", "string", "one of A", "spec Shelf.spec.use")),
            List.of(
                member("CreateShelf.request.Use", "string", "one of A|B", "spec Shelf.spec.use"),
                member(
                    "DescribeShelf.response.Use", "string", "one of A|B", "spec Shelf.spec.use")),
            """
            Fields changed (2)
              spec Shelf.spec.use
                now also allows B
                  CreateShelf.request.Use
                  DescribeShelf.response.Use
            """),
        new Case(
            "what is inside of a new structure is counted, unless it lands elsewhere",
            List.of(NAME),
            List.of(
                NAME,
                member("CreateShelf.request.Door[]", "structure", "", "spec Shelf.spec.never"),
                member(
                    "CreateShelf.request.Doors",
                    "list of structure",
                    "..2",
                    "spec Shelf.spec.doors"),
                required(
                    member(
                        "CreateShelf.request.Doors[].Key",
                        "string",
                        "",
                        "spec Shelf.spec.doors[].key")),
                member(
                    "CreateShelf.request.Doors[].Lock",
                    "structure",
                    "",
                    "spec Shelf.spec.doors[].lock"),
                member(
                    "CreateShelf.request.Doors[].Lock.Make",
                    "string",
                    "",
                    "spec Shelf.spec.doors[].lock.make"),
                member("CreateShelf.request.Doors[].Alarm", "string", "", "ignored: noisy")),
            """
            Fields added (3)
              spec Shelf.spec.doors
                CreateShelf.request.Doors: list of structure; ..2; with 3 members inside
              spec Shelf.spec.never
                CreateShelf.request.Door[]: structure
              ignored: noisy
                CreateShelf.request.Doors[].Alarm: string
            """),
        new Case(
            "fields that are gone, the most relevant first",
            List.of(
                NAME,
                member("CreateShelf.request.A", "string", "", "ignored: no reason given"),
                member("CreateShelf.request.B", "string", "", "unsupported"),
                member("CreateShelf.request.C", "string", "", "hand-written code"),
                member("CreateShelf.request.D", "string", "", "metadata Shelf.status.arn"),
                member("CreateShelf.request.E", "string", "", "status Shelf.status.e"),
                required(member("CreateShelf.request.F", "string", "3..4", "spec Shelf.spec.f"))),
            List.of(NAME),
            """
            Fields removed (6)
              spec Shelf.spec.f
                CreateShelf.request.F: string; required; 3..4
              status Shelf.status.e
                CreateShelf.request.E: string
              metadata Shelf.status.arn
                CreateShelf.request.D: string
              hand-written code
                CreateShelf.request.C: string
              unsupported
                CreateShelf.request.B: string
              ignored: no reason given
                CreateShelf.request.A: string
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tells(Case row) {
    ChangeReport report = ChangeReport.between(snapshot(row.before()), snapshot(row.after()));

    assertThat(String.join("\n", report.lines()) + "\n").isEqualTo(row.report());
    assertThat(report.isBreaking()).isFalse();
  }

  @Test
  void firstGenerationHasNothingToBeComparedWith(@TempDir Path directory) {
    Snapshot nothing = Snapshot.read(directory, "citylibrary");

    ChangeReport report = ChangeReport.between(nothing, snapshot(List.of(CREATE, NAME)));

    assertThat(report.lines())
        .containsExactly("Nothing was generated before that this could be compared with.");
    assertThat(report.isBreaking()).isFalse();
  }

  @Test
  void brokenCrdInTheBaselineIsTold(@TempDir Path directory) throws IOException {
    Path crd =
        directory.resolve("apis/src/generated/resources/crds/citylibrary.services.k8s.aws_x.yaml");
    Files.createDirectories(crd.getParent());
    Files.writeString(crd, "kind: [\n");

    Assertions.assertThatExceptionOfType(FileAccessException.class)
        .isThrownBy(() -> Snapshot.read(directory, "citylibrary"))
        .withMessage(
            "cannot read "
                + crd
                + ": not YAML (line 1); what changes for users is told by comparing with this file:"
                + " restore it from version control, or delete it to do without");
  }

  @Test
  void crdsOfOtherServicesAreNoneOfOurs(@TempDir Path directory) throws IOException {
    Path crds = directory.resolve("apis/src/generated/resources/crds");
    Files.createDirectories(crds);
    Files.writeString(crds.resolve("other.services.k8s.aws_x.yaml"), "kind: [\n");

    assertThat(Snapshot.read(directory, "citylibrary").isEmpty()).isTrue();
  }

  private static Snapshot snapshot(List<SurfaceEntry> entries) {
    String text = String.join("\n", entries.stream().map(SurfaceEntry::line).toList());
    return new Snapshot(ApiSurface.parse(text), new TreeMap<>());
  }

  private static SurfaceEntry operation(String name, String lands) {
    return new SurfaceEntry(OPERATION, name, "", "", false, lands);
  }

  private static SurfaceEntry error(String name, String type, String lands) {
    return new SurfaceEntry(ERROR, name, type, "", false, lands);
  }

  private static SurfaceEntry member(String name, String type, String limits, String lands) {
    return new SurfaceEntry(MEMBER, name, type, limits, false, lands);
  }

  private static SurfaceEntry required(SurfaceEntry entry) {
    return new SurfaceEntry(
        entry.subject(), entry.name(), entry.type(), entry.limits(), true, entry.lands());
  }
}
