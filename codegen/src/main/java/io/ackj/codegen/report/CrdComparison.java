package io.ackj.codegen.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.codegen.report.Change.Heading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells what new CRDs would do to a cluster that has the old ones. It reads the YAML as Kubernetes
 * would and knows nothing of how it was made.
 */
final class CrdComparison {
  private final List<Change> changes = new ArrayList<>();

  private CrdComparison() {}

  static List<Change> between(
      SortedMap<String, JsonNode> before, SortedMap<String, JsonNode> after) {
    CrdComparison comparison = new CrdComparison();
    before.forEach(
        (name, crd) -> {
          if (after.containsKey(name)) {
            comparison.compare(name, crd.path("spec"), after.get(name).path("spec"));
          } else {
            comparison.breaks(name, "the CRD is gone");
          }
        });
    after.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .forEach(name -> comparison.extend(name, "the CRD is new"));
    return comparison.changes;
  }

  private void compare(String crd, JsonNode before, JsonNode after) {
    compareText(crd, "group", before.path("group"), after.path("group"));
    compareText(crd, "scope", before.path("scope"), after.path("scope"));
    JsonNode oldNames = before.path("names");
    JsonNode newNames = after.path("names");
    for (String name : List.of("kind", "listKind", "plural", "singular")) {
      compareText(crd, name, oldNames.path(name), newNames.path(name));
    }
    missing(oldNames.path("shortNames"), newNames.path("shortNames"))
        .forEach(name -> breaks(crd, "the short name " + name + " is gone"));
    missing(oldNames.path("categories"), newNames.path("categories"))
        .forEach(name -> breaks(crd, "it is no longer in the category " + name));
    compareVersions(crd, versions(before), versions(after));
  }

  private void compareText(String crd, String what, JsonNode before, JsonNode after) {
    if (!before.asText().equals(after.asText())) {
      breaks(crd, "the " + what + " was " + before.asText() + " and is " + after.asText());
    }
  }

  private static Set<String> missing(JsonNode before, JsonNode after) {
    Set<String> missing = new LinkedHashSet<>();
    before.forEach(value -> missing.add(value.asText()));
    after.forEach(value -> missing.remove(value.asText()));
    return missing;
  }

  private static SortedMap<String, JsonNode> versions(JsonNode spec) {
    SortedMap<String, JsonNode> versions = new TreeMap<>();
    spec.path("versions").forEach(version -> versions.put(version.path("name").asText(), version));
    return versions;
  }

  private void compareVersions(
      String crd, SortedMap<String, JsonNode> before, SortedMap<String, JsonNode> after) {
    for (Map.Entry<String, JsonNode> version : before.entrySet()) {
      JsonNode now = after.get(version.getKey());
      if (now == null) {
        breaks(crd, "the version " + version.getKey() + " is gone");
      } else {
        compareVersion(crd + " " + version.getKey(), version.getValue(), now);
      }
    }
    after.keySet().stream()
        .filter(version -> !before.containsKey(version))
        .forEach(version -> extend(crd, "the version " + version));
  }

  private void compareVersion(String version, JsonNode before, JsonNode after) {
    if (before.path("served").asBoolean() && !after.path("served").asBoolean()) {
      breaks(version, "it is no longer served");
    }
    if (before.path("storage").asBoolean() && !after.path("storage").asBoolean()) {
      breaks(version, "objects are no longer stored in it");
    }
    for (Map.Entry<String, JsonNode> subresource : before.path("subresources").properties()) {
      if (!after.path("subresources").has(subresource.getKey())) {
        breaks(version, "the subresource " + subresource.getKey() + " is gone");
      }
    }
    compareColumns(version, columns(before), columns(after));
    SchemaComparison schemas =
        SchemaComparison.of(
            before.path("schema").path("openAPIV3Schema"),
            after.path("schema").path("openAPIV3Schema"));
    schemas.broken().forEach(text -> breaks(version, text));
    schemas.added().forEach(text -> extend(version, text));
  }

  private void compareColumns(
      String version, SortedMap<String, JsonNode> before, SortedMap<String, JsonNode> after) {
    before.forEach(
        (name, column) -> {
          JsonNode now = after.get(name);
          if (now == null) {
            breaks(version, "the column " + name + " of kubectl get is gone");
          } else if (!now.path("jsonPath").equals(column.path("jsonPath"))) {
            breaks(
                version,
                "the column "
                    + name
                    + " of kubectl get showed "
                    + column.path("jsonPath").asText()
                    + " and shows "
                    + now.path("jsonPath").asText());
          }
        });
  }

  private static SortedMap<String, JsonNode> columns(JsonNode version) {
    SortedMap<String, JsonNode> columns = new TreeMap<>();
    version
        .path("additionalPrinterColumns")
        .forEach(column -> columns.put(column.path("name").asText(), column));
    return columns;
  }

  private void breaks(String where, String text) {
    changes.add(new Change(Heading.CRDS_BROKEN, where, text, ""));
  }

  private void extend(String where, String text) {
    changes.add(new Change(Heading.CRDS_EXTENDED, where, text, ""));
  }
}
