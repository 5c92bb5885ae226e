package io.ackj.kube.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ackj.kube.status.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages are those of a real server of version 1.37. */
class TypeCheckTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "configmaps | {data: {x: 1}}"
            + "| json: cannot unmarshal number into Go struct field ConfigMap.data of type string",
        "configmaps | {data: []}"
            + "| json: cannot unmarshal array into Go struct field ConfigMap.data of type"
            + " map[string]string",
        "configmaps | {data: 'x'}"
            + "| json: cannot unmarshal string into Go struct field ConfigMap.data of type"
            + " map[string]string",
        "configmaps | {immutable: 'x'}"
            + "| json: cannot unmarshal string into Go struct field ConfigMap.immutable of type bool",
        "configmaps | {binaryData: {x: 5}}"
            + "| json: cannot unmarshal number into Go struct field ConfigMap.binaryData of type"
            + " []uint8",
        "configmaps | {metadata: {name: 1}}"
            + "| json: cannot unmarshal number into Go struct field ObjectMeta.metadata.name of type"
            + " string",
        "configmaps | {metadata: 'x'}"
            + "| json: cannot unmarshal string into Go struct field ConfigMap.metadata of type"
            + " v1.ObjectMeta",
        "configmaps | {metadata: {labels: {a: 1}}}"
            + "| json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of"
            + " type string",
        "configmaps | {metadata: {creationTimestamp: 'x'}}"
            + "| parsing time \"x\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"x\" as \"2006\"",
        "configmaps | {binaryData: {x: '%%'}} | illegal base64 data at input byte 0",
        "leases.coordination.k8s.io | {spec: {leaseDurationSeconds: 5.5}}"
            + "| json: cannot unmarshal number 5.5 into Go struct field"
            + " LeaseSpec.spec.leaseDurationSeconds of type int32",
        "leases.coordination.k8s.io | {spec: {leaseDurationSeconds: 5000000000}}"
            + "| json: cannot unmarshal number 5000000000 into Go struct field"
            + " LeaseSpec.spec.leaseDurationSeconds of type int32",
        "leases.coordination.k8s.io | {spec: {renewTime: '2020-01-01T00:00:00Z'}}"
            + "| parsing time \"2020-01-01T00:00:00Z\" as \"2006-01-02T15:04:05.000000Z07:00\":"
            + " cannot parse \"Z\" as \".000000\"",
        "leases.coordination.k8s.io | {spec: {renewTime: '2020-01-01T00:00:00.1Z'}}"
            + "| parsing time \"2020-01-01T00:00:00.1Z\" as \"2006-01-02T15:04:05.000000Z07:00\":"
            + " cannot parse \".1Z\" as \".000000\"",
        "leases.coordination.k8s.io | {spec: {renewTime: '2020-01-01T00:00:00.1234567Z'}}"
            + "| parsing time \"2020-01-01T00:00:00.1234567Z\" as"
            + " \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"7Z\" as \"Z07:00\"",
      })
  void valueOfAWrongTypeIsRefusedInTheWordsOfGosDecoder(
      String type, String object, String problem) {
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> Objects.prepared(type, object));

    String kind = Objects.type(type).kind();
    assertThat(refusal.code()).isEqualTo(400);
    assertThat(refusal)
        .hasMessage(
            "%s in version \"v1\" cannot be handled as a %s: %s".formatted(kind, kind, problem));
  }

  @Test
  void nullFitsEverywhere() {
    assertThat(
            Objects.prepared(
                "configmaps", "{metadata: {labels: null}, data: null, immutable: null}"))
        .isEqualTo(Objects.json("{metadata: {}}"));
  }
}
