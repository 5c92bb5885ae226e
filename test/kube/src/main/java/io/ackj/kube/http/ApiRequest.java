package io.ackj.kube.http;

import java.util.List;
import java.util.Map;

/**
 * A request whose body is there.
 *
 * @param rawQuery as it was sent; empty if there is none
 * @param query the values of each parameter, decoded, in their order
 * @param headers by name in lower case; several of one name are joined by commas
 */
// Requests and answers are never compared, and their bytes need not be copied.
@SuppressWarnings("ArrayRecordComponent")
record ApiRequest(
    String method,
    String path,
    String rawQuery,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body) {

  /** Returns the path with the query as it was sent. */
  String pathAndQuery() {
    return rawQuery.isEmpty() ? path : path + "?" + rawQuery;
  }

  /** Returns the first value of a query parameter; empty if there is none. */
  String parameter(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Returns a header; empty if there is none. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Returns whether a query parameter is set, as Kubernetes reads booleans there. */
  boolean flag(String name) {
    List<String> values = query.get(name);
    if (values == null || values.isEmpty()) {
      return false;
    }
    String value = values.get(0);
    return !value.equals("0") && !value.equalsIgnoreCase("false");
  }
}
