package io.ackj.local.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.local.manifest.Manifest;
import io.ackj.local.manifest.ManifestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths are read as kubectl reads them. */
class ManifestSourceTest {
  private static final String NAMESPACE = "apiVersion: v1\nkind: Namespace\nmetadata: {name: %s}\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @Test
  void folderIsReadByNameWithoutItsFolders() throws IOException {
    write("b.yaml", "b");
    write("a.json", "a");
    write("c.yml", "c");
    write("notes.txt", "no");
    write("inner/d.yaml", "d");

    assertThat(names(of(directory, false))).containsExactly("a", "b", "c");
    assertThat(names(of(directory, true))).containsExactly("a", "b", "c", "d");
  }

  @Test
  void folderWithAKustomizationIsBuilt() throws IOException {
    write("b.yaml", "b");
    write("inner/d.yaml", "d");
    Files.writeString(
        directory.resolve("inner/kustomization.yaml"),
        "resources: [d.yaml]\ncommonLabels: {built: 'yes'}");

    List<Manifest> manifests = of(directory, true).read(InputStream.nullInputStream());

    assertThat(manifests.get(1).content().at("/metadata/labels/built").asText()).isEqualTo("yes");
    assertThat(names(new ManifestSource(List.of(), List.of(directory.resolve("inner")), false)))
        .containsExactly("d");
  }

  @Test
  void standardInputIsReadInItsTurn() throws IOException {
    write("b.yaml", "b");
    ManifestSource source =
        new ManifestSource(List.of("-", directory.resolve("b.yaml").toString()), List.of(), false);

    List<Manifest> manifests =
        source.read(
            new ByteArrayInputStream(NAMESPACE.formatted("in").getBytes(StandardCharsets.UTF_8)));

    assertThat(manifests).extracting(Manifest::name).containsExactly("in", "b");
    assertThat(manifests.get(0).origin()).isEqualTo("standard input:1");
  }

  @Test
  void whatIsNotThereIsTold() throws IOException {
    Files.createDirectory(directory.resolve("empty"));

    assertRefused(directory.resolve("x.yaml").toString(), "which does not exist");
    assertRefused(directory.resolve("empty").toString(), "-R reads the folders in it, too");
    assertRefused("https://example.com/a.yaml", "curl -fsSL https://example.com/a.yaml |");
  }

  @Test
  void fileThatIsNoTextIsTold() throws IOException {
    Path file = Files.write(directory.resolve("x.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertRefused(file.toString(), "x.yaml: this is not UTF-8 text");
  }

  private static void assertRefused(String path, String told) {
    ManifestSource source = new ManifestSource(List.of(path), List.of(), false);

    assertThatThrownBy(() -> source.read(InputStream.nullInputStream()))
        .isInstanceOf(ManifestException.class)
        .hasMessageContaining(told);
  }

  private static ManifestSource of(Path path, boolean recursive) {
    return new ManifestSource(List.of(path.toString()), List.of(), recursive);
  }

  private static List<String> names(ManifestSource source) {
    return source.read(InputStream.nullInputStream()).stream().map(Manifest::name).toList();
  }

  private void write(String file, String name) throws IOException {
    Files.createDirectories(directory.resolve(file).getParent());
    Files.writeString(directory.resolve(file), NAMESPACE.formatted(name));
  }
}
