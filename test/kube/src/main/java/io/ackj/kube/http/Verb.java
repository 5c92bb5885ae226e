package io.ackj.kube.http;

/** What is asked of a resource, in Kubernetes' words. */
enum Verb {
  GET("get"),
  LIST("list"),
  WATCH("watch"),
  CREATE("create"),
  UPDATE("update"),
  PATCH("patch"),
  DELETE("delete"),
  DELETE_COLLECTION("deletecollection");

  private final String word;

  Verb(String word) {
    this.word = word;
  }

  /** Returns the verb as discovery and RBAC spell it. */
  String word() {
    return word;
  }
}
