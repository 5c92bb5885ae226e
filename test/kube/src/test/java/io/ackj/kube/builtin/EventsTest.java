package io.ackj.kube.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Events in both their forms; the messages are those of a real server of version 1.37. */
class EventsTest {
  private static final String CORE = "events";
  private static final String NEWER = "events.events.k8s.io";
  private static final String VALID =
      "{apiVersion: 'events.k8s.io/v1', metadata: {namespace: 'default'},"
          + " regarding: {namespace: 'default'}, eventTime: '2020-01-01T00:00:00.123456Z',"
          + " reportingController: 'a/b', reportingInstance: 'x', action: 'z', reason: 'r',"
          + " type: 'Normal'}";

  @Test
  void bothFormsHoldTheSame() {
    var core =
        Objects.json(
            "{apiVersion: 'v1', kind: 'Event', involvedObject: {name: 'x'}, message: 'm',"
                + " source: {component: 'c'}, firstTimestamp: null, lastTimestamp: null, count: 3,"
                + " eventTime: null, reportingComponent: 'a/b', reportingInstance: 'i'}");
    var newer =
        Objects.json(
            "{apiVersion: 'events.k8s.io/v1', kind: 'Event', regarding: {name: 'x'}, note: 'm',"
                + " deprecatedSource: {component: 'c'}, deprecatedFirstTimestamp: null,"
                + " deprecatedLastTimestamp: null, deprecatedCount: 3, eventTime: null,"
                + " reportingController: 'a/b', reportingInstance: 'i'}");

    assertThat(EventForms.convert(core, "events.k8s.io/v1")).isEqualTo(newer);
    assertThat(EventForms.convert(newer, "v1")).isEqualTo(core);
  }

  @Test
  void onlyTheCoreFormWritesReportersThatAreEmpty() {
    var core =
        Objects.json(
            "{apiVersion: 'v1', reportingComponent: '', reportingInstance: '', reason: 'r'}");
    var newer = Objects.json("{apiVersion: 'events.k8s.io/v1', reason: 'r'}");

    assertThat(EventForms.convert(core, "events.k8s.io/v1")).isEqualTo(newer);
    assertThat(EventForms.convert(newer, "v1")).isEqualTo(core);
  }

  @Test
  void coreEventIsInTheNamespaceOfItsObject() {
    String mismatch = "does not match event.namespace";

    assertThat(
            Objects.problems(
                CORE,
                "{apiVersion: 'v1', metadata: {namespace: 'default'}, involvedObject: {namespace:"
                    + " 'other'}}"))
        .containsExactly("involvedObject.namespace: Invalid value: \"other\": " + mismatch);
    assertThat(Objects.problems(CORE, "{apiVersion: 'v1', metadata: {namespace: 'a'}}"))
        .containsExactly("involvedObject.namespace: Invalid value: \"\": " + mismatch);
    assertThat(Objects.problems(CORE, "{apiVersion: 'v1', metadata: {namespace: 'default'}}"))
        .isEmpty();
  }

  @Test
  void eventWithATimeOfItsOwnSaysWhoReportsWhat() {
    assertThat(
            Objects.problems(
                CORE,
                "{apiVersion: 'v1', metadata: {namespace: 'default'},"
                    + " eventTime: '2020-01-01T00:00:00.123456Z'}"))
        .containsExactly(
            "reportingComponent: Required value",
            "reportingComponent: Invalid value: \"\": name part must be non-empty",
            "reportingComponent: Invalid value: \"\": name part must consist of alphanumeric"
                + " characters, '-', '_' or '.', and must start and end with an alphanumeric"
                + " character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
                + " validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
            "reportingInstance: Required value",
            "action: Required value",
            "reason: Required value");
  }

  @Test
  void newerFormIsStrict() {
    assertThat(Objects.problems(NEWER, VALID)).isEmpty();
    assertThat(
            Objects.problems(
                NEWER, "{apiVersion: 'events.k8s.io/v1', metadata: {namespace: 'default'}}"))
        .containsExactly(
            "eventTime: Required value", "type: Invalid value: \"\": has invalid value: ");
    assertThat(
            Objects.problems(
                NEWER, VALID.replace("type:", "deprecatedCount: 3, series: {count: 1}, type:")))
        .containsExactly(
            "series.count: Invalid value: \"\": should be at least 2",
            "series.lastObservedTime: Required value",
            "count: Invalid value: \"\": needs to be unset");
  }

  @Test
  void newerFormChangesNothingButTheSeries() {
    assertThat(
            Objects.problems(
                NEWER,
                VALID,
                VALID.replace(
                    "type:",
                    "series: {count: 2, lastObservedTime: '2020-01-01T00:00:00.123456Z'}, type:")))
        .isEmpty();
    assertThat(
            Objects.problems(
                NEWER,
                VALID,
                VALID
                    .replace("'Normal'", "'Warning'")
                    .replace("'a/b'", "'a/c'")
                    .replace(
                        "type:", "note: 'n', related: {name: 'x'}, deprecatedCount: 2, type:")))
        .containsExactly(
            "message: Invalid value: \"n\": field is immutable",
            "count: Invalid value: 2: field is immutable",
            "type: Invalid value: \"Warning\": field is immutable",
            "related: Invalid value: {\"Kind\":\"\",\"Namespace\":\"\",\"Name\":\"x\",\"UID\":\"\","
                + "\"APIVersion\":\"\",\"ResourceVersion\":\"\",\"FieldPath\":\"\"}: field is"
                + " immutable",
            "reportingController: Invalid value: \"a/c\": field is immutable");
  }

  @Test
  void textsMayNotBeLongerThanALineOrAParagraph() {
    assertThat(
            Objects.problems(
                NEWER,
                VALID
                    .replace("'z'", "'" + "z".repeat(129) + "'")
                    .replace("type:", "note: '" + "n".repeat(1025) + "', type:")))
        .containsExactly(
            "action: Invalid value: \"\": can have at most 128 characters",
            "message: Invalid value: \"\": can have at most 1024 characters");
  }
}
