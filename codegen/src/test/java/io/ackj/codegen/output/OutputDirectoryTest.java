package io.ackj.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
  private Path root;
  private OutputDirectory output;

  @BeforeEach
  void setUp(@TempDir Path directory) {
    root = directory;
    output = new OutputDirectory(root);
  }

  @Test
  void writesWhatIsMissing() throws IOException {
    List<GeneratedFile> wanted = wanted("sqs", "a/generated/one", "b/generated/two");

    Differences differences = output.compare("sqs", wanted);
    output.apply(differences);

    assertThat(differences.lines())
        .containsExactly(
            "missing  a/generated/one",
            "missing  apis/src/generated/resources/manifest/sqs.txt",
            "missing  b/generated/two");
    assertThat(output.compare("sqs", wanted).isEmpty()).isTrue();
    assertThat(contents())
        .containsOnlyKeys(
            "a/generated/one", "apis/src/generated/resources/manifest/sqs.txt", "b/generated/two");
  }

  @Test
  void leavesAloneWhatIsEqual() throws IOException {
    List<GeneratedFile> wanted = wanted("sqs", "generated/equal", "generated/changed");
    output.apply(output.compare("sqs", wanted));
    Files.writeString(root.resolve("generated/changed"), "edited by hand\n");
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(root.resolve("generated/equal"), longAgo);

    Differences differences = output.compare("sqs", wanted);
    output.apply(differences);

    assertThat(differences.lines()).containsExactly("changed  generated/changed");
    assertThat(Files.getLastModifiedTime(root.resolve("generated/equal"))).isEqualTo(longAgo);
    assertThat(contents()).containsEntry("generated/changed", "content of generated/changed\n");
  }

  @Test
  void removesWhatIsNoLongerWantedAndTheDirectoriesThatItLeavesEmpty() throws IOException {
    generate("sqs", "src/generated/java/old/gone/Gone", "src/generated/java/old/Kept");

    Differences differences = generate("sqs", "src/generated/java/old/Kept");

    assertThat(differences.stale()).containsExactly("src/generated/java/old/gone/Gone");
    assertThat(root.resolve("src/generated/java/old/gone")).doesNotExist();
    assertThat(root.resolve("src/generated/java/old/Kept")).exists();
  }

  @Test
  void neverRemovesWhatTheServiceHasNotWritten() throws IOException {
    generate("sqs", "generated/sqs/Old");
    generate("sns", "generated/sns/Other");
    Files.writeString(root.resolve("generated/sqs/ByHand"), "by hand\n");

    generate("sqs", "generated/sqs/New");

    assertThat(contents())
        .containsKeys("generated/sns/Other", "generated/sqs/ByHand", "generated/sqs/New")
        .doesNotContainKey("generated/sqs/Old");
  }

  @Test
  void manifestCannotLeadToFilesOutsideOfGeneratedDirectories() throws IOException {
    generate("sqs", "generated/One");
    Path precious = Files.writeString(root.resolve("precious"), "by hand\n");
    Files.writeString(
        root.resolve(Manifest.path("sqs")), "precious\ngenerated/../precious\n" + precious + "\n");

    Differences differences = generate("sqs", "generated/One");

    assertThat(differences.stale()).isEmpty();
    assertThat(precious).exists();
  }

  @Test
  void fileWhereDirectoryIsNeededLeavesAllAsItWas() throws IOException {
    generate("sqs", "a/generated/x/Old");
    Files.writeString(root.resolve("z"), "in the way\n");
    SortedMap<String, String> before = contents();

    assertThatExceptionOfType(FileAccessException.class)
        .isThrownBy(() -> generate("sqs", "a/generated/y/deep/New", "z/generated/New"))
        .withMessage("cannot read " + root.resolve("z/generated/New") + ": Not a directory");
    assertThat(contents()).isEqualTo(before);
    assertThat(root.resolve("a/generated/y")).doesNotExist();
  }

  @Test
  void failureToWriteLeavesAllAsItWas() throws IOException {
    generate("sqs", "a/generated/x/Old");
    SortedMap<String, String> before = contents();
    List<GeneratedFile> wanted = wanted("sqs", "a/generated/y/deep/New", "z/generated/New");
    Differences differences = output.compare("sqs", wanted);
    Files.writeString(root.resolve("z"), "comes between\n");
    before.put("z", "comes between\n");

    assertThatExceptionOfType(FileAccessException.class)
        .isThrownBy(() -> output.apply(differences))
        .withMessage(
            "cannot write "
                + root.resolve("z/generated/New")
                + ": "
                + root.resolve("z")
                + " is no directory");
    assertThat(contents()).isEqualTo(before);
    assertThat(root.resolve("a/generated/y")).doesNotExist();
  }

  @Test
  void directoryWhereFileIsWantedIsTold() throws IOException {
    Files.createDirectories(root.resolve("generated/One"));

    assertThatExceptionOfType(FileAccessException.class)
        .isThrownBy(() -> generate("sqs", "generated/One"))
        .withMessage("cannot read " + root.resolve("generated/One") + ": Is a directory");
  }

  @Test
  void outputThatIsFileIsTold() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "\n");

    assertThatExceptionOfType(FileAccessException.class)
        .isThrownBy(() -> new OutputDirectory(file).compare("sqs", wanted("sqs", "generated/One")))
        .withMessage("cannot write into " + file + ": it is no directory");
  }

  private Differences generate(String service, String... paths) {
    Differences differences = output.compare(service, wanted(service, paths));
    output.apply(differences);
    return differences;
  }

  private static List<GeneratedFile> wanted(String service, String... paths) {
    List<GeneratedFile> files = new ArrayList<>();
    Stream.of(paths)
        .forEach(path -> files.add(new GeneratedFile(path, "content of " + path + "\n")));
    files.add(Manifest.of(service, "Generated.", files));
    return files;
  }

  private SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
