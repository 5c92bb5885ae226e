package io.ackj.kube.apply;

import static io.ackj.kube.apply.Things.SCHEMA;
import static io.ackj.kube.apply.Things.apply;
import static io.ackj.kube.apply.Things.entry;
import static io.ackj.kube.apply.Things.manager;
import static io.ackj.kube.apply.Things.ofStatus;
import static io.ackj.kube.apply.Things.owned;
import static io.ackj.kube.apply.Things.thing;
import static io.ackj.kube.apply.Things.update;
import static io.ackj.kube.json.Trees.object;
import static io.ackj.kube.json.Trees.schema;
import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTest {
  @Test
  void creatorOwnsAllThatIsThereWithItsParents() {
    ObjectNode created =
        update(null, "me", "{text: a, map: {k: v}, set: [x], ports: [{port: 1}], list: [x]}");

    assertThat(created.get("metadata").get("managedFields"))
        .isEqualTo(
            tree(
                """
                - manager: me
                  operation: Update
                  apiVersion: e.io/v1
                  time: '2026-01-01T12:00:00Z'
                  fieldsType: FieldsV1
                  fieldsV1:
                    f:spec:
                      .: {}
                      f:list: {}
                      f:map: {.: {}, f:k: {}}
                      f:ports: {.: {}, 'k:{"port":1,"protocol":"TCP"}': {.: {}, f:port: {}}}
                      f:set: {.: {}, 'v:"x"': {}}
                      f:text: {}
                """));
  }

  @Test
  void whoChangesAFieldTakesItFromAllOthers() {
    ObjectNode live = apply(null, "one", "{text: a, number: 1}");
    live = update(live, "two", "{text: a, number: 1, flag: true}");

    live = update(live, "me", "{text: b, number: 1, flag: false}");

    assertThat(owned(live, "one")).isEqualTo("{\"f:number\":{}}");
    assertThat(entry(live, "two").isMissingNode()).isTrue();
    assertThat(owned(live, "me")).isEqualTo("{\"f:flag\":{},\"f:text\":{}}");
  }

  @Test
  void whatIsRemovedBelongsToNobody() {
    ObjectNode live = apply(null, "one", "{text: a, set: [x, z]}");

    live = update(live, "me", "{set: [z]}");

    assertThat(owned(live, "one")).isEqualTo("{\"f:set\":{\"v:\\\"z\\\"\":{}}}");
    assertThat(entry(live, "me").isMissingNode()).isTrue();
  }

  @Test
  void updateThatChangesNothingChangesNoEntry() {
    ObjectNode live = update(null, "me", "{text: a}");
    Manager later = manager("me", Things.NOON.plus(Duration.ofHours(1)));

    assertThat(FieldManagers.update(live, thing("{text: a}"), later, SCHEMA)).isEqualTo(live);
  }

  @Test
  void laterUpdateOfTheSameManagerJoinsItsEntry() {
    ObjectNode live = update(null, "me", "{text: a}");
    Manager later = manager("me", Things.NOON.plus(Duration.ofHours(1)));

    live = FieldManagers.update(live, thing("{text: a, number: 1}"), later, SCHEMA);

    assertThat(owned(live, "me")).isEqualTo("{\".\":{},\"f:number\":{},\"f:text\":{}}");
    assertThat(entry(live, "me").get("time").asText()).isEqualTo("2026-01-01T13:00:00Z");
  }

  @Test
  void eachVersionAndSubresourceHasAnEntryOfItsOwn() {
    ObjectNode live = update(null, "me", "{text: a}");
    ObjectNode newer = thing("{text: b}").put("apiVersion", "e.io/v2");
    live = FieldManagers.update(live, newer, new Manager("me", "", "e.io/v2", Things.NOON), SCHEMA);
    ObjectNode withStatus = thing("{text: b}");
    withStatus.putObject("status").put("phase", "x");

    live = FieldManagers.update(live, withStatus, ofStatus("me"), SCHEMA);

    List<String> entries = new ArrayList<>();
    for (JsonNode entry : live.get("metadata").get("managedFields")) {
      entries.add(
          entry.path("apiVersion").asText()
              + " "
              + entry.path("subresource").asText()
              + " "
              + entry.get("fieldsV1"));
    }
    assertThat(entries)
        .containsExactly(
            "e.io/v1  {\"f:spec\":{}}",
            "e.io/v1 status {\"f:status\":{\".\":{},\"f:phase\":{}}}",
            "e.io/v2  {\"f:spec\":{\"f:text\":{}}}");
  }

  @Test
  void whatAWriteDoesNotChangeIsNotOwned() {
    ObjectNode live = update(null, "one", "{text: a}");
    ObjectNode wanted = thing("{text: b}");
    wanted.putObject("status").put("phase", "x");

    ObjectNode main = FieldManagers.update(live, wanted, manager("two"), SCHEMA);
    ObjectNode status = FieldManagers.update(live, wanted, ofStatus("two"), SCHEMA);

    assertThat(entry(main, "two").get("fieldsV1")).isEqualTo(tree("{f:spec: {f:text: {}}}"));
    assertThat(entry(status, "two").get("fieldsV1"))
        .isEqualTo(tree("{f:status: {.: {}, f:phase: {}}}"));
    assertThat(owned(status, "one")).isEqualTo("{\".\":{},\"f:text\":{}}");
  }

  @Test
  void oneEmptyEntryMakesTheServerForgetManagedFields() {
    ObjectNode live = update(null, "one", "{text: a}");
    ObjectNode wanted = thing("{text: b}");
    wanted.withObjectProperty("metadata").putArray("managedFields").addObject();

    ObjectNode reset = FieldManagers.update(live, wanted, manager("me"), SCHEMA);

    assertThat(reset.get("metadata").has("managedFields")).isFalse();
    ObjectNode next = update(reset, "me", "{text: c}");
    assertThat(next.get("metadata").has("managedFields")).isFalse();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v1      | true  | built-in kinds are reset by an empty list
          e.io/v1 | false | custom resources are not
          """)
  void emptyListOfManagedFields(String apiVersion, boolean resets, String reason) {
    Schema schema = schema("{type: object, properties: {data: {type: object}}}");
    ObjectNode plain = object("{kind: A, metadata: {name: a}, data: {a: b}}");
    plain.put("apiVersion", apiVersion);
    Manager manager = new Manager("me", "", apiVersion, Things.NOON);
    ObjectNode live = FieldManagers.update(null, plain, manager, schema);
    plain.withObjectProperty("metadata").putArray("managedFields");

    ObjectNode written = FieldManagers.update(live, plain, manager, schema);

    assertThat(written.get("metadata").has("managedFields")).as(reason).isEqualTo(!resets);
  }

  @Test
  void managedFieldsOfTheRequestTakeThePlaceOfThoseThatAreStored() {
    ObjectNode live = update(null, "one", "{text: a, number: 1}");
    ObjectNode wanted = live.deepCopy();
    ((ObjectNode) entry(wanted, "one")).set("fieldsV1", tree("{f:spec: {f:number: {}}}"));

    ObjectNode written = FieldManagers.update(live, wanted, manager("me"), SCHEMA);

    assertThat(owned(written, "one")).isEqualTo("{\"f:number\":{}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          operation  | Other
          apiVersion | ''
          fieldsType | FieldsV2
          fieldsType | ''
          fieldsV1   | {x: {}}
          time       | yesterday
          """)
  void managedFieldsThatCannotBeReadAreIgnored(String field, String value) {
    ObjectNode live = update(null, "one", "{text: a}");
    ObjectNode wanted = live.deepCopy();
    ((ObjectNode) entry(wanted, "one")).set(field, tree(value.isEmpty() ? "''" : value));

    assertThat(FieldManagers.update(live, wanted, manager("me"), SCHEMA)).isEqualTo(live);
  }

  @Test
  void managedFieldsCannotBeSetThroughSubresource() {
    ObjectNode live = update(null, "one", "{text: a}");
    ObjectNode wanted = live.deepCopy();
    wanted.withObjectProperty("metadata").putArray("managedFields").addObject();

    assertThat(FieldManagers.update(live, wanted, ofStatus("me"), SCHEMA)).isEqualTo(live);
  }

  @Test
  void managedFieldsStayIfTheObjectDoesNotFitItsSchema() {
    ObjectNode live = update(null, "one", "{text: a}");

    ObjectNode written = update(live, "me", "{text: {}}");

    assertThat(written.get("metadata")).isEqualTo(live.get("metadata"));
  }

  @Test
  void oldestUpdatersAreJoinedAboveTen() {
    ObjectNode live = update(null, "u00", "{map: {k00: x}}");
    StringBuilder map = new StringBuilder("k00: x");
    for (int i = 1; i <= 11; i++) {
      map.append(", k%02d: x".formatted(i));
      Manager manager = manager("u%02d".formatted(i), Things.NOON.plusSeconds(i));
      live = FieldManagers.update(live, thing("{map: {" + map + "}}"), manager, SCHEMA);
    }

    assertThat(live.get("metadata").get("managedFields")).hasSize(10);
    assertThat(owned(live, "ancient-changes"))
        .isEqualTo("{\".\":{},\"f:map\":{\".\":{},\"f:k00\":{},\"f:k01\":{},\"f:k02\":{}}}");
    assertThat(entry(live, "ancient-changes").get("time").asText())
        .isEqualTo("2026-01-01T12:00:02Z");
  }

  @Test
  void appliersComeFirstAndThenTheLongestUnchanged() {
    ObjectNode live = FieldManagers.update(null, thing("{text: a}"), manager("b"), SCHEMA);
    live =
        FieldManagers.update(
            live, thing("{text: a, number: 1}"), manager("a", Things.NOON.plusSeconds(1)), SCHEMA);
    live =
        FieldManagers.apply(
            live, thing("{flag: true}"), manager("z", Things.NOON.plusSeconds(2)), false, SCHEMA);

    assertThat(live.get("metadata").get("managedFields"))
        .extracting(entry -> entry.get("manager").asText())
        .containsExactly("z", "b", "a");
  }

  @Test
  void writerWithoutNameIsUnknown() {
    assertThat(entry(update(null, "", "{text: a}"), "unknown").isMissingNode()).isFalse();
  }
}
