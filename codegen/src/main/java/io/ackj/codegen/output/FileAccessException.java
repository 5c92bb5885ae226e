package io.ackj.codegen.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/** A file or directory cannot be used. The message is for the user: one line. */
public final class FileAccessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what could not be done.
   *
   * @param what for example {@code cannot write}
   */
  public FileAccessException(String what, Path path, IOException cause) {
    super(what + " " + path + ": " + reason(cause), cause);
  }

  /** Says what could not be done, and why. */
  public FileAccessException(String what, Path path, String reason) {
    super(what + " " + path + ": " + reason);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
      return place(cause) + " is no directory";
    }
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }

  private static String place(IOException cause) {
    return Objects.requireNonNullElse(((FileSystemException) cause).getFile(), "it");
  }
}
