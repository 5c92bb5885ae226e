package io.ackj.kube.table;

import static io.ackj.kube.json.Trees.object;
import static io.ackj.kube.json.Trees.schema;
import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.ResourceType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          string  | .a | {a: x}        | "x"           | a text
          string  | .a | {a: 7}        | "7"           | a number as text
          string  | .a | {a: 1.5}      | "1.5"         | a fraction as text
          string  | .a | {a: true}     | "true"        | a truth value as text
          string  | .a | {a: [{b: 1}]} | "[{\\"b\\":1}]" | a list as text
          string  | .a | {a: {b: x}}   | "{\\"b\\":\\"x\\"}" | an object as text
          string  | .a[*] | {a: [x, z]} | "x"          | the first of several
          string  | .a | {}            | null          | nothing
          string  | .a | {a: null}     | null          | null
          integer | .a | {a: 7}        | 7             | a whole number
          integer | .a | {a: 1.5}      | 1             | what is whole of a fraction
          integer | .a | {a: '7'}      | null          | no number
          number  | .a | {a: 1.5}      | 1.5           | a number
          number  | .a | {a: x}        | null          | no number either
          boolean | .a | {a: true}     | true          | a truth value
          boolean | .a | {a: 'true'}   | null          | no truth value
          date    | .a | {a: '2026-01-01T11:00:00Z'} | "60m" | a date as age
          date    | .a | {a: x}        | "<invalid>"   | no date
          date    | .a | {a: 7}        | null          | a number is no date
          """)
  void cellHasTheTypeOfItsColumn(
      String type, String path, String object, String cell, String reason) {
    ResourceType custom =
        type("e.io", "things", true, new ResourceType.Column("C", type, "", "", 0, path));

    JsonNode row = render(custom, object(object)).get("rows").get(0);

    assertThat(row.get("cells").get(1).toString()).as(reason).isEqualTo(cell);
  }

  @Test
  void columnsAreThoseOfTheCrdAfterTheName() {
    ResourceType custom =
        type(
            "e.io",
            "things",
            true,
            new ResourceType.Column("A", "integer", "int32", "Words.", 1, ".a"),
            new ResourceType.Column("B", "string", "", "", 0, ".b"));

    JsonNode columns = render(custom, object("{metadata: {name: n}}")).get("columnDefinitions");

    assertThat(columns.get(0).get("name").asText()).isEqualTo("Name");
    assertThat(columns.get(0).get("format").asText()).isEqualTo("name");
    assertThat(columns.get(1))
        .isEqualTo(
            tree("{name: A, type: integer, format: int32, description: Words., priority: 1}"));
    assertThat(columns.get(2).get("description").asText())
        .isEqualTo("Custom resource definition column (in JSONPath format): .b");
  }

  @Test
  void crdWithoutColumnsShowsTheAge() {
    ObjectNode table =
        render(
            type("e.io", "things", true),
            object("{metadata: {name: n, creationTimestamp: '2025-12-29T08:00:00Z'}}"));

    assertThat(table.get("columnDefinitions").get(1).get("name").asText()).isEqualTo("Age");
    assertThat(table.get("columnDefinitions").get(1).get("type").asText()).isEqualTo("date");
    assertThat(table.get("rows").get(0).get("cells")).isEqualTo(tree("[n, 3d4h]"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          | namespaces | {status: {phase: Active}} | [n, Active, 5m]
          | configmaps | {data: {a: '1'}, binaryData: {b: eA==}} | [n, 2, 5m]
          | configmaps | {} | [n, 0, 5m]
          | secrets | {type: Opaque, data: {a: eA==}} | [n, Opaque, 1, 5m]
          | serviceaccounts | {} | [n, 5m]
          | events | {type: Normal, reason: R, message: ' hello ', count: 3, involvedObject: {kind: ConfigMap, name: c, fieldPath: x}, source: {component: k, host: h}, firstTimestamp: '2026-01-01T10:00:00Z', lastTimestamp: '2026-01-01T11:00:00Z'} | [60m, Normal, R, configmap/c, x, 'k, h', hello, 120m, 3, n]
          | events | {type: Normal, reason: R, involvedObject: {kind: Node}, eventTime: '2026-01-01T11:00:00.000000Z', reportingComponent: k} | [60m, Normal, R, node, '', k, '', 60m, 1, n]
          | events | {type: Normal, eventTime: '2026-01-01T10:00:00.000000Z', series: {count: 4, lastObservedTime: '2026-01-01T11:00:00.000000Z'}} | [60m, Normal, '', '', '', '', '', 120m, 4, n]
          | events | {} | [<unknown>, '', '', '', '', '', '', <unknown>, 1, n]
          events.k8s.io | events | {type: Normal, reason: R, note: hello, regarding: {kind: Pod, name: p}, eventTime: '2026-01-01T11:00:00.000000Z', reportingController: k, reportingInstance: i} | [60m, Normal, R, pod/p, '', 'k, i', hello, 60m, 1, n]
          events.k8s.io | events | {deprecatedCount: 3, deprecatedSource: {component: k}, deprecatedLastTimestamp: '2026-01-01T11:00:00Z'} | [60m, '', '', '', '', k, '', <unknown>, 3, n]
          coordination.k8s.io | leases | {spec: {holderIdentity: me}} | [n, me, 5m]
          coordination.k8s.io | leases | {} | [n, '', 5m]
          rbac.authorization.k8s.io | roles | {} | [n, '2026-01-01T11:55:00Z']
          rbac.authorization.k8s.io | clusterroles | {} | [n, '2026-01-01T11:55:00Z']
          rbac.authorization.k8s.io | rolebindings | {roleRef: {kind: Role, name: r}, subjects: [{kind: User, name: u}, {kind: User, name: w}, {kind: Group, name: g}, {kind: ServiceAccount, namespace: x, name: s}]} | [n, Role/r, 5m, 'u, w', g, x/s]
          rbac.authorization.k8s.io | clusterrolebindings | {roleRef: {kind: ClusterRole, name: r}} | [n, ClusterRole/r, 5m, '', '', '']
          apiextensions.k8s.io | customresourcedefinitions | {spec: {scope: Namespaced, group: e.io, names: {kind: Thing, shortNames: [th, t]}, versions: [{name: v2, served: true, storage: true}, {name: v1, served: true}, {name: v0}]}, status: {conditions: [{type: Established, status: 'True'}]}} | [n, Namespaced, 'v1,v2(storage)', '2026-01-01T11:55:00Z', e.io, Thing, 'th,t', true]
          """)
  void builtInKindsHaveColumnsOfTheirOwn(
      String group, String plural, String content, String cells) {
    ObjectNode object = object(content);
    object.putObject("metadata").put("name", "n").put("creationTimestamp", "2026-01-01T11:55:00Z");

    ObjectNode table = render(type(group == null ? "" : group, plural, false), object);

    assertThat(table.get("rows").get(0).get("cells")).isEqualTo(tree(cells));
    assertThat(table.get("columnDefinitions")).hasSize(tree(cells).size());
  }

  @ParameterizedTest(name = "includeObject={0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ''       | {kind: PartialObjectMetadata, apiVersion: meta.k8s.io/v1, metadata: {name: n, resourceVersion: '5'}}
          Metadata | {kind: PartialObjectMetadata, apiVersion: meta.k8s.io/v1, metadata: {name: n, resourceVersion: '5'}}
          None     | null
          Object   | {kind: Thing, metadata: {name: n, resourceVersion: '5'}, a: x}
          """)
  void rowsCarryAsMuchOfTheObjectAsIsAskedFor(String parameter, String carried) {
    IncludeObject include = IncludeObject.of(parameter).orElseThrow();
    ObjectNode object = object("{kind: Thing, metadata: {name: n, resourceVersion: '5'}, a: x}");

    ObjectNode table =
        Tables.render(List.of(object), type("e.io", "things", true), include, true, NOW);

    assertThat(table.get("rows").get(0).get("object")).isEqualTo(tree(carried));
  }

  @Test
  void otherValuesOfIncludeObjectAreUnknown() {
    assertThat(IncludeObject.of("Everything")).isEmpty();
  }

  @Test
  void tableOfOneObjectHasItsResourceVersion() {
    ObjectNode object = object("{metadata: {name: n, resourceVersion: '5'}}");
    ResourceType type = type("e.io", "things", true);

    ObjectNode single = Tables.render(List.of(object), type, IncludeObject.NONE, false, NOW);
    ObjectNode list = Tables.render(List.of(object), type, IncludeObject.NONE, true, NOW);

    assertThat(single.get("metadata")).isEqualTo(tree("{resourceVersion: '5'}"));
    assertThat(list.get("metadata")).isEqualTo(tree("{}"));
    assertThat(list.get("kind").asText()).isEqualTo("Table");
    assertThat(list.get("apiVersion").asText()).isEqualTo("meta.k8s.io/v1");
  }

  @Test
  void laterEventsOfWatchesLeaveColumnsOut() {
    ObjectNode table = render(type("e.io", "things", true), object("{metadata: {name: n}}"));

    assertThat(Tables.withoutColumns(table).get("columnDefinitions").isNull()).isTrue();
  }

  private static ObjectNode render(ResourceType type, ObjectNode object) {
    return Tables.render(List.of(object), type, IncludeObject.METADATA, false, NOW);
  }

  private static ResourceType type(
      String group, String plural, boolean custom, ResourceType.Column... columns) {
    return new ResourceType(
        group,
        "v1",
        "Kind",
        "KindList",
        plural,
        "kind",
        List.of(),
        List.of(),
        true,
        false,
        Set.of(),
        schema("{type: object}"),
        List.of(columns),
        List.of(),
        custom);
  }
}
