package io.ackj.kube.fault;

/**
 * What is known of a request before it is answered, for those who decide whether to disturb it.
 *
 * @param verb as RBAC spells it, such as {@code get}, {@code list}, {@code watch}, {@code create}
 *     or {@code deletecollection}; the HTTP method in lower case for what is no resource
 * @param group empty for the core group, and for what is no resource
 * @param resource the plural; empty for what is no resource
 * @param subresource empty for the object itself
 * @param namespace empty for the cluster or all namespaces
 * @param name empty for a collection
 * @param path of the URL
 */
public record FaultRequest(
    String verb,
    String group,
    String resource,
    String subresource,
    String namespace,
    String name,
    String path) {}
