package io.ackj.codegen;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A project for {@link GenerateCommand} to work on, empty at first. */
final class LibraryProject {
  private final Path directory;

  LibraryProject(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  /** What a command came to. */
  record Run(int exitCode, String out, String err) {}

  Path path() {
    return directory;
  }

  /** Generates into this project from the model of a year. */
  Run generate(int year, Object... more) {
    return generate(Library.model(year), Library.file("generator.yaml"), more);
  }

  Run generate(Path model, Path config, Object... more) {
    List<Object> args = new ArrayList<>();
    args.addAll(List.of("--model", model, "--config", config));
    args.addAll(List.of("--output", directory, "--baseline", directory));
    args.addAll(List.of(more));
    return run(args.toArray());
  }

  static Run run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        GenerateCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int exitCode = command.execute(Stream.of(args).map(Object::toString).toArray(String[]::new));
    return new Run(exitCode, out.toString(), err.toString());
  }

  /** Returns the contents of all files by path. */
  SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(directory.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
