package io.ackj.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class TarballTest {
  private static final Instant TIME = Instant.parse("2026-11-01T00:00:00Z");

  private final Path directory;

  TarballTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void entriesAreSortedAndSayNothingOfWhoMadeThemWhen() throws IOException {
    Path file = directory.resolve("package.tar.gz");

    Tarball.write(SmallPackage.in(directory), TIME, file);

    List<TarArchiveEntry> entries = entries(file);
    assertThat(entries)
        .extracting(TarArchiveEntry::getName)
        .isSorted()
        .contains("ackj-controller-1/bin/controller", "ackj-controller-1/runtime/lib/modules")
        .allMatch(name -> name.startsWith("ackj-controller-1/"));
    assertThat(entries)
        .allMatch(entry -> entry.getLastModifiedTime().equals(FileTime.from(TIME)))
        .allMatch(entry -> entry.getLongUserId() == 0 && entry.getUserName().equals("root"));
    assertThat(entries)
        .filteredOn(entry -> entry.isFile() && (entry.getMode() & 0111) != 0)
        .extracting(TarArchiveEntry::getName)
        .containsExactly("ackj-controller-1/bin/controller", "ackj-controller-1/runtime/bin/java");
    assertThat(entries)
        .filteredOn(TarArchiveEntry::isSymbolicLink)
        .extracting(TarArchiveEntry::getLinkName)
        .containsExactly("../LICENSE");
  }

  @Test
  void equalFilesGiveEqualBytes() throws IOException {
    ControllerPackage one = SmallPackage.in(Files.createDirectory(directory.resolve("one")));
    ControllerPackage other = SmallPackage.in(Files.createDirectory(directory.resolve("other")));
    Files.setLastModifiedTime(other.launcher(), FileTime.from(Instant.EPOCH));

    Tarball.write(one, TIME, directory.resolve("one.tar.gz"));
    Tarball.write(other, TIME, directory.resolve("other.tar.gz"));

    assertThat(directory.resolve("other.tar.gz"))
        .hasSameBinaryContentAs(directory.resolve("one.tar.gz"));
  }

  private static List<TarArchiveEntry> entries(Path file) throws IOException {
    List<TarArchiveEntry> entries = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
