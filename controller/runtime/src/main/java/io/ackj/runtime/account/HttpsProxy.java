package io.ackj.runtime.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;

/**
 * HTTPS_PROXY and NO_PROXY, in capitals or not, as most programs read them. The SDK's client looks
 * for HTTP_PROXY alone, unless the proxy itself is spoken to over TLS.
 */
final class HttpsProxy {
  private static final String PROXY = "HTTPS_PROXY";
  private static final String NO_PROXY = "NO_PROXY";
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private HttpsProxy() {}

  /**
   * Returns the proxy for calls over TLS; empty if none is named.
   *
   * @throws UncheckedIOException if the variable holds no address; the message names it, and not
   *     its value, which may have a password
   */
  static Optional<ProxyConfiguration> in(Map<String, String> environment) {
    String address = value(environment, PROXY);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    URI proxy = parse(address.contains("://") ? address : "http://" + address);
    ProxyConfiguration.Builder builder =
        ProxyConfiguration.builder()
            .endpoint(place(proxy))
            .nonProxyHosts(exceptions(value(environment, NO_PROXY)));
    String user = proxy.getRawUserInfo();
    if (user != null) {
      String[] parts = user.split(":", 2);
      builder.username(URLDecoder.decode(parts[0], UTF_8));
      builder.password(parts.length > 1 ? URLDecoder.decode(parts[1], UTF_8) : "");
    }
    return Optional.of(builder.build());
  }

  private static String value(Map<String, String> environment, String name) {
    String inCapitals = environment.getOrDefault(name, "").strip();
    return inCapitals.isEmpty()
        ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip()
        : inCapitals;
  }

  private static URI parse(String address) {
    try {
      URI uri = new URI(address);
      if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
        throw unusable();
      }
      return uri;
    } catch (URISyntaxException e) {
      throw unusable();
    }
  }

  private static URI place(URI proxy) {
    int usual = proxy.getScheme().equals("https") ? HTTPS_PORT : HTTP_PORT;
    int port = proxy.getPort() == -1 ? usual : proxy.getPort();
    return URI.create(proxy.getScheme() + "://" + proxy.getHost() + ":" + port);
  }

  private static UncheckedIOException unusable() {
    return new UncheckedIOException(
        new IOException(
            PROXY + " is not the address of a proxy, such as http://proxy.example.com:3128"));
  }

  private static Set<String> exceptions(String list) {
    return Arrays.stream(list.split("[,\\s]+", -1))
        .filter(entry -> !entry.isEmpty())
        .map(HttpsProxy::pattern)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The SDK takes patterns. A name stands for all names below it, too. */
  private static String pattern(String entry) {
    if (entry.equals("*")) {
      return ".*";
    }
    String name = entry.replaceFirst("^\\*?\\.", "").toLowerCase(Locale.ROOT);
    return "(.*\\.)?" + Pattern.quote(name);
  }
}
