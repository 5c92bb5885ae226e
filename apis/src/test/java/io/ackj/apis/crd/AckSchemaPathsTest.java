package io.ackj.apis.crd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.crd.SchemaPaths.Line;
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
 * Our CRDs are ACK's, node for node, plus the nodes that {@code extra.tsv} lists. The facts are in
 * {@code src/test/resources/ack-schema-paths}.
 */
class AckSchemaPathsTest {
  /** The kinds whose CRDs are here; a CRD that is not in this list fails a test below. */
  private static final List<String> KINDS =
      List.of("Backup", "FieldExport", "GlobalTable", "IAMRoleSelector", "Table");

  private static final String FACTS = "/ack-schema-paths/";

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyNodeOfAcksSchemaIsInOurs(String kind) throws IOException {
    assertThat(crd(kind).lines()).containsAll(facts(kind));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyNodeThatAckLacksIsListedAsExtra(String kind) throws IOException {
    List<Line> ours = new ArrayList<>(crd(kind).lines());

    ours.removeAll(facts(kind));

    assertThat(ours).containsExactlyInAnyOrderElementsOf(extras(kind));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void namesScopeSubresourcesAndColumnsAreAcks(String kind) throws IOException {
    assertThat(crd(kind).settings()).containsExactlyElementsOf(settings(kind));
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
    assertThat(rows("extra.tsv"))
        .allSatisfy(
            row -> {
              String[] cells = row.split("\t", -1);
              assertThat(cells).hasSize(5);
              assertThat(cells[4]).isNotBlank();
            });
  }

  private static SchemaPaths crd(String kind) throws IOException {
    try (InputStream crd = open("/crds/" + fileName(kind))) {
      return SchemaPaths.read(crd);
    }
  }

  private static String fileName(String kind) throws IOException {
    List<String> settings = settings(kind);
    return value(settings, "group") + "_" + value(settings, "plural") + ".yaml";
  }

  private static String value(List<String> settings, String key) {
    return settings.stream()
        .filter(line -> line.startsWith(key + "\t"))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static List<Line> facts(String kind) throws IOException {
    return rows(kind.toLowerCase(Locale.ROOT) + ".tsv").stream().map(Line::parse).toList();
  }

  private static List<Line> extras(String kind) throws IOException {
    return rows("extra.tsv").stream()
        .map(row -> row.split("\t", -1))
        .filter(cells -> cells[0].equals(kind))
        .map(cells -> new Line(cells[1], cells[2], cells[3], ""))
        .toList();
  }

  private static List<String> settings(String kind) throws IOException {
    return lines(kind.toLowerCase(Locale.ROOT) + ".columns.tsv");
  }

  /** Returns the lines of a facts file after its header. */
  private static List<String> rows(String file) throws IOException {
    List<String> lines = lines(file);
    return lines.subList(1, lines.size());
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream facts = open(FACTS + file)) {
      return new String(facts.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        AckSchemaPathsTest.class.getResourceAsStream(resource), resource + " is missing");
  }
}
