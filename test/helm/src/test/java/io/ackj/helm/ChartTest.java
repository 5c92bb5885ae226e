package io.ackj.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.LintResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {
  private static final Pattern VERSION = Pattern.compile("\n  <version>([^<]+)</version>");

  @Test
  void lintFindsNothing() {
    LintResult result = Chart.lint();

    assertThat(result.isFailed()).isFalse();
    assertThat(result.getMessages()).allMatch(message -> message.contains("[INFO]"));
  }

  @Test
  void chartImageAndProjectHaveOneVersion() {
    Matcher version = VERSION.matcher(Project.text("pom.xml"));
    assertThat(version.find()).isTrue();
    JsonNode chart = Project.yaml("helm/Chart.yaml");

    assertThat(chart.path("version").asText()).isEqualTo(version.group(1));
    assertThat(chart.path("appVersion").asText()).isEqualTo(version.group(1));
    assertThat(Project.yaml("helm/values.yaml").at("/image/tag").asText())
        .isEqualTo(version.group(1));
  }

  @Test
  void everyObjectHasTheLabelsOfAcksChart() {
    Rendered rendered =
        Chart.render(
            "{leaderElection: {enabled: true}, metrics: {service: {create: true}},"
                + " podMonitor: {create: true}, networkPolicy: {create: true},"
                + " podDisruptionBudget: {create: true}}");

    assertThat(rendered.objects())
        .allSatisfy(
            object ->
                assertThat(object.at("/metadata/labels").toString())
                    .contains(
                        "\"app.kubernetes.io/name\":\"dynamodb-chart\"",
                        "\"app.kubernetes.io/instance\":\"ack-dynamodb-controller\"",
                        "\"app.kubernetes.io/managed-by\":\"Helm\"",
                        "\"app.kubernetes.io/version\":",
                        "\"k8s-app\":\"dynamodb-chart\"",
                        "\"helm.sh/chart\":\"dynamodb-chart-"));
  }

  @Test
  void secretsAreOutOfReachWhereNoExportNeedsThem() {
    assertThat(Chart.render("{}").objects().toString()).contains("\"secrets\"");
    assertThat(Chart.render("{fieldExport: {secrets: false}}").objects().toString())
        .doesNotContain("\"secrets\"");
    assertThat(Chart.render("{fieldExport: {enabled: false}}").objects().toString())
        .doesNotContain("\"secrets\"", "\"fieldexports\"");
  }

  static Stream<String> emptiedValues() {
    List<String> emptied = new ArrayList<>();
    collectContainers("", Project.yaml("helm/values.yaml"), emptied);
    return emptied.stream();
  }

  /** A key with nothing behind it is a map or list without entries to many people. */
  @ParameterizedTest
  @MethodSource("emptiedValues")
  void aMapOrListMayBeLeftEmpty(String path) {
    ObjectNode values = Project.YAML.createObjectNode();
    ObjectNode parent = values;
    String[] names = path.substring(1).split("/", -1);
    for (int i = 0; i < names.length - 1; i++) {
      parent = parent.putObject(names[i]);
    }
    parent.putNull(names[names.length - 1]);

    assertThat(Chart.render(values.toString()).objects()).isNotEmpty();
  }

  private static void collectContainers(String path, JsonNode node, List<String> found) {
    boolean isGroup = node.isObject() && !node.isEmpty() && !path.endsWith("/nodeSelector");
    if ((node.isContainerNode() && !isGroup) || path.equals("/resources")) {
      found.add(path);
    }
    if (isGroup) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        collectContainers(path + '/' + member.getKey(), member.getValue(), found);
      }
    }
  }

  @Test
  void notesSayThatTheImageIsStillToBeNamed() {
    assertThat(Chart.notes("{}")).contains("Set image.repository to the place");
    assertThat(Chart.notes("{image: {repository: images.example/controller}}"))
        .doesNotContain("image.repository");
  }

  @Test
  void notesWarnOfWhatSuitedAcksControllerOnly() {
    assertThat(Chart.notes("{}"))
        .contains("--namespace ack-system rollout status deployment/ack-dynamodb-controller")
        .contains("kubectl apply --server-side --force-conflicts")
        .doesNotContain("WARNING");
    assertThat(Chart.notes("{resources: {limits: {memory: 128Mi, cpu: 100m}}}"))
        .contains("WARNING: the limit of memory, 128Mi", "WARNING: with 100m of a core");
    assertThat(Chart.notes("{deployment: {replicas: 2}}")).contains("WARNING: 2 replicas");
    assertThat(Chart.notes("{deployment: {replicas: 2}, leaderElection: {enabled: true}}"))
        .doesNotContain("WARNING");
  }
}
