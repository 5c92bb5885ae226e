package io.ackj.helm.rbac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.dynamodb.DynamoDbController;
import io.ackj.helm.ContainerProcess;
import io.ackj.helm.Kubelet;
import io.ackj.helm.Project;
import io.ackj.helm.Rendered;
import io.ackj.testkit.kube.RealApiServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the chart makes, in a cluster that has no kubelet: the controller is started in this JVM as
 * a kubelet would start it, with a token of its service account.
 *
 * @param name of the release and of its namespace
 */
record Release(RealApiServer server, Api api, String name, Rendered chart) {
  private static final String REVIEWS = "/apis/authorization.k8s.io/v1/subjectaccessreviews";

  /** Makes what a variant renders a release of another name. */
  static Release of(RealApiServer server, Variant variant, String name, String endpoint) {
    List<JsonNode> objects =
        variant.rendered().objects().stream().map(object -> named(object, name, endpoint)).toList();
    return new Release(server, new Api(server), name, new Rendered(objects));
  }

  private static JsonNode named(JsonNode object, String name, String endpoint) {
    String text = object.toString().replace(Variant.RELEASE, name);
    return Project.parse(text.replace(Variant.ENDPOINT, endpoint));
  }

  /** Returns the same without a right. */
  Release without(Grant template) {
    JsonNode reduced = named(template.roleWithout(), name, "");
    List<JsonNode> objects =
        chart.objects().stream().map(o -> isSameObject(o, reduced) ? reduced : o).toList();
    return new Release(server, api, name, new Rendered(objects));
  }

  private static boolean isSameObject(JsonNode one, JsonNode other) {
    return one.path("kind").equals(other.path("kind"))
        && one.at("/metadata/name").equals(other.at("/metadata/name"))
        && one.at("/metadata/namespace").equals(other.at("/metadata/namespace"));
  }

  /** Returns the namespaces that the controller watches. */
  List<String> namespaces() {
    return List.of(name + "-a", name + "-b");
  }

  /** Returns the label that the controller looks for. */
  String label() {
    return "trial=" + name;
  }

  /** Returns the name of the service account in the API server's log. */
  String user() {
    return "system:serviceaccount:" + name + ':' + serviceAccount();
  }

  /** Creates all that has to do with rights. */
  void install() {
    ensureNamespace(name);
    namespaces().forEach(this::ensureNamespace);
    chart.objects().stream()
        .filter(object -> !object.path("kind").asText().equals("Deployment"))
        .forEach(api::ensure);
  }

  private void ensureNamespace(String namespace) {
    String text = "{apiVersion: v1, kind: Namespace, metadata: {name: %s}}";
    api.ensure(Project.parse(text.formatted(namespace)));
  }

  /** Returns whether the API server knows all roles and who has them; of each one right tells. */
  boolean isInForce() {
    Map<JsonNode, Grant> oneOfEach = new HashMap<>();
    Grant.of(chart).forEach(grant -> oneOfEach.put(grant.role(), grant));
    return oneOfEach.values().stream().allMatch(this::may);
  }

  private boolean may(Grant grant) {
    String[] resource = grant.right().resource().split("/", 2);
    ObjectNode review = Project.YAML.createObjectNode();
    ObjectNode spec = review.putObject("spec").put("user", user());
    spec.putObject("resourceAttributes")
        .put("group", grant.right().group())
        .put("resource", resource[0])
        .put("subresource", resource.length == 1 ? "" : resource[1])
        .put("verb", grant.right().verb())
        .put("namespace", grant.namespace())
        .put("name", grant.name());
    return api.create(REVIEWS, review.toString()).at("/status/allowed").asBoolean();
  }

  /** Starts the controller that the Deployment describes, with or without exports. */
  DynamoDbController startController(boolean exports) {
    ContainerProcess process = chart.process();
    ContainerProcess started =
        exports ? process : process.with("--enable-field-export-reconciler=false");
    return Kubelet.start(server, chart.deployment(), started);
  }

  private String serviceAccount() {
    return chart.deployment().at("/spec/template/spec/serviceAccountName").asText();
  }
}
