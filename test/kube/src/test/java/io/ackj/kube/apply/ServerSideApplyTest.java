package io.ackj.kube.apply;

import static io.ackj.kube.apply.Things.SCHEMA;
import static io.ackj.kube.apply.Things.apply;
import static io.ackj.kube.apply.Things.entry;
import static io.ackj.kube.apply.Things.force;
import static io.ackj.kube.apply.Things.manager;
import static io.ackj.kube.apply.Things.ofStatus;
import static io.ackj.kube.apply.Things.owned;
import static io.ackj.kube.apply.Things.thing;
import static io.ackj.kube.apply.Things.update;
import static io.ackj.kube.json.Trees.object;
import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.status.ApiException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSideApplyTest {
  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {text: a}              | {"f:text":{}}                                         | plain values
          {map: {k: v}}          | {"f:map":{"f:k":{}}}                                  | entries of maps
          {map: {}}              | {"f:map":{}}                                          | an empty map
          {whole: {k: v}}        | {"f:whole":{}}                                        | atomic maps
          {nested: {a: x}}       | {"f:nested":{"f:a":{}}}                               | fields of objects
          {list: [x, z]}         | {"f:list":{}}                                         | atomic lists
          {set: [x, z]}          | {"f:set":{"v:\\"x\\"":{},"v:\\"z\\"":{}}}             | entries of sets
          {free: {a: {b: 1}, c: [1]}} | {"f:free":{"f:a":{".":{},"f:b":{}},"f:c":{}}}    | unknown fields
          {ratio: 50%}           | {"f:ratio":{}}                                        | numbers or texts
          {ports: [{port: 1}]}   | {"f:ports":{"k:{\\"port\\":1,\\"protocol\\":\\"TCP\\"}":{".":{},"f:port":{}}}} | entries by key, with defaults
          """)
  void applierOwnsWhatItSends(String spec, String owned, String reason) {
    ObjectNode created = apply(null, "me", spec);

    assertThat(owned(created, "me")).as(reason).isEqualTo(owned);
    assertThat(created.get("spec")).isEqualTo(tree(spec));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {text: a, flag: true}  | {text: a}         | {text: a}           | a field that is not sent any more
          {map: {a: x, b: x}}    | {map: {b: x}}     | {map: {b: x}}       | an entry of a map
          {map: {a: x}}          | {map: {}}         | {map: null}         | the last entry of a map; validation refuses that, as with Kubernetes
          {set: [a, b]}          | {set: [b]}        | {set: [b]}          | an entry of a set
          {nested: {a: x, b: x}} | {nested: {b: x}}  | {nested: {b: x}}    | a field of an object
          {nested: {a: x}, text: a} | {text: a}      | {text: a}           | an object as a whole
          {ports: [{port: 1}, {port: 2, host: h}]} | {ports: [{port: 2}]} | {ports: [{port: 2}]} | an entry of a list, and a field of another
          {free: {a: {b: 1, c: 2}}} | {free: {a: {c: 2}}} | {free: {a: {c: 2}}} | an unknown field
          """)
  void whatIsNotSentAnyMoreIsRemoved(String before, String after, String result, String reason) {
    ObjectNode live = apply(null, "me", before);

    assertThat(apply(live, "me", after).get("spec")).as(reason).isEqualTo(tree(result));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [a, b, c]    | [a, b, c]       | nothing new
          [c, a]       | [b, c, a]       | the sent order, others where they were
          [d, a]       | [d, a, b, c]    | new ones first if they are sent first
          [a, d]       | [a, b, c, d]    | new ones last if they are sent last
          [c, b, a]    | [c, b, a]       | all turned round
          []           | [a, b, c]       | none sent
          """)
  void entriesComeInTheOrderInWhichTheyAreSent(String sent, String result, String reason) {
    ObjectNode live = apply(null, "other", "{set: [a, b, c]}");

    assertThat(apply(live, "me", "{set: " + sent + "}").get("spec").get("set"))
        .as(reason)
        .isEqualTo(tree(result));
  }

  @Test
  void applyingAnotherValueConflictsWithAllItsOwners() {
    ObjectNode live = apply(null, "one", "{text: a, number: 1}");
    live = apply(live, "two", "{text: a}");
    ObjectNode shared = update(live, "three", "{text: a, number: 1, map: {k: v}}");

    ApiException refused =
        catchThrowableOfType(
            ApiException.class, () -> apply(shared, "me", "{text: b, number: 2, map: {k: w}}"));

    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.reason()).isEqualTo("Conflict");
    assertThat(refused)
        .hasMessage(
            """
            Apply failed with 4 conflicts: conflicts with "one":
            - .spec.number
            - .spec.text
            conflicts with "three" using e.io/v1:
            - .spec.map.k
            conflicts with "two":
            - .spec.text""");
    assertThat(refused.status().get("details").get("causes").get(2))
        .isEqualTo(
            tree(
                """
                reason: FieldManagerConflict
                message: conflict with "three" using e.io/v1
                field: .spec.map.k
                """));
  }

  @Test
  void singleConflictIsToldInOneLine() {
    ObjectNode live = apply(null, "one", "{ports: [{port: 1, host: a}]}");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> apply(live, "me", "{ports: [{port: 1, host: b}]}"))
        .withMessage(
            "Apply failed with 1 conflict: conflict with \"one\":"
                + " .spec.ports[port=1,protocol=\"TCP\"].host");
  }

  @Test
  void forceTakesTheFieldFromItsOwners() {
    ObjectNode live = apply(null, "one", "{text: a, number: 1}");

    ObjectNode forced = force(live, "me", "{text: b}");

    assertThat(forced.get("spec")).isEqualTo(tree("{text: b, number: 1}"));
    assertThat(owned(forced, "one")).isEqualTo("{\"f:number\":{}}");
    assertThat(owned(forced, "me")).isEqualTo("{\"f:text\":{}}");
  }

  @Test
  void managerThatOwnsNothingAnyMoreHasNoEntry() {
    ObjectNode live = apply(null, "one", "{text: a}");

    ObjectNode forced = force(live, "me", "{text: b}");

    assertThat(entry(forced, "one").isMissingNode()).isTrue();
  }

  @Test
  void sameValueIsSharedAndStaysUntilItsLastOwnerDropsIt() {
    ObjectNode live = apply(null, "one", "{text: a, flag: true}");
    live = apply(live, "two", "{text: a}");

    live = apply(live, "one", "{flag: true}");
    assertThat(live.get("spec")).isEqualTo(tree("{text: a, flag: true}"));
    live = apply(live, "two", "{}");

    assertThat(live.get("spec")).isEqualTo(tree("{flag: true}"));
  }

  @Test
  void droppedFieldOfWhichAnUpdaterOwnsPartsKeepsThese() {
    ObjectNode live = apply(null, "me", "{map: {a: x}, ports: [{port: 1}]}");
    live = update(live, "other", "{map: {a: x, b: x}, ports: [{port: 1}, {port: 2}]}");

    live = apply(live, "me", "{text: a}");

    assertThat(live.get("spec")).isEqualTo(tree("{map: {b: x}, ports: [{port: 2}], text: a}"));
  }

  @Test
  void applyThatChangesNothingKeepsObjectAndTime() {
    ObjectNode live = apply(null, "me", "{text: a}");
    Manager later = manager("me", Things.NOON.plus(Duration.ofHours(1)));

    ObjectNode again = FieldManagers.apply(live, thing("{text: a}"), later, false, SCHEMA);

    assertThat(again).isEqualTo(live);
    assertThat(entry(again, "me").get("time").asText()).isEqualTo("2026-01-01T12:00:00Z");
  }

  @Test
  void applyThatChangesSomethingRenewsTheTime() {
    ObjectNode live = apply(null, "me", "{text: a}");
    Manager later = manager("me", Things.NOON.plus(Duration.ofMillis(3_600_999)));

    ObjectNode changed = FieldManagers.apply(live, thing("{text: b}"), later, false, SCHEMA);

    assertThat(entry(changed, "me").get("time").asText()).isEqualTo("2026-01-01T13:00:00Z");
  }

  @Test
  void identityAndWhatTheServerSetsAreNotOwned() {
    ObjectNode applied =
        object(
            """
            apiVersion: e.io/v1
            kind: Thing
            metadata:
              {name: a, namespace: n, uid: u, resourceVersion: '1', generation: 1,
              creationTimestamp: null, labels: {l: x}, finalizers: [e.io/f],
              ownerReferences: [{apiVersion: v1, kind: Pod, name: p, uid: w}]}
            """);

    ObjectNode created = FieldManagers.apply(null, applied, manager("me"), false, SCHEMA);

    assertThat(entry(created, "me").get("fieldsV1"))
        .isEqualTo(
            tree(
                """
                f:metadata:
                  f:finalizers: {'v:"e.io/f"': {}}
                  f:labels: {f:l: {}}
                  f:ownerReferences: {'k:{"uid":"w"}': {}}
                """));
  }

  @Test
  void statusIsOwnedThroughItsSubresourceOnlyAndApart() {
    ObjectNode applied = thing("{text: a}");
    applied.putObject("status").put("phase", "x");

    ObjectNode live = FieldManagers.apply(null, applied, manager("me"), false, SCHEMA);
    live.remove("status"); // The write did not change it.
    live = FieldManagers.apply(live, applied, ofStatus("me"), false, SCHEMA);

    assertThat(live.get("metadata").get("managedFields"))
        .isEqualTo(
            tree(
                """
                - manager: me
                  operation: Apply
                  apiVersion: e.io/v1
                  time: '2026-01-01T12:00:00Z'
                  fieldsType: FieldsV1
                  fieldsV1: {f:spec: {f:text: {}}}
                - manager: me
                  operation: Apply
                  apiVersion: e.io/v1
                  time: '2026-01-01T12:00:00Z'
                  fieldsType: FieldsV1
                  fieldsV1: {f:status: {f:phase: {}}}
                  subresource: status
                """));
  }

  @Test
  void objectThatNobodyTrackedBelongsToBeforeFirstApply() {
    ObjectNode live = thing("{text: a, flag: true}");

    ObjectNode applied = apply(live, "me", "{text: a, number: 1}");

    assertThat(owned(applied, "before-first-apply"))
        .isEqualTo("{\".\":{},\"f:flag\":{},\"f:text\":{}}");
    assertThat(owned(applied, "me")).isEqualTo("{\"f:number\":{},\"f:text\":{}}");
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> apply(live, "me", "{text: b}"))
        .withMessageContaining("conflict with \"before-first-apply\" using e.io/v1: .spec.text");
  }

  @Test
  void partsOfWhatHasBecomeAtomicAreOwnedAsAWhole() {
    ObjectNode live = thing("{whole: {a: x}}");
    live.withObjectProperty("metadata")
        .set(
            "managedFields",
            tree(
                """
                - manager: one
                  operation: Apply
                  apiVersion: e.io/v1
                  fieldsType: FieldsV1
                  fieldsV1: {f:spec: {f:whole: {f:a: {}}}}
                """));

    assertThat(owned(apply(live, "me", "{text: a}"), "one")).isEqualTo("{\"f:whole\":{}}");
  }

  @Test
  void applyingInAnotherVersionKeepsOneEntry() {
    ObjectNode live = apply(null, "me", "{text: a}");
    ObjectNode newer = thing("{text: b}").put("apiVersion", "e.io/v2");
    Manager manager = new Manager("me", "", "e.io/v2", Things.NOON);

    ObjectNode applied = FieldManagers.apply(live, newer, manager, false, SCHEMA);

    assertThat(applied.get("metadata").get("managedFields")).hasSize(1);
    assertThat(entry(applied, "me").get("apiVersion").asText()).isEqualTo("e.io/v2");
  }

  @Test
  void entriesThatWereStoredTwiceAreReplacedByTheOneThatIsApplied() {
    ObjectNode live = thing("{set: [a, b, a]}");

    assertThat(apply(live, "me", "{text: x}").get("spec").get("set")).isEqualTo(tree("[a, b, a]"));
    assertThat(force(live, "me", "{set: [a]}").get("spec").get("set")).isEqualTo(tree("[a, b]"));
  }

  @Test
  void argumentsAreNotChanged() {
    ObjectNode live = apply(null, "one", "{map: {a: x}, ports: [{port: 1}]}");
    ObjectNode before = live.deepCopy();
    ObjectNode applied = thing("{map: {b: x}, ports: [{port: 1, host: h}]}");

    ObjectNode result = FieldManagers.apply(live, applied, manager("me"), false, SCHEMA);
    ((ObjectNode) result.get("spec").get("map")).put("a", "changed");
    ((ObjectNode) result.get("spec").get("ports").get(0)).put("host", "changed");

    assertThat(live).isEqualTo(before);
    assertThat(applied).isEqualTo(thing("{map: {b: x}, ports: [{port: 1, host: h}]}"));
  }
}
