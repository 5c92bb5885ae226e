package io.ackj.kube.schema.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.ackj.kube.schema.ShownValue;
import io.ackj.kube.schema.cel.Functions.Parameter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code url}, {@code isURL} and the parts of a URL. */
final class UrlFunctions {
  private static final CelType TYPE = OpaqueType.create("kubernetes.URL");
  private static final Parameter URL = new Parameter(TYPE, URI.class);

  private UrlFunctions() {}

  static void addTo(Functions functions) {
    List<Parameter> text = List.of(TextFunctions.TEXT);
    functions.global("url", TYPE, text, args -> url((String) args[0]));
    functions.global("isURL", SimpleType.BOOL, text, args -> parse((String) args[0]) != null);
    part(functions, "getScheme", URI::getScheme);
    part(functions, "getHost", UrlFunctions::host);
    part(functions, "getHostname", UrlFunctions::hostname);
    part(functions, "getPort", url -> url.getPort() < 0 ? "" : String.valueOf(url.getPort()));
    part(functions, "getEscapedPath", URI::getRawPath);
    functions.member(
        "getQuery",
        MapType.create(SimpleType.STRING, ListType.create(SimpleType.STRING)),
        List.of(URL),
        args -> query(((URI) args[0]).getRawQuery()));
  }

  private static void part(
      Functions functions, String name, Function<URI, @Nullable String> getter) {
    functions.member(
        name,
        SimpleType.STRING,
        List.of(URL),
        args -> {
          String part = getter.apply((URI) args[0]);
          return part == null ? "" : part;
        });
  }

  private static URI url(String text) {
    URI url = parse(text);
    if (url == null) {
      throw new FunctionException(
          "URL parse error during conversion from string: parse %s: invalid URI for request"
              .formatted(ShownValue.quote(text)));
    }
    return url;
  }

  private static @Nullable URI parse(String text) {
    try {
      URI url = new URI(text);
      return url.isAbsolute() || text.startsWith("/") ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String host(URI url) {
    String authority = url.getRawAuthority();
    return authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
  }

  private static String hostname(URI url) {
    String host = url.getHost();
    return host == null ? "" : host.replaceAll("^\\[|]$", "");
  }

  private static Map<String, List<String>> query(@Nullable String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!pair.isEmpty()) {
        parameters.computeIfAbsent(decode(name), any -> new ArrayList<>()).add(decode(value));
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
