package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebIdentityTest {
  private static final String FILE = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token";
  private static final String ROLE = "arn:aws:iam::111122223333:role/ackj";
  private static final Map<String, String> IRSA =
      Map.of("AWS_WEB_IDENTITY_TOKEN_FILE", FILE, "AWS_ROLE_ARN", ROLE);

  @Test
  void isWhatIrsaPutsIntoAPod() {
    assertThat(WebIdentity.in(IRSA)).contains(new WebIdentity(Path.of(FILE), ROLE, "ackj"));
  }

  @Test
  void sessionMayHaveAName() {
    assertThat(WebIdentity.in(with("AWS_ROLE_SESSION_NAME", "carts")))
        .contains(new WebIdentity(Path.of(FILE), ROLE, "carts"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN"})
  void isNoneWithoutBoth(String missing) {
    assertThat(WebIdentity.in(with(missing, " "))).isEmpty();
  }

  /** As for all programs that use an SDK of AWS. */
  @Test
  void plainKeysComeFirst() {
    assertThat(WebIdentity.in(with("AWS_ACCESS_KEY_ID", "AKIA"))).isEmpty();
  }

  /** With these the rehearsal of a start stays where it is, also in a pod that has an identity. */
  @Test
  void plainKeysOfTheJvmComeFirstAsWell() {
    System.setProperty("aws.accessKeyId", "rehearsal");
    try {
      assertThat(WebIdentity.in(IRSA)).isEmpty();
    } finally {
      System.clearProperty("aws.accessKeyId");
    }
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> environment = new HashMap<>(IRSA);
    environment.put(name, value);
    return environment;
  }
}
