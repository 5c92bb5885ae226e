package io.ackj.helm.rbac;

/** A kind whose objects scenarios deal with. */
enum Kind {
  BACKUP("dynamodb.services.k8s.aws", "Backup", "backups"),
  FIELD_EXPORT("services.k8s.aws", "FieldExport", "fieldexports"),
  GLOBAL_TABLE("dynamodb.services.k8s.aws", "GlobalTable", "globaltables"),
  IAM_ROLE_SELECTOR("services.k8s.aws", "IAMRoleSelector", "iamroleselectors"),
  KEY("kms.services.k8s.aws", "Key", "keys"),
  TABLE("dynamodb.services.k8s.aws", "Table", "tables");

  private final String group;
  private final String text;
  private final String plural;

  Kind(String group, String text, String plural) {
    this.group = group;
    this.text = text;
    this.plural = plural;
  }

  String group() {
    return group;
  }

  /** Returns the name of the kind as manifests have it. */
  String text() {
    return text;
  }

  String plural() {
    return plural;
  }

  /** Returns the right to do something with objects of this kind. */
  Right right(String verb) {
    return new Right(group, plural, verb);
  }

  /** Returns the beginning of a manifest, up to the kind. */
  String header() {
    return "apiVersion: " + group + "/v1alpha1\nkind: " + text + "\n";
  }

  /** Returns where an object is, or with an empty name all of a namespace; empty for none. */
  String path(String namespace, String name) {
    return "/apis/"
        + group
        + "/v1alpha1/"
        + (namespace.isEmpty() ? "" : "namespaces/" + namespace + '/')
        + plural
        + (name.isEmpty() ? "" : '/' + name);
  }
}
