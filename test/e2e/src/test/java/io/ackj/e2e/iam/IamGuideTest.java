package io.ackj.e2e.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.aws.identity.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/guides/iam.md} says, against the chart, the policy and the controller. */
class IamGuideTest {
  private static final String NAMESPACE = "ack-system";
  private static final String CONTROLLER = "arn:aws:iam::111122223333:role/ack-dynamodb-controller";
  private static final String OTHER_ROLE = "arn:aws:iam::222233334444:role/ack-dynamodb";

  private final GuidePage page = GuidePage.read();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void eachDocumentOnThePageIsTheFileThatItsCommandsUse() {
    assertThat(page.blocks("json").stream().map(GuidePage.Block::content))
        .containsExactly(
            GuidePage.file("irsa-trust.json"),
            GuidePage.file("pod-identity-trust.json"),
            GuidePage.file("assume-roles.json"),
            GuidePage.file("account-trust.json"));
  }

  @Test
  void irsaTrustsTheServiceAccountOfTheChartForAwsAndNothingElse() throws IOException {
    JsonNode statement = onlyStatement("irsa-trust.json");

    String provider =
        statement.at("/Principal/Federated").asText().replaceFirst(".*:oidc-provider/", "");
    assertThat(statement.path("Action").asText()).isEqualTo("sts:AssumeRoleWithWebIdentity");
    assertThat(statement.path("Condition"))
        .isEqualTo(
            json.createObjectNode()
                .set(
                    "StringEquals",
                    json.createObjectNode()
                        .put(provider + ":aud", "sts.amazonaws.com")
                        .put(
                            provider + ":sub",
                            "system:serviceaccount:" + NAMESPACE + ":" + serviceAccount())));
  }

  @Test
  void podIdentityTrustsEksForTheServiceAccountOfTheChart() throws IOException {
    JsonNode statement = onlyStatement("pod-identity-trust.json");

    assertThat(statement.path("Principal"))
        .isEqualTo(json.createObjectNode().put("Service", "pods.eks.amazonaws.com"));
    assertThat(texts(statement.path("Action"))).containsExactly("sts:AssumeRole", "sts:TagSession");
    assertThat(statement.at("/Condition/StringEquals"))
        .isEqualTo(
            json.createObjectNode()
                .put("aws:RequestTag/kubernetes-namespace", NAMESPACE)
                .put("aws:RequestTag/kubernetes-service-account", serviceAccount()));
  }

  @Test
  void bothSidesOfAnotherAccountAllowTheSameToEachOther() throws IOException {
    JsonNode own = onlyStatement("assume-roles.json");
    JsonNode other = onlyStatement("account-trust.json");

    assertThat(own.path("Action")).isEqualTo(other.path("Action"));
    assertThat(texts(own.path("Action"))).containsExactly("sts:AssumeRole", "sts:TagSession");
    assertThat(texts(own.path("Resource"))).containsExactly(OTHER_ROLE);
    assertThat(other.path("Principal")).isEqualTo(json.createObjectNode().put("AWS", CONTROLLER));
    assertThat(page.text()).contains("--from-literal=222233334444=" + OTHER_ROLE);
  }

  @Test
  void roleOfTheCommandsIsTheOneThatIsTrusted() {
    assertThat(matches("role-arn(?: |\"=)(arn:\\S+)")).containsOnly(CONTROLLER);
    assertThat(matches("--service-account (\\S+)")).containsOnly(serviceAccount());
    assertThat(matches("--namespace (ack\\S+)")).containsOnly(NAMESPACE);
  }

  @Test
  void everyFeatureHasALine() {
    assertThat(matches("(?m)^\\|.*\\| \\[([a-z-]+)\\.json\\]\\("))
        .containsExactlyInAnyOrderElementsOf(SuggestedPolicy.parts().keySet());
  }

  @Test
  void filesOfTheCommandsAreThere() {
    List<String> files = matches("file://(docs/\\S+)");

    assertThat(files)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(GuidePage.ROOT.resolve(file)).isRegularFile());
  }

  @Test
  void valuesOfTheCommandsAreThoseOfTheChart() throws IOException {
    JsonNode values =
        new YAMLMapper().readTree(GuidePage.ROOT.resolve("helm/values.yaml").toFile());

    assertThat(matches("--set ([A-Za-z.]+)[=.]"))
        .contains("image.repository", "aws.region", "aws.credentials.secretName")
        .allSatisfy(
            path -> assertThat(values.at("/" + path.replace('.', '/')).isMissingNode()).isFalse());
  }

  @Test
  void narrowedPolicyIsTheSameForFewerTables(@TempDir Path directory)
      throws IOException, InterruptedException {
    Files.createSymbolicLink(directory.resolve("docs"), GuidePage.ROOT.resolve("docs"));
    GuidePage.Block command =
        page.blocks("sh").stream().filter(GuidePage.Block::isRun).findFirst().orElseThrow();

    String output = run(directory, command.content());

    assertThat(output).isEqualTo(page.blocks("text").get(0).content());
    for (String part : List.of("always", "time-to-live", "backups")) {
      Path file = directory.resolve("my-policies").resolve(part + ".json");
      SuggestedPolicy narrowed = SuggestedPolicy.of(json.readTree(file.toFile()));
      SuggestedPolicy suggested = Objects.requireNonNull(SuggestedPolicy.parts().get(part));
      assertThat(narrowed.actions()).isEqualTo(suggested.actions());
      assertThat(narrowed.statements())
          .flatMap(Statement::resources)
          .allMatch(
              arn ->
                  arn.equals("*")
                      || arn.startsWith("arn:aws:dynamodb:eu-west-1:111122223333:table/shop-*"));
    }
  }

  private static String run(Path directory, String command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-ec", command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  private JsonNode onlyStatement(String file) throws IOException {
    JsonNode document = json.readTree(GuidePage.file(file));
    assertThat(document.path("Version").asText()).isEqualTo("2012-10-17");
    assertThat(document.path("Statement")).hasSize(1);
    JsonNode statement = document.at("/Statement/0");
    assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
    return statement;
  }

  private static String serviceAccount() {
    try {
      return new YAMLMapper()
          .readTree(GuidePage.ROOT.resolve("helm/values.yaml").toFile())
          .at("/serviceAccount/name")
          .asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what the group of a pattern has matched, for each match on the page. */
  private List<String> matches(String pattern) {
    return Pattern.compile(pattern)
        .matcher(page.text())
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.textValue()));
    return texts;
  }
}
