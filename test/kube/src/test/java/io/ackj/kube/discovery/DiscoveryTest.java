package io.ackj.kube.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.resource.ResourceType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents are those of a real server, without the kinds that we do not serve. */
class DiscoveryTest {
  private static final String AGGREGATED =
      "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

  private final AtomicReference<List<ResourceType>> types =
      new AtomicReference<>(
          Types.builtInAnd(
              Types.widget("v1alpha1", false, "{type: object}"),
              Types.widget("v1", true, "{type: object}")));
  private final Discovery discovery = new Discovery(types::get);

  @Test
  void groupsAreListedWithTheirPreferredVersion() {
    JsonNode groups = get("/apis").path("groups");

    assertThat(groups)
        .extracting(group -> group.path("name").asText())
        .containsExactly(
            "events.k8s.io",
            "authorization.k8s.io",
            "rbac.authorization.k8s.io",
            "apiextensions.k8s.io",
            "coordination.k8s.io",
            "example.com");
    assertThat(groups.get(5))
        .isEqualTo(
            Types.yaml(
                "{name: example.com, versions: [{groupVersion: example.com/v1, version: v1},"
                    + " {groupVersion: example.com/v1alpha1, version: v1alpha1}],"
                    + " preferredVersion: {groupVersion: example.com/v1, version: v1}}"));
  }

  @Test
  void groupIsDescribedByItself() {
    assertThat(get("/apis/coordination.k8s.io"))
        .isEqualTo(
            Types.yaml(
                "{kind: APIGroup, apiVersion: v1, name: coordination.k8s.io,"
                    + " versions: [{groupVersion: coordination.k8s.io/v1, version: v1}],"
                    + " preferredVersion: {groupVersion: coordination.k8s.io/v1, version: v1}}"));
  }

  @Test
  void resourcesOfAVersionAreListedWithSubresources() {
    assertThat(get("/apis/example.com/v1"))
        .isEqualTo(
            Types.yaml(
                "{kind: APIResourceList, apiVersion: v1, groupVersion: example.com/v1, resources:"
                    + " [{name: widgets, singularName: widget, namespaced: true, kind: Widget,"
                    + " verbs: [delete, deletecollection, get, list, patch, create, update, watch],"
                    + " shortNames: [wd], categories: [all, ack], storageVersionHash: gIwvi5rymmg=},"
                    + " {name: widgets/status,"
                    + " singularName: '', namespaced: true, kind: Widget, verbs: [get, patch,"
                    + " update]}]}"));
  }

  @Test
  void coreGroupIsNamedByItsVersionAlone() {
    JsonNode core = get("/api/v1");

    assertThat(core.has("apiVersion")).isFalse();
    assertThat(core.path("groupVersion").asText()).isEqualTo("v1");
    assertThat(core.path("resources"))
        .extracting(resource -> resource.path("name").asText())
        .containsExactly(
            "configmaps",
            "events",
            "namespaces",
            "namespaces/finalize",
            "namespaces/status",
            "secrets",
            "serviceaccounts",
            "services");
    assertThat(get("/api"))
        .isEqualTo(
            Types.yaml("{kind: APIVersions, versions: [v1], serverAddressByClientCIDRs: []}"));
  }

  @Test
  void aggregatedDocumentHoldsAllGroupsButTheCore() {
    Document document = discovery.get("/apis", AGGREGATED + ",application/json").orElseThrow();

    assertThat(document.contentType()).isEqualTo(AGGREGATED);
    assertThat(document.headers()).containsKey("ETag").containsEntry("Vary", "Accept");
    JsonNode list = Types.tree(document);
    assertThat(list.path("apiVersion").asText()).isEqualTo("apidiscovery.k8s.io/v2");
    assertThat(list.path("items").get(5))
        .isEqualTo(
            Types.yaml(
                "{metadata: {name: example.com}, versions: [{version: v1, resources: [{resource:"
                    + " widgets, responseKind: {group: example.com, version: v1, kind: Widget},"
                    + " scope: Namespaced, singularResource: widget, verbs: [delete,"
                    + " deletecollection, get, list, patch, create, update, watch], shortNames: [wd],"
                    + " categories: [all, ack], subresources: [{subresource: status, responseKind:"
                    + " {group: example.com, version: v1, kind: Widget}, verbs: [get, patch,"
                    + " update]}]}], freshness: Current}, {version: v1alpha1, resources: [{resource:"
                    + " widgets, responseKind: {group: example.com, version: v1alpha1, kind: Widget},"
                    + " scope: Namespaced, singularResource: widget, verbs: [delete,"
                    + " deletecollection, get, list, patch, create, update, watch], shortNames: [wd],"
                    + " categories: [all, ack]}], freshness: Current}]}"));
  }

