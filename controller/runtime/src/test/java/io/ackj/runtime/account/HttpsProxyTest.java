package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;

class HttpsProxyTest {
  @Test
  void thereIsNoneWhereTheVariableIsNotSetOrEmpty() {
    assertThat(HttpsProxy.in(Map.of())).isEmpty();
    assertThat(HttpsProxy.in(Map.of("HTTPS_PROXY", " ", "HTTP_PROXY", "http://p:1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy.example.com:3128, http, proxy.example.com, 3128",
    "proxy.example.com:3128, http, proxy.example.com, 3128",
    "http://proxy.example.com, http, proxy.example.com, 80",
    "https://proxy.example.com/, https, proxy.example.com, 443",
  })
  void addressTellsHowTheProxyIsSpokenTo(String value, String scheme, String host, int port) {
    ProxyConfiguration proxy = HttpsProxy.in(Map.of("https_proxy", value)).orElseThrow();

    assertThat(proxy.scheme()).isEqualTo(scheme);
    assertThat(proxy.host()).isEqualTo(host);
    assertThat(proxy.port()).isEqualTo(port);
    assertThat(proxy.username()).isNull();
  }

  @Test
  void userAndPasswordAreThoseOfTheAddress() {
    ProxyConfiguration proxy =
        HttpsProxy.in(Map.of("HTTPS_PROXY", "http://team:a%40b@proxy:3128")).orElseThrow();

    assertThat(proxy.host()).isEqualTo("proxy");
    assertThat(proxy.username()).isEqualTo("team");
    assertThat(proxy.password()).isEqualTo("a@b");
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb.eu-west-1.amazonaws.com, true",
    "amazonaws.com, true",
    "myamazonaws.com, false",
    "10.0.0.1, true",
    "10.0.0.11, false",
    "svc.cluster.local, true",
  })
  void namesThatAreExceptedIncludeThoseBelow(String host, boolean isExcepted) {
    ProxyConfiguration proxy =
        HttpsProxy.in(
                Map.of(
                    "HTTPS_PROXY",
                    "http://proxy:3128",
                    "NO_PROXY",
                    "amazonaws.com, .Cluster.Local,10.0.0.1"))
            .orElseThrow();

    assertThat(proxy.nonProxyHosts().stream().anyMatch(host::matches)).isEqualTo(isExcepted);
  }

  @Test
  void starExceptsAll() {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "http://proxy:3128", "no_proxy", "*");

    assertThat(HttpsProxy.in(environment).orElseThrow().nonProxyHosts()).containsExactly(".*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "ftp://proxy:21", "http://a b", "http://user:secret@:3128"})
  void whatIsNoAddressIsNamedByTheVariableWithoutItsValue(String value) {
    assertThatThrownBy(() -> HttpsProxy.in(Map.of("HTTPS_PROXY", value)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(
            "HTTPS_PROXY is not the address of a proxy, such as http://proxy.example.com:3128")
        .hasMessageNotContaining("secret");
  }
}
