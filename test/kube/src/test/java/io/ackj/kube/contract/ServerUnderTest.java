package io.ackj.kube.contract;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;

/**
 * A running server that is held against the contract.
 *
 * @param token the bearer token of a user who may do everything
 * @param client trusts the server's certificate
 * @param kubeconfig a file for kubectl
 * @param forgetHistory makes the server forget what was before now; a real one has forgotten what
 *     was before a CRD anyway, which is all that the scenarios ask for
 */
public record ServerUnderTest(
    Name name, URI uri, String token, HttpClient client, Path kubeconfig, Runnable forgetHistory) {

  /** Which server it is. */
  public enum Name {
    /** The server of this module. */
    ACKJ,
    /** A kube-apiserver with etcd, and without a controller manager. */
    KUBE_APISERVER
  }

  /** Returns {@code host:port}, as it stands in messages. */
  public String authority() {
    return uri().getHost() + ":" + uri().getPort();
  }
}