  @Test
  void aggregatedDocumentOfTheCoreHasNoName() {
    JsonNode items = Types.tree(discovery.get("/api", AGGREGATED).orElseThrow()).path("items");

    assertThat(items).hasSize(1);
    assertThat(items.get(0).path("metadata")).isEmpty();
    assertThat(items.get(0).path("versions").get(0).path("resources").get(2))
        .isEqualTo(
            Types.yaml(
                "{resource: namespaces, responseKind: {group: '', version: '', kind: Namespace},"
                    + " scope: Cluster, singularResource: namespace, verbs: [create, delete, get,"
                    + " list, patch, update, watch], shortNames: [ns], subresources: [{subresource:"
                    + " finalize, responseKind: {group: '', version: '', kind: Namespace}, verbs:"
                    + " [update]}, {subresource: status, responseKind: {group: '', version: '', kind:"
                    + " Namespace}, verbs: [get, patch, update]}]}"));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList"
            + "| v2beta1 | older clients know the beta version only",
        "application/vnd.kubernetes.protobuf;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
            + "application/json; g=apidiscovery.k8s.io; v=v2; as=APIGroupDiscoveryList"
            + "| v2 | there is no protobuf, and blanks count for nothing",
        "application/json,application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
            + "| none | plain JSON comes first",
        "application/json;g=apidiscovery.k8s.io;v=v3;as=APIGroupDiscoveryList,*/*"
            + "| none | there is no version 3",
        "application/json;g=example.com;v=v2;as=APIGroupDiscoveryList"
            + "| none | that is something else",
        "application/json | none | plain JSON",
        "text/html | none | whatever it is, there is JSON only",
      })
  void formIsTheFirstThatTheClientAcceptsAndWeHave(String accept, String version, String reason) {
    assertThat(Accept.aggregatedVersion(accept).orElse("none")).as(reason).isEqualTo(version);
  }

  @Test
  void headerAcceptCountsForTheListsOfGroupsOnly() {
    assertThat(Types.tree(discovery.get("/apis/example.com/v1", AGGREGATED).orElseThrow()))
        .isEqualTo(get("/apis/example.com/v1"));
  }

  @Test
  void documentsFollowTheTypes() {
    String before = discovery.get("/apis", AGGREGATED).orElseThrow().headers().get("ETag");

    types.set(Types.builtInAnd());

    assertThat(discovery.get("/apis/example.com", "")).isEmpty();
    assertThat(discovery.get("/apis", AGGREGATED).orElseThrow().headers().get("ETag"))
        .isNotEqualTo(before);
  }

  @Test
  void documentIsMadeOnceWhileTypesStayTheSame() {
    assertThat(discovery.get("/apis", "").orElseThrow())
        .isSameAs(discovery.get("/apis/", "").orElseThrow());
  }

  @Test
  void versionCanBeParsed() {
    JsonNode version = get("/version?timeout=32s");

    assertThat(version.path("gitVersion").asText()).matches("v1\\.\\d+\\.\\d+\\+ackj");
    assertThat(version.path("major").asText() + "." + version.path("minor").asText())
        .matches("1\\.\\d+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/healthz", "/livez", "/readyz", "/readyz/ping", "/livez/?exclude=x"})
  void serverThatAnswersIsWell(String path) {
    assertThat(text(path)).isEqualTo("ok");
  }

  @Test
  void healthTellsItsChecksIfAsked() {
    assertThat(text("/readyz?verbose")).isEqualTo("[+]ping ok\n[+]log ok\nreadyz check passed\n");
  }

  @Test
  void rootListsPathsThatAreThere() {
    JsonNode paths = get("/").path("paths");

    assertThat(paths)
        .extracting(JsonNode::asText)
        .contains("/api/v1", "/apis/example.com/v1", "/healthz/ping", "/openapi/v3", "/version")
        .isSorted()
        .filteredOn(path -> !path.startsWith("/openapi"))
        .allSatisfy(path -> assertThat(discovery.get(path, "")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nope", "/apis/nope.io", "/apis/nope.io/v1", "/api/v2", "/healthz/nope", ""})
  void whatIsNotThereHasNoDocument(String path) {
    assertThat(discovery.get(path, AGGREGATED)).isEmpty();
  }

  private JsonNode get(String path) {
    return Types.tree(discovery.get(path, "application/json, */*").orElseThrow());
  }

  private String text(String path) {
    return new String(discovery.get(path, "").orElseThrow().body(), StandardCharsets.UTF_8);
  }
}
