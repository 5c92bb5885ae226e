package io.ackj.apis.crd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.testkit.crd.SchemaPaths;
import io.ackj.testkit.crd.SchemaPaths.Line;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Our CRDs are ACK's, node for node, plus the nodes that {@code extra.tsv} lists, with the changes
 * that {@code changed.tsv} lists. The facts are in {@code src/test/resources/ack-schema-paths}.
 */
class AckSchemaPathsTest {
  /** The kinds whose CRDs are here; a CRD that is not in this list fails a test below. */
  private static final List<String> KINDS =
      List.of("Backup", "FieldExport", "GlobalTable", "IAMRoleSelector", "Table");

  private static final String FACTS = "/ack-schema-paths/";

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyNodeOfAcksSchemaIsInOurs(String kind) throws IOException {
    assertThat(text(crd(kind).lines())).containsAll(changed(kind, text(facts(kind).lines())));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyNodeThatAckLacksIsListedAsExtra(String kind) throws IOException {
    List<String> ours = new ArrayList<>(text(crd(kind).lines()));

    ours.removeAll(changed(kind, text(facts(kind).lines())));

    assertThat(ours).containsExactlyInAnyOrderElementsOf(text(extras(kind)));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void namesScopeSubresourcesAndColumnsAreAcks(String kind) throws IOException {
    assertThat(crd(kind).settings())
        .containsExactlyInAnyOrderElementsOf(changed(kind, facts(kind).settings()));
  }

  @Test
  void everyChangeIsOfSomethingThatAckHasAndSaysWhy() throws IOException {
    for (Change change : changes()) {
      SchemaPaths facts = facts(change.kind());
      assertThat(change.reason()).isNotBlank();
      if (!change.ack().isEmpty()) {
        assertThat(Stream.concat(text(facts.lines()).stream(), facts.settings().stream()))
            .contains(change.ack());
      }
    }
  }

  @Test
  void everyCrdHereIsHeldAgainstAcks() throws IOException, URISyntaxException {
    List<String> expected = new ArrayList<>();
    for (String kind : KINDS) {
      expected.add(fileName(kind));
    }

    Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/crds")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void everyExtraNodeSaysWhyItIsThere() throws IOException {
    assertThat(extraRows())
        .allSatisfy(
            row -> {
              String[] cells = row.split("\t", -1);
              assertThat(cells).hasSize(5);
              assertThat(cells[4]).isNotBlank();
            });
  }

  /**
   * Something that is otherwise than in ACK's CRD, on purpose.
   *
   * @param ack the line there; empty if there is none
   * @param ours the line in ours
   */
  private record Change(String kind, String ack, String ours, String reason) {
    static Change of(String row) {
      String[] cells = row.split("\t", -1);
      return new Change(cells[0], line(cells[1]), line(cells[2]), cells[3]);
    }

    private static String line(String cell) {
      return cell.replace(" | ", "\t");
    }

    boolean isSetting() {
      return ours.startsWith("printerColumn\t");
    }
  }

  /** Returns lines of ACK's with what is otherwise in ours. */
  private static List<String> changed(String kind, List<String> lines) throws IOException {
    List<String> changed = new ArrayList<>(lines);
    boolean areSettings = lines.get(0).startsWith("crdName\t");
    for (Change change : changes()) {
      if (change.kind().equals(kind) && change.isSetting() == areSettings) {
        changed.remove(change.ack());
        changed.add(change.ours());
      }
    }
    return changed;
  }

  /** Returns the lines of changed.tsv after its header. */
  private static List<Change> changes() throws IOException {
    try (InputStream changes = open(FACTS + "changed.tsv")) {
      return new String(changes.readAllBytes(), UTF_8).lines().skip(1).map(Change::of).toList();
    }
  }

  private static List<String> text(List<Line> lines) {
    return lines.stream().map(Line::toString).toList();
  }

  private static SchemaPaths crd(String kind) throws IOException {
    try (InputStream crd = open("/crds/" + fileName(kind))) {
      return SchemaPaths.read(crd);
    }
  }

  private static String fileName(String kind) throws IOException {
    SchemaPaths facts = facts(kind);
    return facts.setting("group") + "_" + facts.setting("plural") + ".yaml";
  }

  private static SchemaPaths facts(String kind) throws IOException {
    String file = FACTS + kind.toLowerCase(Locale.ROOT);
    try (InputStream nodes = open(file + ".tsv");
        InputStream settings = open(file + ".columns.tsv")) {
      return SchemaPaths.readFacts(nodes, settings);
    }
  }

  private static List<Line> extras(String kind) throws IOException {
    return extraRows().stream()
        .map(row -> row.split("\t", -1))
        .filter(cells -> cells[0].equals(kind))
        .map(cells -> new Line(cells[1], cells[2], cells[3], ""))
        .toList();
  }

  /** Returns the lines of extra.tsv after its header. */
  private static List<String> extraRows() throws IOException {
    try (InputStream extras = open(FACTS + "extra.tsv")) {
      return new String(extras.readAllBytes(), UTF_8).lines().skip(1).toList();
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        AckSchemaPathsTest.class.getResourceAsStream(resource), resource + " is missing");
  }
}
