package io.ackj.image;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A folder as {@code .tar.gz}: equal files give equal bytes, whenever and by whom it is made. */
final class Tarball {
  private static final int RUN = 0755;
  private static final int READ = 0644;

  private Tarball() {}

  /** Writes one, in which everything is in a folder with the name of the package's. */
  static void write(ControllerPackage made, Instant time, Path file) throws IOException {
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(
            new QuickGzip(new BufferedOutputStream(Files.newOutputStream(file))))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      String root = made.home().getFileName().toString();
      add(tar, root, made.home(), time);
      for (Map.Entry<String, Path> entry : made.files().entrySet()) {
        add(tar, root + "/" + entry.getKey(), entry.getValue(), time);
      }
    }
  }

  private static void add(TarArchiveOutputStream tar, String name, Path path, Instant time)
      throws IOException {
    TarArchiveEntry entry = entry(name, path);
    entry.setModTime(time.toEpochMilli());
    entry.setIds(0, 0);
    entry.setNames("root", "root");
    tar.putArchiveEntry(entry);
    if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(path, tar);
    }
    tar.closeArchiveEntry();
  }

  private static TarArchiveEntry entry(String name, Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      link.setLinkName(Files.readSymbolicLink(path).toString());
      return link;
    }
    TarArchiveEntry entry = new TarArchiveEntry(Files.isDirectory(path) ? name + "/" : name);
    entry.setMode(FixedTree.isRun(path) ? RUN : READ);
    if (entry.isFile()) {
      entry.setSize(Files.size(path));
    }
    return entry;
  }

  /** Most of it is compressed jars, and what is not becomes hardly smaller by more work. */
  private static final class QuickGzip extends GZIPOutputStream {
    private QuickGzip(BufferedOutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
