package io.ackj.kube.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.resource.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiTest {
  private static final String WIDGETS = "/openapi/v3/apis/example.com/v1";
  private static final ResourceType WIDGET =
      Types.widget(
          "v1",
          true,
          """
          type: object
          description: A widget.
          required: [spec]
          properties:
            apiVersion: {type: string, description: own}
            metadata: {type: object}
            spec:
              type: object
              properties:
                size: {type: integer, default: 3, minimum: 1}
                color: {type: string, x-kubernetes-validations: [{rule: "self != ''"}]}
                template: {type: object, x-kubernetes-embedded-resource: true}
          """);

  private final AtomicReference<List<ResourceType>> types =
      new AtomicReference<>(Types.builtInAnd(WIDGET));
  private final OpenApi openApi = new OpenApi(types::get);

  @Test
  void indexLeadsToADocumentForEachVersion() {
    JsonNode paths = get("/openapi/v3").path("paths");

    List<String> names = new ArrayList<>();
    paths.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "api/v1",
            "apis/events.k8s.io/v1",
            "apis/authorization.k8s.io/v1",
            "apis/rbac.authorization.k8s.io/v1",
            "apis/apiextensions.k8s.io/v1",
            "apis/coordination.k8s.io/v1",
            "apis/example.com/v1");
    assertThat(paths)
        .allSatisfy(
            entry -> {
              Document document =
                  openApi.get(entry.path("serverRelativeURL").asText(), "").orElseThrow();
              assertThat(document.status()).isEqualTo(200);
              assertThat(document.headers()).containsEntry("Cache-Control", "public, immutable");
            });
  }

  @Test
  void documentWithAnOldHashIsElsewhere() {
    Document document = openApi.get(WIDGETS + "?hash=OLD", "").orElseThrow();

    assertThat(document.status()).isEqualTo(301);
    assertThat(
            openApi
                .get(document.headers().getOrDefault("Location", "none"), "")
                .orElseThrow()
                .status())
        .isEqualTo(200);
  }

  @Test
  void schemaOfACustomResourceIsThatOfItsCrdWithWhatAllObjectsHave() {
    JsonNode schema = schema(WIDGETS, "com.example.v1.Widget");

    JsonNode properties = schema.path("properties");
    assertThat(schema.path("description").asText()).isEqualTo("A widget.");
    assertThat(schema.path("x-kubernetes-group-version-kind"))
        .isEqualTo(Types.yaml("[{group: example.com, kind: Widget, version: v1}]"));
    assertThat(schema.path("x-kubernetes-selectable-fields"))
        .isEqualTo(Types.yaml("[{fieldPath: spec.color}]"));
    assertThat(properties.path("apiVersion").path("description").asText()).isEqualTo("own");
    assertThat(properties.path("kind").path("type").asText()).isEqualTo("string");
    assertThat(properties.path("metadata").path("allOf").get(0).path("$ref").asText())
        .isEqualTo("#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
    assertThat(properties.path("spec").path("properties").path("size"))
        .isEqualTo(Types.yaml("{type: integer, default: 3, minimum: 1}"));
    assertThat(properties.path("spec").path("properties").path("template").path("required"))
        .isEqualTo(Types.yaml("[kind, apiVersion]"));
  }

  @Test
  void documentDoesNotChangeTheSchemaOfItsType() {
    JsonNode before = WIDGET.schema().source().deepCopy();

    get(WIDGETS);

    assertThat(WIDGET.schema().source()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api/v1",
        "apis/events.k8s.io/v1",
        "apis/apiextensions.k8s.io/v1",
        "apis/example.com/v1"
      })
  void referencesLeadToSchemasAndNoWordOfOursIsTold(String name) {
    JsonNode document = get("/openapi/v3/" + name);

    JsonNode schemas = document.path("components").path("schemas");
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(schemas.has(reference.substring(reference.lastIndexOf('/') + 1)))
                    .as(reference)
                    .isTrue());
    assertThat(document.toString()).doesNotContain("x-ackj");
  }

  @Test
  void placeOfAReferenceHasItsOwnDescriptionAndDefault() {
    JsonNode namespace = schema("/openapi/v3/api/v1", "io.k8s.api.core.v1.Namespace");

    assertThat(namespace.path("properties").path("spec"))
        .isEqualTo(
            Types.yaml(
                "{description: What is wanted of the namespace., default: {}, allOf: [{$ref:"
                    + " '#/components/schemas/io.k8s.api.core.v1.NamespaceSpec'}]}"));
  }

  @Test
  void elementsOfListsAreReferences() {
    JsonNode role =
        schema("/openapi/v3/apis/rbac.authorization.k8s.io/v1", "io.k8s.api.rbac.v1.Role");

    assertThat(role.path("properties").path("rules").path("items"))
        .isEqualTo(Types.yaml("{$ref: '#/components/schemas/io.k8s.api.rbac.v1.PolicyRule'}"));
  }

  @Test
  void patchSaysWhichParametersItTakesAndWhichKindItIsAbout() {
    JsonNode patch =
        get(WIDGETS)
            .path("paths")
            .path("/apis/example.com/v1/namespaces/{namespace}/widgets/{name}")
            .path("patch");

    assertThat(patch.path("parameters"))
        .extracting(parameter -> parameter.path("name").asText())
        .containsExactly("dryRun", "fieldManager", "fieldValidation", "force");
    assertThat(patch.path("x-kubernetes-action").asText()).isEqualTo("patch");
    assertThat(patch.path("x-kubernetes-group-version-kind"))
        .isEqualTo(Types.yaml("{group: example.com, version: v1, kind: Widget}"));
    assertThat(patch.path("operationId").asText()).isEqualTo("patchExampleComV1NamespacedWidget");
  }

  @Test
  void pathsAreThoseThatAreServed() {
    List<String> paths = new ArrayList<>();
    get(WIDGETS).path("paths").fieldNames().forEachRemaining(paths::add);

    assertThat(paths)
        .containsExactly(
            "/apis/example.com/v1/namespaces/{namespace}/widgets",
            "/apis/example.com/v1/namespaces/{namespace}/widgets/{name}",
            "/apis/example.com/v1/namespaces/{namespace}/widgets/{name}/status",
            "/apis/example.com/v1/widgets");
  }

  @Test
  void questionsCanOnlyBeCreated() {
    JsonNode paths = get("/openapi/v3/apis/authorization.k8s.io/v1").path("paths");

    assertThat(paths).hasSize(1);
    assertThat(paths.elements().next().path("post").path("x-kubernetes-action").asText())
        .isEqualTo("post");
    assertThat(paths.elements().next().has("get")).isFalse();
  }

  @Test
  void documentIsMadeAnewOnlyIfItsOwnTypesChange() {
    String widgets = url("apis/example.com/v1");
    String core = url("api/v1");
    Document document = openApi.get("/openapi/v3/api/v1", "").orElseThrow();

    types.set(Types.builtInAnd(Types.widget("v1", false, "{type: object}")));

    assertThat(url("apis/example.com/v1")).isNotEqualTo(widgets);
    assertThat(url("api/v1")).isEqualTo(core);
    assertThat(openApi.get("/openapi/v3/api/v1", "").orElseThrow()).isSameAs(document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi", "/openapi/v4", "/"})
  void whatIsNoPathOfOpenApiHasNoDocument(String path) {
    assertThat(openApi.get(path, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi/v3/apis/nope.io/v1", "/openapi/v3/apis"})
  void groupThatNobodyHasIsMissingWithoutAWord(String path) {
    Document document = openApi.get(path, "").orElseThrow();

    assertThat(document.status()).isEqualTo(404);
    assertThat(document.body()).isEmpty();
  }

  @Test
  void versionTwoDescribesNothing() {
    String protobuf = "application/com.github.proto-openapi.spec.v2@v1.0+protobuf";

    assertThat(openApi.get("/openapi/v2", protobuf).orElseThrow().body()).isEmpty();
    assertThat(get("/openapi/v2").path("swagger").asText()).isEqualTo("2.0");
  }

  private String url(String name) {
    return get("/openapi/v3").path("paths").path(name).path("serverRelativeURL").asText();
  }

  private JsonNode schema(String path, String name) {
    return get(path).path("components").path("schemas").path(name);
  }

  private JsonNode get(String path) {
    return Types.tree(openApi.get(path, "").orElseThrow());
  }
}
