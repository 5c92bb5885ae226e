package io.ackj.kube.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Roles, their bindings, reviews of access, and leases; messages as of version 1.37. */
class AccessKindsTest {
  private static final String ROLES = "roles.rbac.authorization.k8s.io";
  private static final String CLUSTER_ROLES = "clusterroles.rbac.authorization.k8s.io";
  private static final String BINDINGS = "rolebindings.rbac.authorization.k8s.io";
  private static final String CLUSTER_BINDINGS = "clusterrolebindings.rbac.authorization.k8s.io";
  private static final String REVIEWS = "selfsubjectaccessreviews.authorization.k8s.io";
  private static final String LABEL_NAME =
      "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end"
          + " with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used"
          + " for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

  @Test
  void rulesOfRolesHaveToSayWhatTheyAreAbout() {
    assertThat(
            Objects.problems(
                ROLES,
                "{rules: [{verbs: []}, {verbs: ['get'], nonResourceURLs: ['/x'], resources: ['a']},"
                    + " {apiGroups: [''], resources: ['a'], verbs: ['get']}]}"))
        .containsExactly(
            "rules[0].apiGroups: Required value: resource rules must supply at least one api group",
            "rules[0].resources: Required value: resource rules must supply at least one resource",
            "rules[1].nonResourceURLs: Invalid value: [\"/x\"]: namespaced rules cannot apply to"
                + " non-resource URLs",
            "rules[1].nonResourceURLs: Invalid value: [\"/x\"]: rules cannot apply to both regular"
                + " resources and non-resource URLs",
            "rules[0].verbs: Required value");
  }

  @Test
  void clusterRolesMayBeAboutPathsAndOtherRoles() {
    assertThat(
            Objects.problems(
                CLUSTER_ROLES,
                "{rules: [{verbs: ['get'], nonResourceURLs: ['/x']}],"
                    + " aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: 'b'}}]}}"))
        .isEmpty();
    assertThat(Objects.problems(CLUSTER_ROLES, "{aggregationRule: {}}"))
        .containsExactly(
            "aggregationRule.clusterRoleSelectors: Required value: at least one clusterRoleSelector"
                + " required if aggregationRule is non-nil");
  }

  @Test
  void selectorsOfClusterRolesHaveToBeWellFormed() {
    String selector = "aggregationRule.clusterRoleSelectors[0]";

    assertThat(
            Objects.problems(
                CLUSTER_ROLES,
                "{aggregationRule: {clusterRoleSelectors: [{matchLabels: {'-': 'b'},"
                    + " matchExpressions: [{key: 'a', operator: 'Zz'}, {key: 'x', operator: 'In'},"
                    + " {key: 'x', operator: 'Exists', values: ['a']}]}]}}"))
        .containsExactly(
            selector + ".matchLabels: Invalid value: \"-\": " + LABEL_NAME,
            selector
                + ".matchExpressions[0].operator: Invalid value: \"Zz\": not a valid selector"
                + " operator",
            selector
                + ".matchExpressions[1].values: Required value: must be specified when `operator` is"
                + " 'In' or 'NotIn'",
            selector
                + ".matchExpressions[2].values: Forbidden: may not be specified when `operator` is"
                + " 'Exists' or 'DoesNotExist'",
            selector + ": Invalid value: null: invalid label selector.");
  }

  @Test
  void groupOfRoleAndPersonsIsFilledIn() {
    assertThat(
            Objects.prepared(
                BINDINGS,
                "{roleRef: {kind: 'Role', name: 'a'},"
                    + " subjects: [{kind: 'User', name: 'u'}, {kind: 'ServiceAccount', name: 'x'}]}"))
        .isEqualTo(
            Objects.json(
                "{roleRef: {apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a'},"
                    + " subjects: [{apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'u'},"
                    + " {kind: 'ServiceAccount', name: 'x'}]}"));
  }

