package io.ackj.codegen.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code generator.yaml} and {@code documentation.yaml}.
 *
 * <p>All methods throw {@link InvalidConfigException} with everything that is wrong with what the
 * files say. Only files that cannot be parsed at all are reported on their own, because too much of
 * what else is found would come from that. What the methods return is checked for form; whether the
 * AWS model has what it names is for others to check, who report it through {@link
 * GeneratorConfig#problems()}.
 */
public final class ConfigReader {

  private ConfigReader() {}

  /**
   * Reads a {@code generator.yaml} and its overlays.
   *
   * <p>Later files are laid over earlier ones: maps merge, texts and lists replace what was there.
   * Lists under {@code ignore} and {@code empty_shapes} are added to instead, without what is there
   * already. A key with nothing behind it changes nothing.
   *
   * @param files lowest first; without any, the result is the empty configuration
   */
  public static GeneratorConfig read(List<Path> files) {
    return flawless(readWithErrors(files));
  }

  /**
   * Reads as {@link #read(List)} does, but goes on where the form of a value is wrong: the errors
   * stand in {@link GeneratorConfig#errors()}, to be reported together with what AWS's model makes
   * of the rest. Files that cannot be parsed are reported at once.
   */
  public static GeneratorConfig readWithErrors(List<Path> files) {
    if (files.isEmpty()) {
      return GeneratorConfig.empty();
    }
    Problems problems = new Problems(Locations.ofFile(""));
    List<YamlNode.OfMap> roots =
        files.stream().flatMap(file -> parse(file, problems).stream()).toList();
    if (roots.size() < files.size()) {
      problems.throwIfAny();
    }
    return config(roots.stream().reduce(Overlay::lay).orElseThrow(), problems);
  }

  /**
   * Reads a {@code generator.yaml} from memory.
   *
   * @param fileName what messages call it
   */
  public static GeneratorConfig read(String fileName, String yaml) {
    Problems problems = new Problems(Locations.ofFile(fileName));
    Optional<YamlNode.OfMap> root = YamlParser.parse(fileName, yaml, problems);
    return flawless(
        config(root.orElseThrow(() -> new InvalidConfigException(problems.all())), problems));
  }

  /** Reads a {@code documentation.yaml}. */
  public static Documentation readDocumentation(Path file) {
    Problems problems = new Problems(Locations.ofFile(file.toString()));
    YamlNode.OfMap root =
        parse(file, problems).orElseThrow(() -> new InvalidConfigException(problems.all()));
    Locations locations = Locations.of(root);
    Findings findings = Findings.at(locations);
    Documentation documentation =
        value(root, findings).map(map -> ConfigSchema.documentation(map, locations));
    throwIfAny(problems, findings.errors());
    return documentation;
  }

  private static GeneratorConfig config(YamlNode.OfMap root, Problems problems) {
    Locations locations = Locations.of(root);
    Findings findings = Findings.at(locations);
    GeneratorConfig config = value(root, findings).map(map -> ConfigSchema.config(map, locations));
    Problems errors = findings.errors();
    problems.all().forEach(errors::add);
    return config.with(findings.notices().all(), errors.all());
  }

  private static GeneratorConfig flawless(GeneratorConfig config) {
    config.problems().throwIfAny();
    return config;
  }

  private static Value value(YamlNode root, Findings findings) {
    return new Value(YamlPath.ROOT, root, findings);
  }

  /** Reports what is wrong with the YAML together with what is wrong with what it says. */
  private static void throwIfAny(Problems ofParsing, Problems ofReading) {
    ofParsing.all().forEach(ofReading::add);
    ofReading.throwIfAny();
  }

  private static Optional<YamlNode.OfMap> parse(Path file, Problems problems) {
    try {
      return YamlParser.parse(file.toString(), Files.readString(file), problems);
    } catch (NoSuchFileException e) {
      problems.add(problem(file, "no such file"));
    } catch (CharacterCodingException e) {
      problems.add(problem(file, "not UTF-8 text"));
    } catch (IOException e) {
      problems.add(problem(file, "cannot be read: " + e.getMessage()));
    }
    return Optional.empty();
  }

  private static Problem problem(Path file, String message) {
    return new Problem(Location.ofFile(file.toString()), "", message);
  }
}
