package io.ackj.kube.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ConfigMaps and Secrets; the messages are those of a real server of version 1.37. */
class DataKindsTest {
  private static final String KEY_CHARACTERS =
      "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',"
          + "  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";
  private static final String MIB = "x".repeat(1024 * 1024);

  @Test
  void keysHaveToBeWellFormedAndUnique() {
    assertThat(
            Objects.problems(
                "configmaps",
                "{data: {'a b': 'x', '..': 'y', '..a': 'z', '': 'z'}, binaryData: {'a b': 'eA=='}}"))
        .containsExactly(
            "data[a b]: Invalid value: \"a b\": " + KEY_CHARACTERS,
            "data[a b]: Invalid value: \"a b\": duplicate of key present in binaryData",
            "data[..]: Invalid value: \"..\": must not be '..'",
            "data[..a]: Invalid value: \"..a\": must not start with '..'",
            "data[]: Invalid value: \"\": " + KEY_CHARACTERS,
            "binaryData[a b]: Invalid value: \"a b\": " + KEY_CHARACTERS);
  }

  @Test
  void valuesMayHaveOneMebibyteTogether() {
    String tooLong = "Too long: may not be more than 1048576 bytes";

    assertThat(Objects.problems("configmaps", "{data: {a: '" + MIB + "'}}")).isEmpty();
    assertThat(Objects.problems("configmaps", "{data: {a: '" + MIB + "', b: 'x'}}"))
        .containsExactly("[]: " + tooLong);
    assertThat(Objects.problems("secrets", "{stringData: {a: '" + MIB + "', b: 'x'}}"))
        .containsExactly("data: " + tooLong);
  }

  @Test
  void immutableConfigMapStaysAsItIs() {
    assertThat(
            Objects.problems(
                "configmaps",
                "{immutable: true, data: {a: 'b'}}",
                "{data: {a: 'c'}, binaryData: {b: 'YQ=='}}"))
        .containsExactly(
            "immutable: Forbidden: field is immutable when `immutable` is set",
            "data: Forbidden: field is immutable when `immutable` is set",
            "binaryData: Forbidden: field is immutable when `immutable` is set");
  }

  @Test
  void immutableSecretStaysAsItIs() {
    assertThat(
            Objects.problems(
                "secrets", "{immutable: true, stringData: {a: 'b'}}", "{type: 'x', data: {}}"))
        .containsExactly(
            "type: Invalid value: \"x\": field is immutable",
            "immutable: Forbidden: field is immutable when `immutable` is set",
            "data: Forbidden: field is immutable when `immutable` is set");
  }

  @Test
  void textIsMovedIntoTheDataAndWins() {
    assertThat(
            Objects.prepared("secrets", "{data: {a: 'YQ==', b: 'Yg=='}, stringData: {a: 'new'}}"))
        .isEqualTo(Objects.json("{data: {a: 'bmV3', b: 'Yg=='}, type: 'Opaque'}"));
  }

  @Test
  void secretKeepsItsTypeIfAnUpdateLeavesItOut() {
    assertThat(Objects.problems("secrets", "{type: 'x/y'}", "{stringData: {a: 'b'}}")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{type: 'kubernetes.io/tls'}"
            + "| data[tls.crt]: Required value; data[tls.key]: Required value",
        "{type: 'kubernetes.io/tls', stringData: {'tls.crt': '', 'tls.key': ''}} | ``",
        "{type: 'kubernetes.io/basic-auth'}"
            + "| data[username]: Required value; data[password]: Required value",
        "{type: 'kubernetes.io/basic-auth', stringData: {password: ''}} | ``",
        "{type: 'kubernetes.io/ssh-auth', stringData: {'ssh-privatekey': ''}}"
            + "| data[ssh-privatekey]: Required value",
        "{type: 'kubernetes.io/service-account-token'}"
            + "| metadata.annotations[kubernetes.io/service-account.name]: Required value",
        "{type: 'kubernetes.io/dockercfg'} | data[.dockercfg]: Required value",
        "{type: 'kubernetes.io/dockercfg', stringData: {'.dockercfg': ''}}"
            + "| data[.dockercfg]: Invalid value: \"<secret contents redacted>\": unexpected end of"
            + " JSON input",
        "{type: 'kubernetes.io/dockerconfigjson', stringData: {'.dockerconfigjson': '[]'}}"
            + "| data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": json: cannot"
            + " unmarshal array into Go value of type map[string]interface {}",
        "{type: 'kubernetes.io/dockerconfigjson', stringData: {'.dockerconfigjson': '{}'}} | ``",
        "{type: 'example.com/any'} | ``",
      })
  void someTypesAskForCertainKeys(String secret, String problems) {
    assertThat(String.join("; ", Objects.problems("secrets", secret))).isEqualTo(problems);
  }

  @Test
  void messageAboutBrokenJsonDoesNotShowIt() {
    assertThat(
            Objects.problems(
                "secrets",
                "{type: 'kubernetes.io/dockercfg', stringData: {'.dockercfg': '{\"k\": hunter2}'}}"))
        .singleElement()
        .asString()
        .startsWith("data[.dockercfg]: Invalid value: \"<secret contents redacted>\": ")
        .doesNotContain("hunter2");
  }
}