  @Test
  void bindingHasToNameARoleAndSubjects() {
    assertThat(
            Objects.problems(
                BINDINGS,
                "{roleRef: {kind: 'X', apiGroup: 'y'}, subjects: [{kind: 'Z'},"
                    + " {kind: 'Group', name: 'a', apiGroup: 'x'},"
                    + " {kind: 'ServiceAccount', name: 'b', apiGroup: 'x'}]}"))
        .containsExactly(
            "roleRef.apiGroup: Unsupported value: \"y\": supported values:"
                + " \"rbac.authorization.k8s.io\"",
            "roleRef.kind: Unsupported value: \"X\": supported values: \"Role\", \"ClusterRole\"",
            "subjects[0].kind: Unsupported value: \"Z\": supported values: \"ServiceAccount\","
                + " \"User\", \"Group\"",
            "subjects[1].apiGroup: Unsupported value: \"x\": supported values:"
                + " \"rbac.authorization.k8s.io\"",
            "subjects[2].apiGroup: Unsupported value: \"x\": supported values: \"\"",
            "subjects[0].name: Required value",
            "roleRef.name: Required value");
  }

  @Test
  void clusterRoleBindingNamesAClusterRoleAndWhereServiceAccountsAre() {
    assertThat(
            Objects.problems(
                CLUSTER_BINDINGS,
                "{roleRef: {kind: 'Role', name: '..'}, subjects: [{kind: 'ServiceAccount', name:"
                    + " 'x'}]}"))
        .containsExactly(
            "roleRef.kind: Unsupported value: \"Role\": supported values: \"ClusterRole\"",
            "roleRef.name: Invalid value: \"..\": may not be '..'",
            "subjects[0].namespace: Required value");
  }

  @Test
  void roleOfABindingCannotBeChanged() {
    assertThat(
            Objects.problems(
                BINDINGS,
                "{roleRef: {kind: 'Role', name: 'a'}}",
                "{roleRef: {kind: 'Role', name: 'q'}, subjects: [{kind: 'User'}]}"))
        .containsExactly(
            "roleRef: Invalid value: {\"APIGroup\":\"rbac.authorization.k8s.io\",\"Kind\":\"Role\","
                + "\"Name\":\"q\"}: field is immutable",
            "subjects[0].name: Required value");
  }

  @Test
  void everythingIsAllowed() {
    assertThat(Objects.prepared(REVIEWS, "{spec: {resourceAttributes: {verb: 'get'}}}"))
        .isEqualTo(
            Objects.json("{spec: {resourceAttributes: {verb: 'get'}}, status: {allowed: true}}"));
  }

  @Test
  void reviewAsksOneQuestion() {
    String detail = "exactly one of nonResourceAttributes or resourceAttributes must be specified";

    assertThat(Objects.problems(REVIEWS, "{}"))
        .containsExactly("spec: Invalid value: null: " + detail);
    assertThat(
            Objects.problems(
                REVIEWS, "{spec: {resourceAttributes: {}, nonResourceAttributes: {path: '/x'}}}"))
        .containsExactly("spec: Invalid value: {\"Path\":\"/x\",\"Verb\":\"\"}: " + detail);
  }

  @Test
  void numbersOfLeasesMakeSense() {
    assertThat(
            Objects.problems(
                "leases.coordination.k8s.io",
                "{spec: {leaseDurationSeconds: 0, leaseTransitions: -1}}"))
        .containsExactly(
            "spec.leaseDurationSeconds: Invalid value: 0: must be greater than 0",
            "spec.leaseTransitions: Invalid value: -1: must be greater than or equal to 0");
  }

  @Test
  void coordinatedLeaderElectionIsOff() {
    assertThat(
            Objects.prepared(
                "leases.coordination.k8s.io",
                "{spec: {holderIdentity: 'a', strategy: 'x', preferredHolder: 'y'}}"))
        .isEqualTo(Objects.json("{spec: {holderIdentity: 'a'}}"));
  }

  @Test
  void onlyTheNamesOfSecretsOfServiceAccountsAreKept() {
    assertThat(
            Objects.prepared(
                "serviceaccounts", "{secrets: [{name: 'x', namespace: 'y', kind: 'z'}]}"))
        .isEqualTo(Objects.json("{secrets: [{name: 'x'}]}"));
  }
}
