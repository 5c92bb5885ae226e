package io.ackj.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.runtime.resource.UndeclaredFields;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.UnmatchedArgumentException;

class ControllerFlagsTest {
  private static final Set<String> KINDS = Set.of("Table", "Backup", "GlobalTable");

  @Command(name = "controller")
  private static final class Controller {
    @Mixin private final ControllerFlags flags = new ControllerFlags();
  }

  @Test
  void defaultsAreThoseOfAckButForConcurrencyAndWhatIsOurs() {
    ControllerConfig config = config("--aws-region=eu-west-1");

    assertThat(config)
        .isEqualTo(
            new ControllerConfig(
                "eu-west-1",
                null,
                null,
                null,
                Duration.ofMinutes(1),
                "0.0.0.0:8080",
                "0.0.0.0:8081",
                false,
                null,
                "ack-system",
                false,
                "info",
                Map.of(
                    "services.k8s.aws/controller-version",
                    "%CONTROLLER_SERVICE%-%CONTROLLER_VERSION%",
                    "services.k8s.aws/namespace",
                    "%K8S_NAMESPACE%"),
                Set.of(),
                "",
                DeletionPolicy.DELETE,
                Map.of(),
                Duration.ofHours(10),
                Map.of(),
                20,
                List.of(),
                true,
                true,
                true,
                Map.of(
                    FeatureGate.ResourceAdoption, true,
                    FeatureGate.ReadOnlyResources, true,
                    FeatureGate.TeamLevelCARM, false,
                    FeatureGate.ServiceLevelCARM, false,
                    FeatureGate.IAMRoleSelector, false,
                    FeatureGate.IgnoreFieldDrift, true),
                UndeclaredFields.KEEP,
                false,
                Map.of()));
  }

  @Test
  void takesTheArgumentsOfAcksChart() {
    ControllerConfig config =
        config(
            "--aws-region",
            "eu-west-1",
            "--aws-endpoint-url",
            "",
            "--enable-development-logging=false",
            "--log-level",
            "debug",
            "--resource-tags",
            "a=%K8S_NAMESPACE%,b=2",
            "--watch-namespace",
            "one,two",
            "--watch-selectors",
            "team in (a, b),!legacy",
            "--deletion-policy",
            "retain",
            "--enable-leader-election",
            "--leader-election-namespace",
            "ack-system",
            "--reconcile-default-resync-seconds",
            "60",
            "--reconcile-resource-resync-seconds",
            "Table=30",
            "--reconcile-resource-resync-seconds",
            "Backup=90",
            "--reconcile-default-max-concurrent-syncs",
            "5",
            "--reconcile-resource-max-concurrent-syncs",
            "Table=7",
            "--reconcile-resources",
            "Table, Backup",
            "--feature-gates",
            "IgnoreFieldDrift=false, TeamLevelCARM=true",
            "--enable-carm=false");

    assertThat(config.endpointUrl()).isNull();
    assertThat(config.logLevel()).isEqualTo("debug");
    assertThat(config.resourceTags())
        .containsExactly(Map.entry("a", "%K8S_NAMESPACE%"), Map.entry("b", "2"));
    assertThat(config.watchNamespaces()).containsExactlyInAnyOrder("one", "two");
    assertThat(config.deletionPolicy()).isEqualTo(DeletionPolicy.RETAIN);
    assertThat(config.leaderElection()).isTrue();
    assertThat(config.leaderElectionNamespace()).isEqualTo("ack-system");
    assertThat(config.defaultResyncPeriod()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.resyncPeriods())
        .containsEntry("Table", Duration.ofSeconds(30))
        .containsEntry("Backup", Duration.ofSeconds(90));
    assertThat(config.maxConcurrentSyncs()).containsEntry("Table", 7);
    assertThat(config.kinds()).containsExactly("Table", "Backup");
    assertThat(config.isOn(FeatureGate.IgnoreFieldDrift)).isFalse();
    assertThat(config.isOn(FeatureGate.TeamLevelCARM)).isTrue();
    assertThat(config.enableCarm()).isFalse();
  }

  @Test
  void takesWhatIsOurs() {
    ControllerConfig config =
        config(
            "--aws-region=eu-west-1",
            "--aws-account-id=111122223333",
            "--undeclared-fields=reset",
            "--resync-on-start",
            "--aws-call-budget=DescribeTable=50",
            "--aws-call-budget=TagResource=2.5");

    assertThat(config.accountId()).isEqualTo("111122223333");
    assertThat(config.undeclaredFields()).isEqualTo(UndeclaredFields.RESET);
    assertThat(config.resyncOnStart()).isTrue();
    assertThat(config.budgets())
        .containsEntry("DescribeTable", 50.0)
        .containsEntry("TagResource", 2.5);
  }

  @Test
  void anEmptyListOfTagsMeansNone() {
    assertThat(config("--aws-region=eu-west-1", "--resource-tags=").resourceTags()).isEmpty();
  }

  @Test
  void theLastOfSeveralValuesCounts() {
    assertThat(config("--aws-region=eu-west-1", "--aws-region=eu-west-2").region())
        .isEqualTo("eu-west-2");
  }

