package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event has to say. The core group is lenient, for old clients; {@code events.k8s.io} is
 * strict, and changes nothing afterwards but the series. Messages use the names of the core group
 * in both, as a real server's do.
 */
enum EventRules implements KindRules {
  /** For events that are written through the core group. */
  OF_CORE,
  /** For events that are written through {@code events.k8s.io}. */
  OF_EVENTS;

  private static final int LONGEST_WORD = 128;
  private static final int LONGEST_MESSAGE = 1024;

  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    // An event has no defaults.
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    Findings findings = new Findings();
    JsonNode event = EventForms.convert(object, EventForms.CORE);
    checkLeniently(event, findings);
    if (this == OF_EVENTS && old == null) {
      checkNew(event, findings);
    } else if (this == OF_EVENTS && old != null) {
      checkChange(event, EventForms.convert(old, EventForms.CORE), findings);
    }
    return findings.errors();
  }

  private void checkLeniently(JsonNode event, Findings findings) {
    String namespace = event.path("metadata").path("namespace").asText();
    String involved = event.path("involvedObject").path("namespace").asText();
    boolean isOld = !event.hasNonNull("eventTime");
    boolean matches =
        involved.isEmpty() ? isDefault(namespace, isOld) : !isOld || involved.equals(namespace);
    if (!matches) {
      findings.invalid("involvedObject.namespace", involved, "does not match event.namespace");
    }
    if (!isOld) {
      checkReporter(event, findings);
      checkWord(event, "action", findings);
      checkWord(event, "reason", findings);
      checkLength(event, "message", LONGEST_MESSAGE, findings);
    }
  }

  private static boolean isDefault(String namespace, boolean isOld) {
    return namespace.equals("default") || namespace.equals(isOld ? "" : "kube-system");
  }

  private void checkReporter(JsonNode event, Findings findings) {
    String field = this == OF_CORE ? "reportingComponent" : "reportingController";
    String reporter = event.path("reportingComponent").asText();
    if (reporter.isEmpty()) {
      findings.required(field, "");
    }
    findings.invalid(field, reporter, NameFormats.qualifiedName(reporter));
    checkWord(event, "reportingInstance", findings);
  }

  private static void checkWord(JsonNode event, String field, Findings findings) {
    if (event.path(field).asText().isEmpty()) {
      findings.required(field, "");
    }
    checkLength(event, field, LONGEST_WORD, findings);
  }

  private static void checkLength(JsonNode event, String field, int most, Findings findings) {
    if (event.path(field).asText().getBytes(StandardCharsets.UTF_8).length > most) {
      findings.invalid(field, "", "can have at most " + most + " characters");
    }
  }

  private static void checkNew(JsonNode event, Findings findings) {
    checkSeries(event, findings);
    if (!event.hasNonNull("eventTime")) {
      findings.required("eventTime", "");
    }
    String type = event.path("type").asText();
    if (!type.equals("Normal") && !type.equals("Warning")) {
      findings.invalid("type", "", "has invalid value: " + type);
    }
    for (String field : List.of("firstTimestamp", "lastTimestamp", "count", "source")) {
      JsonNode value = event.path(field);
      if (!value.isMissingNode() && !value.isNull() && !(value.isObject() && value.isEmpty())) {
        findings.invalid(field, "", "needs to be unset");
      }
    }
  }

  private static void checkSeries(JsonNode event, Findings findings) {
    JsonNode series = event.path("series");
    if (!series.isObject()) {
      return;
    }
    if (series.path("count").asInt() < 2) {
      findings.invalid("series.count", "", "should be at least 2");
    }
    if (!series.hasNonNull("lastObservedTime")) {
      findings.required("series.lastObservedTime", "");
    }
  }

  private static void checkChange(JsonNode event, JsonNode old, Findings findings) {
    if (!event.path("series").equals(old.path("series"))) {
      checkSeries(event, findings);
    }
    Change change = new Change(event, old, findings);
    change.struct("involvedObject", GoStruct.OBJECT_REFERENCE);
    change.text("reason", "reason");
    change.text("message", "message");
    change.struct("source", GoStruct.EVENT_SOURCE);
    change.value("firstTimestamp");
    change.value("lastTimestamp");
    change.value("count");
    change.text("type", "type");
    change.value("eventTime");
    change.text("action", "action");
    change.struct("related", GoStruct.OBJECT_REFERENCE);
    change.text("reportingComponent", "reportingController");
    change.text("reportingInstance", "reportingInstance");
  }

  /** Reports which fields differ between an event and what it was. */
  private record Change(JsonNode event, JsonNode old, Findings findings) {
    void struct(String field, List<String> parts) {
      findings.immutable(
          field, GoStruct.show(event.path(field), parts), GoStruct.show(old.path(field), parts));
    }

    void text(String field, String shownAs) {
      findings.immutable(shownAs, asText(event, field), asText(old, field));
    }

    void value(String field) {
      findings.immutable(field, orEmpty(event.path(field)), orEmpty(old.path(field)));
    }

    private static JsonNode asText(JsonNode event, String field) {
      return TextNode.valueOf(event.path(field).asText());
    }

    /** A count that is missing is 0, and a time that is missing is null. */
    private static JsonNode orEmpty(JsonNode value) {
      return value.isMissingNode() ? IntNode.valueOf(0) : value;
    }
  }
}
