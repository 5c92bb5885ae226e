package io.ackj.local.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.local.manifest.ManifestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong, or left to kubectl, is told by file and key. */
class KustomizeRefusalTest {
  private static final String TABLE =
      """
      apiVersion: dynamodb.services.k8s.aws/v1alpha1
      kind: Table
      metadata: {name: orders}
      spec: {tableName: orders}
      """;
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: shop}
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @ParameterizedTest(name = "{0}")
  @MethodSource("beyond")
  void leavesToKubectl(String reason, String kustomization, String named) throws IOException {
    write(kustomization);

    assertThatThrownBy(() -> KustomizeBuild.build(directory))
        .as(reason)
        .isInstanceOf(ManifestException.class)
        .hasMessage(
            "%s: %s is not supported here; run: kubectl kustomize %s | ./ackj local -f -"
                .formatted(directory.resolve("kustomization.yaml"), named, directory));
  }

  static Stream<Arguments> beyond() {
    return Stream.of(
        row("other keys", "images: []", "\"images\""),
        row("replacements", "replacements: []", "\"replacements\""),
        row("secrets", "secretGenerator: []", "\"secretGenerator\""),
        row("components", "kind: Component", "the kind \"Component\""),
        row(
            "keys of entries",
            "configMapGenerator: [{name: a, envs: [x]}]",
            "\"configMapGenerator[0].envs\""),
        row(
            "selection by labels",
            "patches: [{patch: '[]', target: {labelSelector: a=b}}]",
            "\"patches[0].target.labelSelector\""),
        row(
            "patches that rename",
            "patches: [{patch: '[]', options: {allowNameChange: true}}]",
            "\"patches[0].options.allowNameChange\""),
        row(
            "what is elsewhere",
            "resources: ['https://example.com/x.yaml']",
            "what is not on this machine, \"https://example.com/x.yaml\","),
        row(
            "repositories",
            "resources: ['github.com/org/repo//dir?ref=v1']",
            "what is not on this machine, \"github.com/org/repo//dir?ref=v1\","),
        row(
            "labels of what has selectors",
            "resources: [deployment.yaml]\ncommonLabels: {a: b}",
            "a change of names, labels or annotations around a Deployment shop"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void tellsWhatIsWrong(String reason, String kustomization, String told) throws IOException {
    write(kustomization);

    assertThatThrownBy(() -> KustomizeBuild.build(directory))
        .as(reason)
        .isInstanceOf(ManifestException.class)
        .hasMessageStartingWith(directory.resolve("kustomization.yaml").toString())
        .hasMessageContaining(told);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        row("a missing file", "resources: [x.yaml]", "\"x.yaml\", which does not exist"),
        row("a file outside", "resources: [../outside.yaml]", "outside of its folder"),
        row("itself", "resources: [.]", "it is among its own resources"),
        row("two of a name", "resources: [orders.yaml, copy.yaml]", "Table orders is among"),
        row("a wrong type", "namePrefix: [a]", "namePrefix has to be a string, but is [\"a\"]"),
        row(
            "a label that is no string",
            "commonLabels: {a: 1}",
            "commonLabels.a has to be a string, but is 1"),
        row("bad YAML", "resources: [a", "kustomization.yaml:1: this is not YAML"),
        row("nothing at all", "# nothing", "holds one mapping"),
        row("a patch of nothing", "patches: [{path: other.yaml}]", "which is not among"),
        row("neither form", "patches: [{target: {}}]", "patches[0] needs either path or patch"),
        row(
            "operations for nobody",
            "patches: [{patch: '[{op: add}]'}]",
            "patches[0] is a JSON patch, which needs a target"),
        row(
            "an operation that cannot be",
            "resources: [orders.yaml]\n"
                + "patches: [{target: {kind: Table}, patch: '[{op: remove, path: /spec/x}]'}]",
            "patches[0] cannot be applied to Table orders:"
                + " {\"op\":\"remove\",\"path\":\"/spec/x\"}: there is nothing at /spec/x"),
        row("a bad expression", "patches: [{patch: '[]', target: {name: '('}}]", "target.name is"),
        row(
            "a literal without a value",
            "configMapGenerator: [{name: a, literals: [x]}]",
            "configMapGenerator[0].literals has \"x\""),
        row("another kind of file", "apiVersion: v1", "apiVersion is \"v1\""));
  }

  @Test
  void folderWithoutKustomizationIsTold() {
    assertThatThrownBy(() -> KustomizeBuild.build(directory))
        .isInstanceOf(ManifestException.class)
        .hasMessage(directory + ": there is no kustomization.yaml in this folder");
    assertThat(KustomizeBuild.isKustomization(directory)).isFalse();
  }

  private void write(String kustomization) throws IOException {
    Files.writeString(directory.resolve("kustomization.yaml"), kustomization);
    Files.writeString(directory.resolve("orders.yaml"), TABLE);
    Files.writeString(directory.resolve("copy.yaml"), TABLE);
    Files.writeString(directory.resolve("other.yaml"), TABLE.replace("orders", "other"));
    Files.writeString(directory.resolve("deployment.yaml"), DEPLOYMENT);
    Files.writeString(directory.resolveSibling("outside.yaml"), TABLE);
  }

  private static Arguments row(String reason, String kustomization, String expected) {
    return Arguments.of(reason, kustomization, expected);
  }
}
