package io.ackj.kube.store;

/**
 * Where an object is stored.
 *
 * @param resource the qualified plural, such as {@code tables.dynamodb.services.k8s.aws}; all
 *     versions of a kind share it
 * @param namespace empty for objects of the cluster
 */
public record ObjectKey(String resource, String namespace, String name) {

  /** Returns what objects of a resource are sorted by, as etcd's keys are. */
  public String path() {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }
}
