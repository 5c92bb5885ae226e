package io.ackj.kube.patch;

import static io.ackj.kube.json.Trees.object;
import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.status.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPatchTest {
  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {a: 1}         | {op: add, path: /b, value: 2}             | {a: 1, b: 2}       | a field is added
          {a: 1}         | {op: add, path: /a, value: 2}             | {a: 2}             | adding replaces what is there
          {a: 1}         | {op: add, path: /b}                       | {a: 1, b: null}    | without value, null is added
          {l: [x, z]}    | {op: add, path: /l/1, value: u}           | {l: [x, u, z]}     | an entry is put before the index
          {l: [x]}       | {op: add, path: /l/-, value: u}           | {l: [x, u]}        | a dash is the end of the list
          {l: [x]}       | {op: add, path: /l/1, value: u}           | {l: [x, u]}        | the index behind the last is the end
          {l: [x, z]}    | {op: add, path: /l/-1, value: u}          | {l: [x, z, u]}     | negative indexes count from the new end
          {a: {b: 1}}    | {op: remove, path: /a/b}                  | {a: {}}            | a field is removed
          {l: [x, z]}    | {op: remove, path: /l/-1}                 | {l: [x]}           | the last entry is removed
          {l: [x, z]}    | {op: replace, path: /l/0, value: u}       | {l: [u, z]}        | an entry is replaced
          {a: 1}         | {op: replace, path: /b, value: 2}         | {a: 1, b: 2}       | replacing adds what is missing
          {a: 1}         | {op: replace, path: '', value: {c: 3}}    | {c: 3}             | the document is replaced
          {a: {b: 1}}    | {op: move, from: /a/b, path: /c}          | {a: {}, c: 1}      | a value is moved
          {l: [x, u, z]} | {op: move, from: /l/0, path: /l/2}        | {l: [u, z, x]}     | the index is that after the removal
          {a: {b: 1}}    | {op: copy, from: /a, path: /c}            | {a: {b: 1}, c: {b: 1}} | a value is copied
          {a: {b: 1}}    | {op: test, path: /a, value: {b: 1}}       | {a: {b: 1}}        | a test that holds changes nothing
          {a: 1}         | {op: test, path: /b, value: null}         | {a: 1}             | what is missing is null
          {a: 1}         | {op: test, path: '', value: {a: 1}}       | {a: 1}             | the document is tested
          {a/b: 1}       | {op: remove, path: /a~1b}                 | {}                 | a slash is escaped
          {a~b: 1}       | {op: remove, path: /a~0b}                 | {}                 | a tilde is escaped
          {'': 1}        | {op: remove, path: /}                     | {}                 | a name may be empty
          {a: 1}         | {op: remove, path: /a, unknown: 1}        | {}                 | unknown members do no harm
          """)
  void operationsAreApplied(String object, String operation, String result, String reason) {
    ObjectNode patched = JsonPatch.apply(object(object), tree("[" + operation + "]"));

    assertThat(patched).as(reason).isEqualTo(tree(result));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {op: test, path: /a, value: 2}              | the value is another
          {op: test, path: /a, value: '1'}            | the type is another
          {op: remove, path: /x}                      | nothing to remove
          {op: remove, path: ''}                      | the document cannot be removed
          {op: add, path: '', value: {}}              | the document cannot be added
          {op: add, path: a, value: 1}                | no pointer
          {op: add, path: /x/y, value: 1}             | the parent is missing
          {op: add, path: /a/y, value: 1}             | the parent is no container
          {op: add, path: /l/9, value: 1}             | beyond the end
          {op: add, path: /l/u, value: 1}             | no index
          {op: add, path: /l/-9, value: 1}            | before the start
          {op: replace, path: /l/1, value: 1}         | no such entry
          {op: replace, path: /l/-, value: 1}         | the end is no entry
          {op: replace, path: '', value: 3}           | a document is a container
          {op: move, from: /x, path: /y}              | nothing to move
          {op: copy, from: /l/7, path: /y}            | nothing to copy
          {op: frobnicate, path: /a}                  | no such operation
          {path: /a}                                  | no operation
          ~                                           | null is no operation
          """)
  void operationThatCannotBeAppliedIs422WithoutSayingWhich(String operation, String reason) {
    ObjectNode object = object("{a: 1, l: [x]}");

    assertThatExceptionOfType(ApiException.class)
        .as(reason)
        .isThrownBy(() -> JsonPatch.apply(object, tree("[" + operation + "]")))
        .matches(e -> e.code() == 422 && e.reason().equals("Invalid"))
        .withMessage("the server rejected our request due to an error in our request");
    assertThat(object).isEqualTo(object("{a: 1, l: [x]}"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {a: 1}    | json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp
          text      | json: cannot unmarshal string into Go value of type []handlers.jsonPatchOp
          [text]    | json: cannot unmarshal string into Go value of type handlers.jsonPatchOp
          [{op: 1}] | json: cannot unmarshal number into Go struct field jsonPatchOp.op of type string
          """)
  void malformedPatchIs400(String patch, String message) {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> JsonPatch.apply(object("{}"), tree(patch)))
        .matches(e -> e.code() == 400 && e.reason().equals("BadRequest"))
        .withMessage("error decoding patch: " + message);
  }

  @Test
  void nullIsPatchWithoutOperations() {
    assertThat(JsonPatch.apply(object("{a: 1}"), tree("~"))).isEqualTo(object("{a: 1}"));
  }

  @Test
  void laterOperationsSeeWhatEarlierOnesDid() {
    JsonNode patch = tree("[{op: add, path: /b, value: {}}, {op: copy, from: /a, path: /b/c}]");

    assertThat(JsonPatch.apply(object("{a: 1}"), patch)).isEqualTo(object("{a: 1, b: {c: 1}}"));
  }

  @Test
  void copyIsIndependentOfItsSource() {
    JsonNode patch = tree("[{op: copy, from: /a, path: /b}, {op: add, path: /b/y, value: 1}]");

    assertThat(JsonPatch.apply(object("{a: {}}"), patch)).isEqualTo(object("{a: {}, b: {y: 1}}"));
  }

  @Test
  void moreThanTenThousandOperationsAreTooMany() {
    ArrayNode patch = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 10_000; i++) {
      patch.add(object("{op: add, path: /a, value: 1}"));
    }

    assertThat(JsonPatch.apply(object("{}"), patch)).isEqualTo(object("{a: 1}"));
    patch.add(object("{op: add, path: /a, value: 1}"));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> JsonPatch.apply(object("{}"), patch))
        .matches(e -> e.code() == 413 && e.reason().equals("RequestEntityTooLarge"))
        .withMessageEndingWith(
            "The allowed maximum operations in a JSON patch is 10000, got 10001");
  }

  @Test
  void documentThatIsNoObjectAnyMoreIsInvalid() {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(
            () -> JsonPatch.apply(object("{}"), tree("[{op: replace, path: '', value: [1]}]")))
        .matches(e -> e.code() == 422)
        .withMessageStartingWith(
            " \"\" is invalid: patch: Invalid value: \"[1]\": couldn't get version/kind; json parse"
                + " error: json: cannot unmarshal array into Go value of type struct {");
  }
}
