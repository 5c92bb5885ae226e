package io.ackj.codegen.emit.docs;

import io.ackj.codegen.config.ConfigReader;
import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.emit.Emitter;
import io.ackj.codegen.model.service.ModelReader;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.output.GeneratedFile;
import io.ackj.codegen.pipeline.GenerationState;
import io.ackj.codegen.pipeline.Pipeline;
import io.ackj.codegen.sdk.SdkNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A tiny service, made up so that every kind of field and rule is in it. */
public final class Library {
  private static final Path FILES = Path.of("src/test/resources/emit");
  private static final ServiceModel MODEL = ModelReader.read(FILES.resolve("library.json"));

  private Library() {}

  /** Returns what an emitter writes for the service, by file name. */
  public static Map<String, String> emit(Emitter emitter, String... configs) {
    GeneratorConfig config = ConfigReader.read(Arrays.stream(configs).map(FILES::resolve).toList());
    GenerationState state =
        Pipeline.run(GenerationState.start(MODEL, "library", config, Documentation.empty()));
    EmitInput input =
        new EmitInput(
            state.resources(), state.service(), SdkNames.of(MODEL, Set.of("CreateBook")), config);
    return emitter.emit(input).stream()
        .collect(
            Collectors.toMap(
                file -> file.path().substring(file.path().lastIndexOf('/') + 1),
                GeneratedFile::content));
  }

  /** Runs the stages with a generator.yaml that is given as text. */
  public static void run(String yaml) {
    GeneratorConfig config = ConfigReader.read("generator.yaml", yaml);
    Pipeline.run(GenerationState.start(MODEL, "library", config, Documentation.empty()));
  }

  /**
   * Returns a golden file, after rewriting it when {@code -Dackj.golden.rewrite=true} asks for
   * that.
   */
  public static String golden(String name, String actual) {
    Path file = FILES.resolve("golden").resolve(name);
    try {
      if (Boolean.getBoolean("ackj.golden.rewrite")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the cells of a Markdown table's rows below the one that starts with a header. */
  static List<String> firstCells(String page, String header) {
    return page.lines()
        .dropWhile(line -> !line.startsWith(header))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("`", 3)[1])
        .toList();
  }
}
