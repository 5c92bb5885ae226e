package io.ackj.local.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests mean what kubectl makes of them, and mistakes are told by file and line. */
class ManifestsTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "N | false",
        "y | true",
        "'N' | \"N\"",
        "yes | true",
        "Off | false",
        "~ | null",
        "12 | 12",
        "012 | 10",
        "0x1f | 31",
        "-0b11 | -3",
        "1_000 | 1000",
        "1.5 | 1.5",
        "1e3 | 1E+3",
        "12345678901234567890 | 12345678901234567890",
        "2026-11-21 | \"2026-11-21\"",
        "!!str 5 | \"5\"",
        "a: b | {\"a\":\"b\"}",
        "8: b | {\"8\":\"b\"}",
        "[S, N] | [\"S\",false]"
      })
  void valuesMeanWhatKubectlMakesOfThem(String yaml, String json) {
    // JUnit takes quotes for its own, so they are put back.
    String text = json.equals("\"N\"") && !yaml.contains("'") ? "'N'" : yaml;
    List<YamlDocuments.Document> documents = YamlDocuments.read("v: " + nested(text), "x");

    assertThat(documents.get(0).content().path("v")).hasToString(json);
  }

  private static String nested(String yaml) {
    return yaml.matches("\\w+: .*") ? "{" + yaml + "}" : yaml;
  }

  @Test
  void whatIsMergedInGivesWayToWhatIsSaid() {
    JsonNode content =
        YamlDocuments.read("base: &b {a: 1, b: 2}\nown: {<<: *b, b: 3}", "x").get(0).content();

    assertThat(content.path("own")).hasToString("{\"b\":3,\"a\":1}");
  }

  @Test
  void objectsOfListsAndDocumentsStandByThemselvesWithTheirLines() {
    String text =
        """
        # a comment
        ---
        {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "a"}}
        ---
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: Namespace
            metadata: {name: b}
        """;

    List<Manifest> manifests = Manifests.parse(text, "all.yaml");

    assertThat(manifests).extracting(Manifest::name).containsExactly("a", "b");
    assertThat(manifests).extracting(Manifest::origin).containsExactly("all.yaml:3", "all.yaml:5");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [1 | f.yaml:1: this is not YAML",
        "a: 1;a: 2 | f.yaml:2: the key \"a\" stands here for the second time",
        "- a | f.yaml:1: this is no object",
        "kind: Table | f.yaml:1: apiVersion is missing",
        "apiVersion: v1;kind: 7 | f.yaml:1: kind is 7; every object needs one",
        "apiVersion: v1;kind: Table | f.yaml:1: metadata.name is missing",
        "apiVersion: v1;kind: T;metadata: {name: a, namespace: 5}"
            + " | f.yaml:1: metadata.namespace is 5",
        "a: &x [*x] | f.yaml:1: an alias stands inside of what it stands for",
        "a: *x | f.yaml:1: this is not YAML",
        "a: !!int x | f.yaml:1: \"x\" is no number",
        "? [a];: b | f.yaml:1: a key has to be a string",
        "<<: 5 | f.yaml:1: this is not YAML: Expected mapping"
      })
  void mistakesAreToldByFileAndLine(String text, String told) {
    assertThatThrownBy(() -> Manifests.parse(text.replace(';', '\n'), "f.yaml"))
        .isInstanceOf(ManifestException.class)
        .hasMessageStartingWith(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${EKS_CLUSTER_NAME}-carts", "$CLUSTER-carts", "a-${B}"})
  void variableInANameIsTold(String name) {
    Manifest manifest =
        Manifests.parse(
                "apiVersion: v1\nkind: Table\nmetadata: {name: a}\nspec: {tableName: '%s'}"
                    .formatted(name),
                "t.yaml")
            .get(0);

    assertThatThrownBy(() -> Variables.refuseIn(manifest))
        .isInstanceOf(ManifestException.class)
        .hasMessageStartingWith("t.yaml:1: spec.tableName is \"" + name + "\"")
        .hasMessageContaining("envsubst");
  }
}
