package io.ackj.kube.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept is what a real server of version 1.37 answers. */
class ZeroValuesTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "configmaps | {data: {a: null, b: 'x'}, binaryData: {c: null}}"
            + "| {data: {a: '', b: 'x'}, binaryData: {c: ''}} | null in a map is empty",
        "configmaps | {data: {}, immutable: false}"
            + "| {immutable: false} | empty maps go, pointers stay",
        "configmaps | {binaryData: {a: 'Y\\nWI='}} | {binaryData: {a: 'YWI='}} | one way to write it",
        "configmaps | {status: {}, more: 1} | {} | what no schema names goes",
        "secrets | {data: {a: 'YR=='}} | {data: {a: 'YQ=='}, type: 'Opaque'} | bits that do not count",
        "serviceaccounts | {secrets: [], automountServiceAccountToken: false}"
            + "| {automountServiceAccountToken: false} | empty lists go",
        "serviceaccounts | {secrets: [{name: 'x'}, {}, null], imagePullSecrets: [{}]}"
            + "| {secrets: [{name: 'x'}, {}, {}], imagePullSecrets: [{}]}"
            + "| entries of lists never go",
        "leases.coordination.k8s.io | {} | {spec: {}} | a struct is there even if it is empty",
        "leases.coordination.k8s.io"
            + "| {spec: {holderIdentity: '', renewTime: '2020-01-01T01:00:00.123456+01:00'}}"
            + "| {spec: {holderIdentity: '', renewTime: '2020-01-01T00:00:00.123456Z'}}"
            + "| empty text behind a pointer stays",
        "roles.rbac.authorization.k8s.io | {} | {rules: null} | rules are written even as null",
        "roles.rbac.authorization.k8s.io | {rules: []} | {rules: null} | and so if they are empty",
        "clusterroles.rbac.authorization.k8s.io | {aggregationRule: {}}"
            + "| {rules: null, aggregationRule: {}} | a pointer to an empty struct stays",
        "events | {metadata: {namespace: 'default'}, type: '', count: 0}"
            + "| {metadata: {namespace: 'default'}, involvedObject: {}, source: {},"
            + " firstTimestamp: null, lastTimestamp: null, eventTime: null, reportingComponent: '',"
            + " reportingInstance: ''} | old fields are always written",
        "events.events.k8s.io | {reportingController: ''}"
            + "| {regarding: {}, deprecatedSource: {}, deprecatedFirstTimestamp: null,"
            + " deprecatedLastTimestamp: null, eventTime: null} | new ones are not",
      })
  void emptyValuesAreWhatTheyAreAfterAGoStruct(
      String type, String object, String stored, String reason) {
    ObjectNode prepared = Objects.prepared(type, object);

    assertThat(prepared).as(reason).isEqualTo(Objects.json(stored));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "events | {involvedObject: {kind: 'X'}, series: {count: 2}}",
        "secrets | {stringData: {a: 'b'}, type: 'x/y'}",
        "rolebindings.rbac.authorization.k8s.io | {roleRef: {name: 'r'}, subjects: [{kind: 'User'}]}",
        "namespaces | {metadata: {name: 'n'}}",
      })
  void secondRunChangesNothing(String type, String object) {
    ObjectNode once = Objects.prepared(type, object);

    ObjectNode twice = once.deepCopy();
    BuiltInKinds.rules(Objects.type(type)).prepare(twice, once);

    assertThat(twice).isEqualTo(once);
  }
}