  @Test
  void theRegionAndTheSystemNamespaceComeFromTheEnvironment() {
    ControllerFlags flags = parse();

    ControllerConfig config =
        flags.toConfig(Map.of("AWS_REGION", "eu-west-3", "K8S_NAMESPACE", "old"), KINDS);

    assertThat(config.region()).isEqualTo("eu-west-3");
    assertThat(config.systemNamespace()).isEqualTo("old");
  }

  @Test
  void plainEndpointsNeedLeave() {
    assertThat(
            config(
                    "--aws-region=eu-west-1",
                    "--aws-endpoint-url=http://localhost:4566",
                    "--allow-unsafe-aws-endpoint-urls")
                .endpointUrl())
        .isEqualTo(URI.create("http://localhost:4566"));
    assertThatThrownBy(
            () -> config("--aws-region=eu-west-1", "--aws-endpoint-url=http://localhost:4566"))
        .hasMessageContaining("--aws-endpoint-url: \"http://localhost:4566\"")
        .hasMessageContaining("--allow-unsafe-aws-endpoint-urls");
  }

  @Test
  void saysHowToGiveTheRegion() {
    assertThatThrownBy(() -> parse().toConfig(Map.of(), KINDS))
        .isInstanceOf(InvalidFlagException.class)
        .hasMessage("--aws-region: no AWS Region is known; give this flag, or set AWS_REGION");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--log-level=verbose                                  | one of debug, info, warn, error, dpanic, panic, fatal",
        "--http-client-timeout=60                             | a duration such as 1m0s",
        "--metrics-addr=8080                                  | host:port",
        "--healthz-addr=0.0.0.0:99999                         | host:port",
        "--webhook-server-addr=here                           | host:port",
        "--enable-carm=maybe                                  | true or false",
        "--resource-tags=a=b=c                                | one equals sign",
        "--resource-tags=a                                    | one equals sign",
        "--watch-namespace=a, b                               | no blanks",
        "--watch-namespace=a,a                                | give it once",
        "--watch-selectors=a in b                             | a label selector",
        "--deletion-policy=keep                               | one of delete, retain",
        "--undeclared-fields=delete                           | one of keep, reset",
        "--reconcile-default-resync-seconds=-1                | 0 or more",
        "--reconcile-resource-resync-seconds=Table=0          | 1 or more",
        "--reconcile-resource-resync-seconds=table=5          | one of the kinds Backup, GlobalTable, Table",
        "--reconcile-default-max-concurrent-syncs=0           | 1 or more",
        "--reconcile-resource-max-concurrent-syncs=Table      | KIND=NUMBER",
        "--reconcile-resources=Table,                         | some of the kinds",
        "--reconcile-resources=Table,Table                    | give it once",
        "--feature-gates=Magic=true                           | NAME=true",
        "--feature-gates=IAMRoleSelector                      | NAME=true",
        "--feature-gates=IAMRoleSelector=yes                  | true or false",
        "--feature-gates=IAMRoleSelector=true                 | 'IAMRoleSelector' when flag",
        "--feature-gates=IAMRoleSelector=true                 | --enable-carm=false",
        "--aws-account-id=123                                 | 12 digits",
        "--aws-call-budget=DescribeTable=0                    | above 0",
        "--aws-call-budget=describe=1                         | DescribeTable=50",
        "--aws-endpoint-url=localhost                         | a URL",
        "--aws-region=EU                                      | a Region such as eu-west-1"
      })
  void refusesValuesAndSaysWhatIsAllowed(String argument, String allowed) {
    String flag = argument.substring(0, argument.indexOf('='));

    assertThatThrownBy(() -> parse(argument).toConfig(Map.of("AWS_REGION", "eu-west-1"), KINDS))
        .isInstanceOf(InvalidFlagException.class)
        .hasMessageStartingWith(flag + ": ")
        .hasMessageContaining(allowed);
  }

  @Test
  void unknownFlagsAreErrorsOfUse() {
    assertThatThrownBy(() -> parse("--kubeconfig=x"))
        .isInstanceOf(UnmatchedArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "!a",
        "a=b",
        "a==b",
        "a!=b",
        "a in (b,c)",
        "x.y/a notin (b)",
        "a=",
        "n>5",
        " a = b , c "
      })
  void takesLabelSelectors(String selector) {
    assertThat(LabelSelectorSyntax.isValid(selector)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a in", "a,,b", "=b", "a b", "a in (b", "a=b c", "!a=b", "-a"})
  void refusesWhatIsNoLabelSelector(String selector) {
    assertThat(LabelSelectorSyntax.isValid(selector)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, PT0S", "1m0s, PT1M", "500ms, PT0.5S", "1.5h, PT1H30M", "2us, PT0.000002S"})
  void takesDurationsOfGo(String text, Duration duration) {
    assertThat(GoDuration.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "-1s", "1 s", "s", "1d", "9999999999h"})
  void refusesWhatIsNoDurationOfGo(String text) {
    assertThat(GoDuration.parse(text)).isEmpty();
  }

  private static ControllerConfig config(String... arguments) {
    return parse(arguments).toConfig(Map.of(), KINDS);
  }

  private static ControllerFlags parse(String... arguments) {
    Controller controller = new Controller();
    ControllerFlags.likeAck(new CommandLine(controller)).parseArgs(arguments);
    return controller.flags;
  }
}
