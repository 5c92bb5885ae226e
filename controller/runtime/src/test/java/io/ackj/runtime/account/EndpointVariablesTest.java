package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkSystemSetting;

class EndpointVariablesTest {
  private static final String PROPERTY =
      SdkSystemSetting.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS.property();

  @BeforeEach
  @AfterEach
  void clear() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void anEmptyEndpointIsIgnored() {
    EndpointVariables.ignoreEmpty(Map.of("AWS_ENDPOINT_URL", ""));

    assertThat(System.getProperty(PROPERTY)).isEqualTo("true");
  }

  @Test
  void anEndpointIsLeftToTheSdk() {
    EndpointVariables.ignoreEmpty(Map.of("AWS_ENDPOINT_URL", "http://localhost:4566"));

    assertThat(System.getProperty(PROPERTY)).isNull();
  }

  @Test
  void noEndpointIsNoReasonToIgnoreAny() {
    EndpointVariables.ignoreEmpty(Map.of());

    assertThat(System.getProperty(PROPERTY)).isNull();
  }
}
