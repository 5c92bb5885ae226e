package io.ackj.kube.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.Schema.ListType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInKindsTest {
  @Test
  void kindsAreThoseThatControllersNeedAndNoOthers() {
    assertThat(BuiltInKinds.all())
        .extracting(type -> type.apiVersion() + " " + type.kind())
        .containsExactlyInAnyOrder(
            "v1 ConfigMap",
            "v1 Event",
            "v1 Namespace",
            "v1 Secret",
            "v1 ServiceAccount",
            "v1 Service",
            "events.k8s.io/v1 Event",
            "authorization.k8s.io/v1 SelfSubjectAccessReview",
            "rbac.authorization.k8s.io/v1 ClusterRole",
            "rbac.authorization.k8s.io/v1 ClusterRoleBinding",
            "rbac.authorization.k8s.io/v1 Role",
            "rbac.authorization.k8s.io/v1 RoleBinding",
            "apiextensions.k8s.io/v1 CustomResourceDefinition",
            "coordination.k8s.io/v1 Lease");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "namespaces, Namespace, NamespaceList, namespace, ns, false, true",
    "configmaps, ConfigMap, ConfigMapList, configmap, cm, true, false",
    "customresourcedefinitions.apiextensions.k8s.io, CustomResourceDefinition,"
        + " CustomResourceDefinitionList, customresourcedefinition, crd, false, true",
    "events.events.k8s.io, Event, EventList, event, ev, true, false",
  })
  void namesAndScopeAreThoseOfKubernetes(
      String qualifiedName,
      String kind,
      String listKind,
      String singular,
      String shortName,
      boolean namespaced,
      boolean status) {
    ResourceType type = Objects.type(qualifiedName);

    assertThat(type)
        .extracting(
            ResourceType::kind,
            ResourceType::listKind,
            ResourceType::singular,
            t -> t.shortNames().get(0),
            ResourceType::namespaced,
            ResourceType::statusSubresource,
            ResourceType::custom)
        .containsExactly(kind, listKind, singular, shortName, namespaced, status, false);
  }

  @Test
  void everySchemaHasTheFieldsThatAllObjectsHave() {
    assertThat(BuiltInKinds.all())
        .allSatisfy(
            type ->
                assertThat(type.schema().properties())
                    .containsKeys("apiVersion", "kind", "metadata"));
  }

  @Test
  void sharedPartsOfSchemasKeepHowTheyAreMerged() {
    Schema metadata = Objects.type("configmaps").schema().child("metadata").orElseThrow();

    Schema owners = metadata.child("ownerReferences").orElseThrow();

    assertThat(owners.listType()).isEqualTo(ListType.MAP);
    assertThat(owners.listMapKeys()).containsExactly("uid");
    assertThat(owners.mergeStrategy().key()).isEqualTo("uid");
    assertThat(owners.items()).extracting(Schema::atomicMap).isEqualTo(true);
  }

  @Test
  void noSchemaHasAReferenceLeft() {
    assertThat(BuiltInKinds.all())
        .allSatisfy(
            type ->
                assertThat(type.schema().source().findValues("$ref")).as(type.kind()).isEmpty());
  }

  @Test
  void everyPropertyHasADescriptionForKubectlExplain() {
    assertThat(BuiltInKinds.all())
        .allSatisfy(type -> assertDescribed(type.schema(), type.qualifiedName()));
  }

  private static void assertDescribed(Schema schema, String path) {
    schema
        .properties()
        .forEach(
            (name, property) -> {
              assertThat(property.source().path("description").asText())
                  .as(path + "." + name)
                  .isNotEmpty();
              assertDescribed(property, path + "." + name);
              Schema items = property.items();
              if (items != null) {
                assertDescribed(items, path + "." + name);
              }
            });
  }
}
