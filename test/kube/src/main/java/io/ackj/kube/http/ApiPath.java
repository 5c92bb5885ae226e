package io.ackj.kube.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The path of a resource, taken apart.
 *
 * @param group empty for the core group
 * @param namespace empty for the cluster or all namespaces
 * @param name empty for a collection
 * @param subresource empty for the object itself
 * @param watch whether the old prefix {@code watch} stands before it
 */
record ApiPath(
    String group,
    String version,
    String namespace,
    String plural,
    String name,
    String subresource,
    boolean watch) {

  private static final List<String> NAMESPACE_SUBRESOURCES = List.of("status", "finalize");

  /** Returns the parts of a path; empty if it is none of a resource. */
  static Optional<ApiPath> parse(String path) {
    List<String> parts = Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    if (parts.size() > 2 && parts.get(0).equals("api")) {
      return parse("", parts.get(1), parts.subList(2, parts.size()));
    }
    if (parts.size() > 3 && parts.get(0).equals("apis")) {
      return parse(parts.get(1), parts.get(2), parts.subList(3, parts.size()));
    }
    return Optional.empty();
  }

  private static Optional<ApiPath> parse(String group, String version, List<String> parts) {
    boolean watch = parts.get(0).equals("watch") && parts.size() > 1;
    List<String> rest = watch ? parts.subList(1, parts.size()) : parts;
    boolean inNamespace =
        rest.size() > 2
            && rest.get(0).equals("namespaces")
            && !(group.isEmpty() && rest.size() == 3 && isSubresource(rest.get(2)));
    String namespace = inNamespace ? rest.get(1) : "";
    List<String> own = inNamespace ? rest.subList(2, rest.size()) : rest;
    if (own.size() > 3) {
      return Optional.empty();
    }
    String name = own.size() > 1 ? own.get(1) : "";
    String subresource = own.size() > 2 ? own.get(2) : "";
    return Optional.of(
        new ApiPath(group, version, namespace, own.get(0), name, subresource, watch));
  }

  private static boolean isSubresource(String part) {
    return NAMESPACE_SUBRESOURCES.contains(part);
  }
}
