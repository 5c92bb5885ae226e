package io.ackj.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The package at work: where nothing may be written, without a home, as a pod has it. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedControllerIT {
  /** That of the chart. */
  private static final long MEMORY_LIMIT_MIB = 256;

  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLLS = Duration.ofMillis(100);
  private static final int ANY_USER = 4711;

  private static final String TABLE =
      """
      apiVersion: dynamodb.services.k8s.aws/v1alpha1
      kind: Table
      metadata: {name: orders}
      spec:
        tableName: orders
        billingMode: PAY_PER_REQUEST
        attributeDefinitions: [{attributeName: id, attributeType: S}]
        keySchema: [{attributeName: id, keyType: HASH}]
        timeToLive: {attributeName: expires, enabled: true}
        tags: [{key: team, value: shop}]
      """;

  private UnpackedPackage unpacked;
  private Surroundings surroundings;

  @BeforeAll
  void unpack() throws IOException, GeneralSecurityException {
    unpacked = UnpackedPackage.unpack();
    surroundings = new Surroundings();
  }

  @AfterAll
  void remove() throws IOException {
    if (surroundings != null) {
      surroundings.close();
    }
    if (unpacked != null) {
      unpacked.close();
    }
  }

  /** What nobody names is needed, too: the JVM's parts for TLS, XML, proxies and names of hosts. */
  @Test
  void itTakesATableThroughItsLifeOverHttpsWithAWebIdentityAndBehindAProxy()
      throws IOException, InterruptedException {
    try (PackagedController controller =
        PackagedController.start(command(List.of()), environment())) {
      surroundings.createTable(TABLE);
      await(() -> isSynced(surroundings.table("orders")), controller);

      assertThat(surroundings.operations())
          .contains("AssumeRoleWithWebIdentity", "CreateTable", "UpdateTimeToLive");
      assertThat(surroundings.proxy().asked())
          .contains(surroundings.awsUri().getAuthority())
          .isNotEmpty();
      assertThat(controller.meters())
          .startsWith("200 ")
          .contains("ack_outbound_api_requests_total{")
          .contains("jvm_memory_used_bytes");
      assertThat(controller.hasMapped(unpacked.content().archive())).as("archive").isTrue();
      assertThat(controller.memoryMib()).isLessThan(MEMORY_LIMIT_MIB);

      surroundings.deleteTable("orders");
      await(() -> surroundings.table("orders").contains("\"NotFound\""), controller);

      assertThat(surroundings.operations()).contains("DeleteTable");
      assertThat(controller.terminate(GRACE)).as(controller.log()).isZero();
      assertThat(controller.log()).doesNotContain("NoClassDefFoundError", "WARNING");
    }
  }

  @Test
  void anyUserMayRunIt() throws IOException, InterruptedException {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root may become another");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "there is no setpriv");
    String id = Integer.toString(ANY_USER);
    List<String> become =
        List.of("/usr/bin/setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups");

    try (PackagedController controller = PackagedController.start(command(become), environment())) {
      assertThat(controller.user()).isEqualTo(ANY_USER);
      assertThat(controller.probe("/healthz")).isEqualTo("200 ok");
      assertThat(controller.hasMapped(unpacked.content().archive())).as("archive").isTrue();
      assertThat(controller.terminate(GRACE)).as(controller.log()).isZero();
    }
  }

  private List<String> command(List<String> before) {
    List<String> command = new ArrayList<>(before);
    command.add(unpacked.launcher());
    command.add("--aws-region=us-west-2");
    command.add("--aws-endpoint-url=" + surroundings.awsUri());
    command.add("--aws-identity-endpoint-url=" + surroundings.awsUri());
    return command;
  }

  /** As IRSA gives it to a pod, and as an administrator gives a proxy to all pods. */
  private Map<String, String> environment() {
    String proxy = surroundings.proxyUri().toString();
    Path kubeconfig = unpacked.write("kubeconfig", surroundings.kubeconfig());
    Path token = unpacked.write("token", token());
    Path authority = unpacked.write("authority.pem", surroundings.authority());
    Map<String, String> environment = new HashMap<>();
    environment.put("KUBECONFIG", kubeconfig.toString());
    environment.put("AWS_CA_BUNDLE", authority.toString());
    environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString());
    environment.put("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/ackj");
    environment.put("AWS_ENDPOINT_URL_STS", surroundings.awsUri().toString());
    environment.put("HTTPS_PROXY", proxy);
    environment.put("NO_PROXY", "localhost");
    return environment;
  }

  private static String token() {
    String claims =
        "{\"iss\":\"https://oidc.example.com\",\"aud\":\"sts.amazonaws.com\",\"exp\":4102444800,"
            + "\"sub\":\"system:serviceaccount:ack-system:ack-dynamodb-controller\"}";
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString("{\"alg\":\"RS256\"}".getBytes(UTF_8))
        + "."
        + encoder.encodeToString(claims.getBytes(UTF_8))
        + ".c2lnbmF0dXJl";
  }

  private static boolean isSynced(String table) {
    return table
        .replace(" ", "")
        .matches("(?s).*\\{[^{}]*\"status\":\"True\",\"type\":\"ACK.ResourceSynced\"[^{}]*}.*");
  }

  private static void await(Callable<Boolean> condition, PackagedController controller) {
    try {
      Awaitility.await().atMost(PATIENCE).pollInterval(POLLS).until(condition);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(controller.log(), e);
    }
  }
}
