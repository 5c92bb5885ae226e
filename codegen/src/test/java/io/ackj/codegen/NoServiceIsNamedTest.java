package io.ackj.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.config.ConfigReader;
import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.config.Ignore;
import io.ackj.codegen.config.IgnoreEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The generator knows no AWS service from another: whatever is particular to one stands in its
 * generator.yaml. So none of the names in there, nor of some well-known services, may stand in the
 * generator's code. Comments may give examples; names, texts and whatever is put together from
 * texts may not.
 */
class NoServiceIsNamedTest {
  private static final Path SOURCES = Path.of("src", "main", "java");

  /** ACK's initialisms come from all services: the one table that has to name some. */
  private static final Path INITIALISMS =
      SOURCES.resolve(Path.of("io", "ackj", "codegen", "naming", "Initialisms.java"));

  private static final List<String> WELL_KNOWN =
      List.of(
          "Dynamo",
          "Sqs",
          "Sns",
          "TableName",
          "QueueUrl",
          "QueueName",
          "TopicArn",
          "BucketName",
          "FunctionName",
          "KeySchema");

  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile(
          "(\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)++')"
              + "|/\\*(?s:.*?)\\*/|//[^\\n]*+");
  private static final Pattern JOINED_TEXTS = Pattern.compile("\"\\s*\\+\\s*\"");

  @Test
  void noServiceIsNamedInTheGenerator() {
    List<String> names = Stream.concat(WELL_KNOWN.stream(), configured()).toList();

    assertThat(sources().stream().flatMap(file -> found(names, file)).toList()).isEmpty();
  }

  @Test
  void thereAreNamesToLookFor() {
    assertThat(configured()).hasSizeGreaterThan(20).contains("AttributeDefinitions");
    assertThat(sources()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String tableName;",
        "get(\"TableName\")",
        "TABLE_NAME",
        "table_name: x",
        "getTableName()",
        "\"Table\" + \"Name\"",
        "\"Table\"\n    + \"Name\"",
        "case \"x\" -> \"//\" + tableName;",
        "\"\"\"\n a tableName // here\n\"\"\"",
        "// fine\ntableName()",
      })
  void nameIsFoundHoweverItIsWritten(String source) {
    assertThat(asName("TableName").matcher(code(source)).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// such as TableName",
        "/** {@code TableName}. */ void name() {}",
        "immutable(names)",
        "immutableNames",
        "x /* \"TableName\" */",
      })
  void exampleInACommentAndAWordInsideAnotherAreNoNames(String source) {
    assertThat(asName("TableName").matcher(code(source)).find()).isFalse();
  }

  /** Letter case does not count, but a name starts where a word does. */
  private static Pattern asName(String name) {
    return Pattern.compile(
        "(?<![A-Za-z])(?i:" + name + ")|(?<=[a-z0-9])(?=[A-Z])(?i:" + name + ")");
  }

  /** Returns what generator.yaml of every service in this project names that is made of words. */
  private static Stream<String> configured() {
    Set<String> names = new TreeSet<>();
    for (Path file : generatorYamls()) {
      GeneratorConfig config = ConfigReader.read(List.of(file));
      names.addAll(config.operations().keySet());
      names.addAll(config.resources().keySet());
      config.resources().values().forEach(r -> names.addAll(r.fields().keySet()));
      Ignore ignore = config.ignore();
      Stream.of(ignore.operations(), ignore.shapeNames(), ignore.fieldPaths())
          .flatMap(List::stream)
          .map(IgnoreEntry::name)
          .forEach(names::add);
    }
    return names.stream()
        .flatMap(name -> Stream.of(name.split("\\.+", -1)))
        .filter(name -> name.matches("[A-Z]+[a-z0-9]+[A-Z].*|[A-Z]{2,}[a-z]{2,}"))
        .distinct();
  }

  private static List<Path> generatorYamls() {
    List<Path> files = new ArrayList<>(List.of(Path.of("..", "generator.yaml")));
    Path other = Path.of("..", "test", "sqs", "generator.yaml");
    if (Files.exists(other)) {
      files.add(other);
    }
    return files;
  }

  private static Stream<String> found(List<String> names, Path file) {
    String code = code(read(file));
    String lower = code.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> lower.contains(name.toLowerCase(Locale.ROOT)))
        .filter(name -> asName(name).matcher(code).find())
        .map(name -> file + ": " + name);
  }

  /** Returns a source text without comments, with texts joined and without separators in names. */
  private static String code(String source) {
    String code =
        TEXT_OR_COMMENT
            .matcher(source)
            .replaceAll(m -> m.group(1) == null ? " " : Matcher.quoteReplacement(m.group(1)));
    return JOINED_TEXTS.matcher(code).replaceAll("").replace("_", "").replace("-", "");
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.equals(INITIALISMS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
