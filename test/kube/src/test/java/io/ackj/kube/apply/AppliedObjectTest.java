package io.ackj.kube.apply;

import static io.ackj.kube.apply.Things.SCHEMA;
import static io.ackj.kube.apply.Things.apply;
import static io.ackj.kube.apply.Things.manager;
import static io.ackj.kube.apply.Things.thing;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.status.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not be applied. */
class AppliedObjectTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {unknown: 1}             | '.spec.unknown: field not declared in schema'
          {text: 1}                | '.spec.text: expected string, got &value.valueUnstructured{Value:1}'
          {text: [a]}              | '.spec.text: expected string, got &value.valueUnstructured{Value:[]interface {}{"a"}}'
          {text: {a: 1}}           | '.spec.text: expected string, got &value.valueUnstructured{Value:map[string]interface {}{"a":1}}'
          {number: x}              | '.spec.number: expected numeric (int or float), got string'
          {flag: {a: x}}           | '.spec.flag: expected boolean, got &{map[a:x]}'
          {map: [1]}               | '.spec.map: expected map, got &{[1]}'
          {set: {a: 1}}            | '.spec.set: expected list, got &{map[a:1]}'
          {set: [a, a]}            | '.spec.set: duplicate entries for key [="a"]'
          {set: [{a: 1}]}          | '.spec.set: element 0: associative list without keys has an element that''s a map type'
          {set: [~]}               | '.spec.set: element 0: associative list without keys has an element that''s an explicit null'
          {set: [[a]]}             | '.spec.set: element 0: not supported: associative list with lists as elements'
          {ports: [~]}             | '.spec.ports: element 0: associative list with keys may not have a null element'
          {ports: [x]}             | '.spec.ports: element 0: associative list with keys may not have non-map elements'
          {ports: [{port: 1}, {port: 1, protocol: TCP}]} | '.spec.ports: duplicate entries for key [port=1,protocol="TCP"]'
          {ports: [{port: x}]}     | '.spec.ports[port="x",protocol="TCP"].port: expected numeric (int or float), got string'
          """)
  void whatDoesNotFitTheSchemaIsRefused(String spec, String message) {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> apply(null, "me", spec))
        .matches(e -> e.code() == 500)
        .withMessage("failed to create typed patch object (/a; e.io/v1, Kind=Thing): " + message);
  }

  @Test
  void severalMistakesAreListed() {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> apply(null, "me", "{text: 1, number: x}"))
        .withMessageContaining(": errors:\n  .spec.text: expected")
        .withMessageContaining("\n  .spec.number: expected");
  }

  @Test
  void managedFieldsMustNotBeSent() {
    ObjectNode applied = thing("{}");
    applied.withObjectProperty("metadata").putArray("managedFields");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> FieldManagers.apply(null, applied, manager("me"), false, SCHEMA))
        .matches(e -> e.code() == 400)
        .withMessage("metadata.managedFields must be nil");
  }

  @Test
  void versionHasToBeThatOfTheRequest() {
    ObjectNode applied = thing("{}").put("apiVersion", "e.io/v2");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> FieldManagers.apply(null, applied, manager("me"), false, SCHEMA))
        .matches(e -> e.code() == 400)
        .withMessage("invalid object type: e.io/v2, Kind=Thing");
  }
}
