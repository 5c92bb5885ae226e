package io.ackj.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A base image with one layer, as {@code docker save} would write it. */
final class BaseTarball {
  private BaseTarball() {}

  /** Writes one. */
  static void write(Path file) throws IOException {
    byte[] layer = tar("etc/base-release", "a base".getBytes(UTF_8));
    String config =
        """
        {"architecture":"amd64","os":"linux","created":"2026-01-01T00:00:00Z",
         "config":{"Env":["PATH=/usr/bin:/bin"],"User":"root","WorkingDir":"/root"},
         "history":[{"created":"2026-01-01T00:00:00Z"}],
         "rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}
        """
            .formatted(sha256(layer));
    String manifest =
        """
        [{"Config":"config.json","RepoTags":["base:1"],"Layers":["layer.tar"]}]
        """;
    try (OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      put(tar, "manifest.json", manifest.getBytes(UTF_8));
      put(tar, "config.json", config.getBytes(UTF_8));
      put(tar, "layer.tar", layer);
    }
  }

  private static byte[] tar(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      put(tar, name, content);
    }
    return bytes.toByteArray();
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    entry.setModTime(0);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
