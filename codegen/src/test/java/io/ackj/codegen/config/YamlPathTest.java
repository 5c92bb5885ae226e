package io.ackj.codegen.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlPathTest {

  @Test
  void keysAreSeparatedByDotsAndIndicesStandInBrackets() {
    assertThat(YamlPath.of("ignore", "field_paths").index(3)).hasToString("ignore.field_paths[3]");
  }

  @Test
  void keysThatAreNoSingleWordAreQuoted() {
    assertThat(YamlPath.of("resources", "Table", "fields", "SSESpecification.Enabled", "type"))
        .hasToString("resources.Table.fields[\"SSESpecification.Enabled\"].type");
    assertThat(YamlPath.of("conditions", "kms:ViaService"))
        .hasToString("conditions[\"kms:ViaService\"]");
    assertThat(YamlPath.of("", "x")).hasToString("[\"\"].x");
  }

  @ParameterizedTest(name = "{0} is in {1}")
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "resources.Table,                resources",
        "resources,                      ''",
        "ignore.field_paths[3],          ignore.field_paths",
        "resources.Table.fields[\"A.B\"],  resources.Table.fields",
        "fields[\"A.B\"].from,             fields[\"A.B\"]",
        "'[\"\"]',                         ''",
      })
  void enclosingPathLacksTheLastStep(String path, String enclosing) {
    assertThat(YamlPath.enclosing(path)).isEqualTo(enclosing);
  }

  @Test
  void starOfPatternStandsForOneStep() {
    YamlPath path = YamlPath.of("resources", "Table", "fields", "A.B", "type");

    assertThat(path.matches("resources.*.fields.*.type")).isTrue();
    assertThat(path.matches("resources.*.type")).isFalse();
    assertThat(path.matches("resources.*.fields.*.*.type")).isFalse();
    assertThat(path.matches("resources.*.fields.*.go_tag")).isFalse();
  }
}
