package io.ackj.codegen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {

  private final Path folder;

  OverlayTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void mapsMergeKeyByKey() throws IOException {
    GeneratorConfig config =
        read(
            """
            resources:
              Table:
                is_arn_primary_key: true
                fields:
                  TableName: {is_immutable: true}
            """,
            """
            resources:
              Table:
                fields:
                  TableName: {is_required: true}
                  Tags: {is_read_only: true}
              Backup: {}
            """);

    ResourceConfig table = config.resource("Table");
    assertThat(config.resources()).containsOnlyKeys("Backup", "Table");
    assertThat(table.isArnPrimaryKey()).isTrue();
    assertThat(table.fields()).containsOnlyKeys("TableName", "Tags");
    assertThat(table.field("TableName"))
        .extracting(FieldConfig::isImmutable, FieldConfig::isRequired)
        .containsExactly(true, true);
  }

  @Test
  void textsAndListsReplaceWhatIsBelow() throws IOException {
    GeneratorConfig config =
        read(
            """
            controller_name: below
            resources:
              Table:
                shortNames: [a, b]
                tags: {ignore: true}
            """,
            """
            controller_name: above
            resources:
              Table:
                shortNames: [c]
                tags: {ignore: false}
            """);

    assertThat(config.controllerName()).isEqualTo("above");
    assertThat(config.resource("Table").shortNames()).containsExactly("c");
    assertThat(config.resource("Table").tags().ignore()).isFalse();
  }

  @Test
  void whatIsIgnoredAddsUp() throws IOException {
    GeneratorConfig config =
        read(
            """
            ignore:
              operations: [CreateBackup, {name: ImportTable, reason: below}]
              field_paths: [CreateTableInput.A]
            empty_shapes: [One, Two]
            """,
            """
            ignore:
              operations: [ImportTable, ExportTable]
              field_paths: [CreateTableInput.B, {name: CreateTableInput.A, reason: above}]
              shape_names: [VectorIndex]
            empty_shapes: [Two, Three]
            """);

    assertThat(config.ignore().operations())
        .containsExactly(
            new IgnoreEntry("CreateBackup", null),
            new IgnoreEntry("ImportTable", "below"),
            new IgnoreEntry("ExportTable", null));
    assertThat(config.ignore().fieldPaths())
        .as("the entry that gives a reason stays")
        .containsExactly(
            new IgnoreEntry("CreateTableInput.B", null),
            new IgnoreEntry("CreateTableInput.A", "above"));
    assertThat(config.ignore().shapeNames()).containsExactly(new IgnoreEntry("VectorIndex", null));
    assertThat(config.emptyShapes()).containsExactly("One", "Two", "Three");
  }

  @Test
  void keyWithNothingBehindItChangesNothing() throws IOException {
    GeneratorConfig config =
        read("resources:\n  Table: {is_arn_primary_key: true}", "resources:\ncontroller_name:");

    assertThat(config.resource("Table").isArnPrimaryKey()).isTrue();
  }

  @Test
  void laterFilesAreLaidOverAllEarlierOnes() throws IOException {
    GeneratorConfig config =
        read("controller_name: a", "empty_shapes: [x]", "{controller_name: c, empty_shapes: [y]}");

    assertThat(config.controllerName()).isEqualTo("c");
    assertThat(config.emptyShapes()).containsExactly("x", "y");
  }

  @Test
  void locationsPointIntoTheFileThatSaysSo() throws IOException {
    GeneratorConfig config =
        read(
            """
            ignore:
              field_paths:
                - CreateTableInput.A
            resources:
              Table:
                is_arn_primary_key: true
                shortNames: [a]
            """,
            """
            resources:
              Table:
                shortNames: [b]
                is_adoptable: false
            ignore:
              field_paths:
                - CreateTableInput.B
            """);

    assertThat(config.locations().of("resources.Table.is_arn_primary_key")).isEqualTo(at(0, 6));
    assertThat(config.locations().of("resources.Table.is_adoptable")).isEqualTo(at(1, 4));
    assertThat(config.locations().of("resources.Table.shortNames[0]")).isEqualTo(at(1, 3));
    assertThat(config.locations().of("ignore.field_paths[0]")).isEqualTo(at(0, 3));
    assertThat(config.locations().of("ignore.field_paths[1]")).isEqualTo(at(1, 7));
    assertThat(config.locations().of("resources.Table"))
        .as("what both files have is where it was first said")
        .isEqualTo(at(0, 5));
  }

  @Test
  void errorsOfAllFilesAreReportedTogether() {
    assertThatThrownBy(
            () ->
                read(
                    "resources: {Table: {field: {}}}\nresources: {}",
                    "ignore:\n  operations: [[CreateBackup]]\n"))
        .hasMessage(
            String.join(
                "\n",
                at(0, 1) + ": resources.Table.field: unknown key; did you mean \"fields\"?",
                at(0, 2) + ": resources: duplicate key, already on line 1",
                at(1, 2) + ": ignore.operations[0]: expected a map, found a list"));
  }

  @Test
  void filesThatCannotBeReadAreAllReported() throws IOException {
    Path absent = folder.resolve("absent.yaml");
    Path notText = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff});
    Path list = Files.writeString(folder.resolve("list.yaml"), "- x");
    Path bad = Files.writeString(folder.resolve("unknown.yaml"), "unknown: true");

    assertThatThrownBy(() -> ConfigReader.read(List.of(bad, list, notText, absent, folder)))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessage(
            String.join(
                "\n",
                folder + ": cannot be read: Is a directory",
                absent + ": no such file",
                notText + ": not UTF-8 text",
                list + ":1: expected a map, found a list"));
  }

  @Test
  void noFilesAreAnEmptyConfiguration() {
    assertThat(ConfigReader.read(List.of()))
        .usingRecursiveComparison()
        .isEqualTo(GeneratorConfig.empty());
  }

  private GeneratorConfig read(String... contents) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String content : contents) {
      files.add(Files.writeString(file(files.size()), content));
    }
    return ConfigReader.read(files);
  }

  private Location at(int file, int line) {
    return new Location(file(file).toString(), line);
  }

  private Path file(int index) {
    return folder.resolve("generator" + index + ".yaml");
  }
}
