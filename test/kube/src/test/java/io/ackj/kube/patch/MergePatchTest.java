package io.ackj.kube.patch;

import static io.ackj.kube.json.Trees.object;
import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.status.ApiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {a: b}           | {a: c}             | {a: c}           | values are replaced
          {a: b}           | {b: c}             | {a: b, b: c}     | what is missing is added
          {a: b}           | {a: null}          | {}               | null removes
          {a: b, b: c}     | {a: null}          | {b: c}           | null removes one field only
          {a: [b]}         | {a: c}             | {a: c}           | a list is replaced by a value
          {a: c}           | {a: [b]}           | {a: [b]}         | a value is replaced by a list
          {a: [{b: c}, 2]} | {a: [{d: 1}]}      | {a: [{d: 1}]}    | lists are not merged
          {a: {b: c}}      | {a: {b: d, c: null}} | {a: {b: d}}    | objects are merged
          {a: {b: c}}      | {a: [1]}           | {a: [1]}         | an object is replaced by a list
          {a: c}           | {a: {b: 1, c: null}} | {a: {b: 1}}    | nulls in what is new are left out
          {}               | {a: {bb: {ccc: null}}} | {a: {bb: {}}} | so are those further down
          {e: null}        | {a: 1}             | {e: null, a: 1}  | a null that is there stays
          {a: [1]}         | {a: [null]}        | {a: [null]}      | nulls in lists are values
          """)
  void patchIsMerged(String object, String patch, String result, String reason) {
    ObjectNode before = object(object);
    ObjectNode wanted = object(patch);

    assertThat(MergePatch.apply(before, wanted)).as(reason).isEqualTo(tree(result));
    assertThat(before).as("the object is not changed").isEqualTo(tree(object));
    assertThat(wanted).as("the patch is not changed").isEqualTo(tree(patch));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1]  | error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}
          text | error decoding patch: json: cannot unmarshal string into Go value of type map[string]interface {}
          3    | error decoding patch: json: cannot unmarshal number into Go value of type map[string]interface {}
          true | error decoding patch: json: cannot unmarshal bool into Go value of type map[string]interface {}
          ~    | Invalid JSON Patch
          """)
  void patchThatIsNoObjectIs400(String patch, String message) {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> MergePatch.apply(object("{}"), tree(patch)))
        .matches(e -> e.code() == 400 && e.reason().equals("BadRequest"))
        .withMessage(message);
  }
}
