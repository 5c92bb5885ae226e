package io.ackj.kube.patch;

import static io.ackj.kube.json.Trees.object;
import static io.ackj.kube.json.Trees.schema;
import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.status.ApiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategicMergePatchTest {
  private static final Schema SCHEMA =
      schema(
          """
          type: object
          properties:
            map: {type: object, additionalProperties: {type: string}}
            plain: {type: array, items: {type: string}}
            set:
              type: array
              items: {type: string}
              x-kubernetes-patch-strategy: merge
            list:
              type: array
              x-kubernetes-patch-strategy: merge
              x-kubernetes-patch-merge-key: name
              items:
                type: object
                properties:
                  name: {type: string}
                  value: {type: string}
                  set:
                    type: array
                    items: {type: string}
                    x-kubernetes-patch-strategy: merge
            union:
              type: object
              x-kubernetes-patch-strategy: retainKeys
              properties:
                type: {type: string}
                a: {type: object, properties: {q: {type: string}}}
          """);

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {map: {a: '1'}}       | {map: {b: '2'}}                    | {map: {a: '1', b: '2'}}  | objects are merged
          {map: {a: '1'}}       | {map: {a: null}}                   | {map: {}}                | null removes
          {map: {a: '1'}}       | {map: {$patch: replace, b: '2'}}   | {map: {b: '2'}}          | an object is replaced on demand
          {map: {a: '1'}}       | {map: {$patch: delete}}            | {map: {}}                | an object is emptied on demand
          {}                    | {map: {$patch: delete, a: '1'}}    | {}                       | a directive is not written where nothing is
          {}                    | {map: {a: null, b: '2'}}           | {map: {b: '2'}}          | nulls are not written where nothing is
          {plain: [a, b]}       | {plain: [c]}                       | {plain: [c]}             | lists are replaced
          {unknown: [a, b]}     | {unknown: [c]}                     | {unknown: [c]}           | so are unknown ones
          {set: [a, b]}         | {set: [c, a]}                      | {set: [c, a, b]}         | sets are united, in the order of the patch
          {set: [a, b, c]}      | {$deleteFromPrimitiveList/set: [b, x]} | {set: [a, c]}        | values are deleted on demand
          {}                    | {$deleteFromPrimitiveList/set: [b]}    | {}                   | nothing is deleted where nothing is
          {set: [a, b, c]}      | {$setElementOrder/set: [c, a], set: [a]} | {set: [b, c, a]}   | the order is given
          {set: [a, b]}         | {$setElementOrder/set: [b, a]}     | {set: [b, a]}            | the order alone is changed
          {}                    | {$setElementOrder/set: [b, a], set: [b, a]} | {set: [b, a]}   | a list is new
          {}                    | {$setElementOrder/set: [b, a]}     | {}                       | an order of nothing
          {list: [{name: a, value: '1'}]} | {list: [{name: a, value: '2'}]} | {list: [{name: a, value: '2'}]} | entries are merged by key
          {list: [{name: a}]}   | {list: [{name: b}]}                | {list: [{name: b}, {name: a}]} | new entries come first
          {list: [{name: a}, {name: b}]} | {list: [{name: b, value: '1'}, {name: c}]} | {list: [{name: a}, {name: b, value: '1'}, {name: c}]} | others stay before what they were before
          {list: [{name: a}, {name: b}]} | {list: [{name: a, $patch: delete}]} | {list: [{name: b}]} | an entry is deleted
          {list: [{name: a}]}   | {list: [{name: x, $patch: delete}]} | {list: [{name: a}]}     | a missing entry is not deleted
          {list: [{name: a}]}   | {list: [{$patch: replace}, {name: b}]} | {list: [{name: b}]}  | a list is replaced on demand
          {list: [{name: a, value: '1'}]} | {list: [{name: a, value: null}]} | {list: [{name: a}]} | a field of an entry is removed
          {list: [{name: a, set: [x]}]} | {list: [{name: a, set: [u]}]} | {list: [{name: a, set: [u, x]}]} | lists in entries are merged
          {list: [{name: a}, {name: b}]} | {$setElementOrder/list: [{name: b}, {name: a}]} | {list: [{name: b}, {name: a}]} | the order of entries is given
          {list: [{name: a}, {name: b}, {name: c}]} | {$setElementOrder/list: [{name: c}, {name: a}], list: [{name: c, value: '1'}]} | {list: [{name: b}, {name: c, value: '1'}, {name: a}]} | with a patch, too
          {list: [{name: a}]}   | {list: [{name: b, $setElementOrder/set: [x], set: [x]}]} | {list: [{name: b, set: [x]}, {name: a}]} | directives are not written
          {union: {type: A, a: {q: '1'}}} | {union: {$retainKeys: [type], type: B}} | {union: {type: B}} | only some keys are retained
          {metadata: {finalizers: [a]}} | {metadata: {finalizers: [b]}} | {metadata: {finalizers: [b, a]}} | finalizers are a set
          {metadata: {ownerReferences: [{uid: a, name: x}]}} | {metadata: {ownerReferences: [{uid: a, name: b}]}} | {metadata: {ownerReferences: [{uid: a, name: b}]}} | owners have a key
          {metadata: {labels: {a: b}}} | {metadata: {labels: null}} | {metadata: {}}           | labels are removed
          {map: {a: '1'}}       | {map: text}                        | {map: text}              | another type replaces
          """)
  void patchIsMerged(String object, String patch, String result, String reason) {
    ObjectNode before = object(object);
    ObjectNode wanted = object(patch);

    assertThat(StrategicMergePatch.apply(before, wanted, SCHEMA))
        .as(reason)
        .isEqualTo(tree(result));
    assertThat(before).as("the object is not changed").isEqualTo(tree(object));
    assertThat(wanted).as("the patch is not changed").isEqualTo(tree(patch));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {union: {$retainKeys: text}}                 | 400 | invalid patch format of retainKeys
          {union: {$retainKeys: [a], type: B}}         | 400 | invalid patch format of retainKeys
          {$deleteFromPrimitiveListx: [a]}             | 400 | invalid patch format of primitive list
          {$setElementOrder: [a]}                      | 400 | invalid patch format of setElementOrder list
          {$setElementOrder/set: 3}                    | 500 | expected a []interface {}, but received a int64
          {list: [{value: x}]}                         | 500 | 'map: map[value:x] does not contain declared merge key: name'
          {list: [{$patch: delete}]}                   | 500 | 'map: map[$patch:delete] does not contain declared merge key: name'
          {list: [{name: x, $patch: merge}]}           | 500 | merging lists cannot yet be specified in the patch
          {set: [[x]]}                                 | 422 | the server rejected our request due to an error in our request
          """)
  void malformedPatchIsRefused(String patch, int code, String message) {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(
            () ->
                StrategicMergePatch.apply(
                    object("{set: [a], list: [{name: a}], union: {}}"), object(patch), SCHEMA))
        .matches(e -> e.code() == code)
        .withMessage(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {set: [a, b], $setElementOrder/set: [b, a]} | '[a b]' | '[b a]'
          {set: [c], $setElementOrder/set: [b]}       | '[c]'   | '[b]'
          """)
  void orderOfThePatchHasToBeTheGivenOne(String patch, String list, String order) {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> StrategicMergePatch.apply(object("{set: [a]}"), object(patch), SCHEMA))
        .withMessage(
            "The order in patch list:\n%s\n doesn't match $setElementOrder list:\n%s\n"
                .formatted(list, order));
  }
}
