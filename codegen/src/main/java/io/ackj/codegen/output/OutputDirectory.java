package io.ackj.codegen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The directory that generated files are written into: the project, or another one. */
public final class OutputDirectory {
  private final Path root;

  /**
   * Names a directory.
   *
   * @param root need not exist yet
   */
  public OutputDirectory(Path root) {
    this.root = root;
  }

  /**
   * Returns how what is there differs from what is wanted. Reads only.
   *
   * @param service whose files these are: only what its {@link Manifest} lists can be stale
   * @param wanted all files of the service, its manifest among them
   * @throws FileAccessException if something in the way cannot be read
   */
  public Differences compare(String service, List<GeneratedFile> wanted) {
    checkRoot();
    List<GeneratedFile> missing = new ArrayList<>();
    List<GeneratedFile> changed = new ArrayList<>();
    TreeSet<String> stale = new TreeSet<>();
    read(Manifest.path(service))
        .map(content -> Manifest.paths(new String(content, StandardCharsets.UTF_8)))
        .ifPresent(stale::addAll);
    stale.removeIf(path -> !Files.isRegularFile(at(path), LinkOption.NOFOLLOW_LINKS));
    for (GeneratedFile file : wanted.stream().sorted().toList()) {
      stale.remove(file.path());
      Optional<byte[]> content = read(file.path());
      if (content.isEmpty()) {
        missing.add(file);
      } else if (!Arrays.equals(content.get(), bytes(file))) {
        changed.add(file);
      }
    }
    return new Differences(missing, changed, List.copyOf(stale));
  }

  /**
   * Brings the directory in line. Everything is first written beside its place and only then moved
   * there, so that a full disk or a missing permission leaves all as it was.
   *
   * @throws FileAccessException if something cannot be written
   */
  public void apply(Differences differences) {
    try (Staging staging = new Staging()) {
      differences.toWrite().forEach(file -> staging.write(at(file.path()), bytes(file)));
      // Before the new manifest is in place: if this dies between, the old one still lists them.
      differences.stale().forEach(this::remove);
      staging.moveIntoPlace();
    }
  }

  private void checkRoot() {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new FileAccessException("cannot write into", root, "it is no directory");
    }
  }

  private Optional<byte[]> read(String path) {
    try {
      return Optional.of(Files.readAllBytes(at(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new FileAccessException("cannot read", at(path), e);
    }
  }

  private void remove(String path) {
    try {
      Files.deleteIfExists(at(path));
      removeIfEmpty(path);
    } catch (IOException e) {
      throw new FileAccessException("cannot remove", at(path), e);
    }
  }

  /** Removes the directories that held the last file, as far up as only a machine writes there. */
  private void removeIfEmpty(String path) throws IOException {
    String directory = path.substring(0, path.lastIndexOf('/'));
    while (GeneratedFile.isGenerated(directory)) {
      try {
        Files.deleteIfExists(at(directory));
      } catch (DirectoryNotEmptyException e) {
        return;
      }
      directory = directory.substring(0, directory.lastIndexOf('/'));
    }
  }

  private Path at(String path) {
    return root.resolve(path);
  }

  private static byte[] bytes(GeneratedFile file) {
    return file.content().getBytes(StandardCharsets.UTF_8);
  }
}
