package io.ackj.kube.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.status.FieldError;
import io.ackj.kube.status.FieldError.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the {@code metadata} of an object with Kubernetes' rules and texts. */
public final class MetadataValidation {
  private static final int MAX_ANNOTATION_BYTES = 256 * 1024;
  private static final Set<String> STANDARD_FINALIZERS =
      Set.of("kubernetes", "orphan", "foregroundDeletion");

  private final List<FieldError> errors = new ArrayList<>();
  private final ObjectNode metadata;

  private MetadataValidation(ObjectNode object) {
    this.metadata = Json.child(object, "metadata");
  }

  /**
   * Checks the metadata of a new object.
   *
   * @param names how names of its kind are spelt; returns what is wrong
   * @param domainsOnly whether finalizers need a domain, unless Kubernetes itself uses them
   */
  public static List<FieldError> ofNew(
      ObjectNode object, Function<String, List<String>> names, boolean domainsOnly) {
    MetadataValidation validation = new MetadataValidation(object);
    validation.name(names);
    validation.mapsAndOwners();
    validation.finalizers(domainsOnly);
    return validation.errors;
  }

  /** Checks the metadata of a changed object against what is stored. */
  public static List<FieldError> ofChange(ObjectNode object, ObjectNode old, boolean domainsOnly) {
    MetadataValidation validation = new MetadataValidation(object);
    ObjectNode before = Json.child(old, "metadata");
    if (before.has("deletionTimestamp")) {
      validation.noNewFinalizers(before);
    }
    for (String field :
        List.of(
            "name",
            "namespace",
            "uid",
            "creationTimestamp",
            "deletionTimestamp",
            "deletionGracePeriodSeconds")) {
      validation.immutable(field, before);
    }
    validation.mapsAndOwners();
    validation.finalizers(domainsOnly);
    return validation.errors;
  }

  private void name(Function<String, List<String>> names) {
    String generateName = Json.text(metadata, "generateName");
    if (!generateName.isEmpty()) {
      // The name continues after it, so it may end in a dash.
      String start = generateName.replaceFirst("-$", "a");
      names.apply(start).forEach(detail -> invalid("generateName", generateName, detail));
    }
    String name = Json.text(metadata, "name");
    if (name.isEmpty()) {
      add(Kind.REQUIRED, "name", null, "name or generateName is required");
      return;
    }
    names.apply(name).forEach(detail -> invalid("name", name, detail));
  }

  private void mapsAndOwners() {
    metadata.path("labels").properties().forEach(label -> label(label.getKey(), label.getValue()));
    annotations(metadata.path("annotations"));
    owners(metadata.path("ownerReferences"));
  }

  private void label(String key, JsonNode value) {
    Syntax.qualifiedName(key).forEach(detail -> invalid("labels", key, detail));
    String text = value.asText();
    Syntax.labelValue(text).forEach(detail -> invalid("labels", text, detail));
  }

  private void annotations(JsonNode annotations) {
    long size = 0;
    for (var annotation : annotations.properties()) {
      String key = annotation.getKey();
      Syntax.qualifiedName(key.toLowerCase(Locale.ROOT))
          .forEach(detail -> invalid("annotations", key, detail));
      size += bytes(key) + bytes(annotation.getValue().asText());
    }
    if (size > MAX_ANNOTATION_BYTES) {
      add(
          Kind.TOO_LONG,
          "annotations",
          null,
          "may not be more than %d bytes".formatted(MAX_ANNOTATION_BYTES));
    }
  }

  private void owners(JsonNode owners) {
    String controller = "";
    for (int i = 0; i < owners.size(); i++) {
      JsonNode owner = owners.get(i);
      String path = "ownerReferences[%d].".formatted(i);
      String apiVersion = Json.text(owner, "apiVersion");
      if (apiVersion.isEmpty() || apiVersion.endsWith("/")) {
        invalid(path + "apiVersion", apiVersion, "version must not be empty");
      }
      if (apiVersion.equals("v1") && Json.text(owner, "kind").equals("Event")) {
        add(
            Kind.INVALID,
            "ownerReferences[%d]".formatted(i),
            owner.toString(),
            "/v1, Kind=Event is disallowed from being an owner");
      }
      for (String field : List.of("kind", "name", "uid")) {
        if (Json.text(owner, field).isEmpty()) {
          add(Kind.REQUIRED, path + field, null, "must not be empty");
        }
      }
      if (owner.path("controller").booleanValue()) {
        controller =
            onlyController(controller, Json.text(owner, "kind") + "/" + Json.text(owner, "name"));
      }
    }
  }

  private String onlyController(String before, String name) {
    if (!before.isEmpty()) {
      String detail =
          "Only one reference can have Controller set to true. Found \"true\" in references for %s"
              + " and %s";
      JsonNode owners = metadata.path("ownerReferences");
      add(Kind.INVALID, "ownerReferences", owners.toString(), detail.formatted(before, name));
    }
    return name;
  }

  private void finalizers(boolean domainsOnly) {
    Set<String> seen = new HashSet<>();
    for (JsonNode entry : metadata.path("finalizers")) {
      String finalizer = entry.asText();
      Syntax.qualifiedName(finalizer).forEach(detail -> invalid("finalizers", finalizer, detail));
      if (domainsOnly && !finalizer.contains("/") && !STANDARD_FINALIZERS.contains(finalizer)) {
        invalid(
            "finalizers",
            finalizer,
            "name is neither a standard finalizer name nor is it fully qualified");
      }
      seen.add(finalizer);
    }
    if (seen.containsAll(Set.of("orphan", "foregroundDeletion"))) {
      add(
          Kind.INVALID,
          "finalizers",
          metadata.path("finalizers").toString(),
          "finalizer orphan and foregroundDeletion cannot be both set");
    }
  }

  private void noNewFinalizers(ObjectNode before) {
    Set<String> added = new TreeSet<>(texts(metadata.path("finalizers")));
    added.removeAll(texts(before.path("finalizers")));
    if (!added.isEmpty()) {
      String list = added.stream().map(MetadataValidation::quote).collect(Collectors.joining(", "));
      add(
          Kind.FORBIDDEN,
          "finalizers",
          null,
          "no new finalizers can be added if the object is being deleted, found new finalizers"
              + " []string{%s}".formatted(list));
    }
  }

  private void immutable(String field, ObjectNode before) {
    JsonNode value = metadata.path(field);
    if (!value.asText().equals(before.path(field).asText())) {
      String shown = value.isTextual() ? quote(value.textValue()) : value.toString();
      add(Kind.INVALID, field, value.isMissingNode() ? "null" : shown, "field is immutable");
    }
  }

  private void invalid(String field, String value, String detail) {
    add(Kind.INVALID, field, quote(value), detail);
  }

  private void add(Kind kind, String field, @Nullable String value, String detail) {
    errors.add(new FieldError(kind, "metadata." + field, value, detail));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(entry -> texts.add(entry.asText()));
    return texts;
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
