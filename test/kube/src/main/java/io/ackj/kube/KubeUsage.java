package io.ackj.kube;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What people are told who started a server. */
final class KubeUsage {
  private KubeUsage() {}

  /** Returns lines whose commands can be pasted into a POSIX shell. */
  static List<String> lines(URI server, Path kubeconfig) {
    return List.of(
        "A Kubernetes API server listens at " + server + ".",
        "",
        "In another terminal:",
        "  export KUBECONFIG=" + quoted(kubeconfig.toString()),
        "  kubectl get namespaces",
        "  kubectl apply -f my-crd.yaml",
        "  kubectl api-resources",
        "",
        "Ctrl-C stops it, and all that it stores is gone.");
  }

  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9_@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
