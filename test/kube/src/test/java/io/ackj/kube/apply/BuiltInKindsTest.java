package io.ackj.kube.apply;

import static io.ackj.kube.json.Trees.object;
import static io.ackj.kube.json.Trees.schema;
import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Structures that are always there are not owned by whoever fills them; seen on Kubernetes 1.37.
 */
class BuiltInKindsTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          coordination.k8s.io/v1 | Lease | {spec: {holderIdentity: me}} | {f:spec: {f:holderIdentity: {}}}
          v1 | Namespace | {spec: {finalizers: [kubernetes]}, reason: R} | {f:reason: {}}
          v1 | Namespace | {spec: {finalizers: [e.io/f]}} | {f:spec: {f:finalizers: {}}}
          v1 | Event | {source: {component: c}, eventTime: null, reportingComponent: '', reason: R} | {f:reason: {}, f:source: {f:component: {}}}
          v1 | ConfigMap | {data: {a: b}} | {f:data: {.: {}, f:a: {}}}
          rbac.authorization.k8s.io/v1 | Role | {rules: [{verbs: [get]}]} | {f:rules: {}}
          """)
  void creatorOwnsFieldsOfStructures(String apiVersion, String kind, String content, String owned) {
    ObjectNode wanted = object(content);
    wanted.put("apiVersion", apiVersion).put("kind", kind).putObject("metadata").put("name", "a");

    ObjectNode created =
        FieldManagers.update(
            null,
            wanted,
            new Manager("me", "", apiVersion, Things.NOON),
            schema(
                """
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      holderIdentity: {type: string}
                      finalizers: {type: array, items: {type: string}}
                  source: {type: object, properties: {component: {type: string}}}
                  involvedObject: {type: object, x-kubernetes-map-type: atomic}
                  status: {type: object}
                  firstTimestamp: {type: string}
                  lastTimestamp: {type: string}
                  eventTime: {type: string}
                  reportingComponent: {type: string}
                  reportingInstance: {type: string}
                  reason: {type: string}
                  data: {type: object, additionalProperties: {type: string}}
                  rules: {type: array, items: {type: object}}
                """));

    assertThat(created.at("/metadata/managedFields/0/fieldsV1")).isEqualTo(tree(owned));
    created.remove("metadata");
    wanted.remove("metadata");
    assertThat(created).isEqualTo(wanted);
  }
}
