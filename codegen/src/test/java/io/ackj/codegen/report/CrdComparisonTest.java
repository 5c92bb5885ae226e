package io.ackj.codegen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.codegen.output.GeneratedFile;
import io.ackj.codegen.report.Change.Heading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrdComparisonTest {
  private static final String CRD = read("/report/shelves.yaml");

  /** A change of the CRD, and what it breaks; nothing if it is harmless. */
  private record Case(String name, String from, String to, List<String> broken) {
    static Case breaking(String name, String from, String to, String... broken) {
      return new Case(name, from, to, List.of(broken));
    }

    static Case harmless(String name, String from, String to) {
      return new Case(name, from, to, List.of());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    cases.addAll(paths());
    cases.addAll(limits());
    cases.addAll(names());
    return cases.stream();
  }

  private static List<Case> paths() {
    return List.of(
        Case.breaking(
            "removed path",
            "height: {type: integer, format: int32, minimum: 10}",
            "",
            "v1: spec.height is gone (it was int32 integer)"),
        Case.breaking(
            "removed path in a list",
            "width: {type: integer}",
            "depth: {type: integer}",
            "v1: spec.boards[].width is gone (it was integer)"),
        Case.breaking(
            "map that holds nothing any more",
            "additionalProperties: {type: string}",
            "nullable: false",
            "v1: spec.labels{} is gone (it was string)"),
        Case.breaking(
            "retyped path",
            "width: {type: integer}",
            "width: {type: string}",
            "v1: spec.boards[].width was integer and is string"),
        Case.breaking(
            "retyped value of a map",
            "additionalProperties: {type: string}",
            "additionalProperties: {type: integer}",
            "v1: spec.labels{} was string and is integer"),
        Case.breaking(
            "other format",
            "format: int32",
            "format: int64",
            "v1: spec.height was int32 integer and is int64 integer"),
        Case.breaking(
            "number or text that must be a number",
            "either: {x-kubernetes-int-or-string: true}",
            "either: {type: integer}",
            "v1: spec.either was integer or string and is integer"),
        Case.breaking(
            "newly required",
            "required: [name]",
            "required: [height, name]",
            "v1: spec.height is newly required"),
        Case.breaking(
            "new and required",
            "required: [name]\n            properties:",
            "required: [name, color]\n            properties:\n              color: {type: string}",
            "v1: spec.color is newly required"),
        Case.harmless(
            "new, required and filled in",
            "required: [name]\n            properties:",
            "required: [name, color]\n            properties:\n"
                + "              color: {type: string, default: red}"),
        Case.harmless("no longer required", "required: [name]", "required: []"),
        Case.harmless(
            "new path with required ones inside",
            "labels:",
            "door: {type: object, required: [key], properties: {key: {type: string}}}\n"
                + "              labels:"));
  }

  private static List<Case> limits() {
    return List.of(
        Case.breaking(
            "new rule",
            "labels:\n                type: object",
            "labels:\n                type: object\n                x-kubernetes-validations:"
                + " [{rule: self == oldSelf, message: Value is immutable once set}]",
            "v1: spec.labels has a new or changed rule: self == oldSelf"
                + " (Value is immutable once set)"),
        Case.breaking(
            "changed rule",
            "self.width > 1",
            "self.width > 2",
            "v1: spec.boards[] has a new or changed rule: self.width > 2 (too narrow)"),
        Case.harmless("rule with another message", "too narrow", "too thin"),
        Case.harmless("rule that is gone", "- {rule: self.width > 1, message: too narrow}", ""),
        Case.breaking(
            "lower maximum",
            "maxLength: 40",
            "maxLength: 39",
            "v1: spec.name: maxLength was 40 and is 39"),
        Case.harmless("higher maximum", "maxLength: 40", "maxLength: 41"),
        Case.breaking(
            "higher minimum",
            "minimum: 10",
            "minimum: 11",
            "v1: spec.height: minimum was 10 and is 11"),
        Case.harmless("lower minimum", "minimum: 10", "minimum: 9.5"),
        Case.breaking(
            "new minimum",
            "maxLength: 40",
            "maxLength: 40, minLength: 2",
            "v1: spec.name: minLength was absent and is 2"),
        Case.harmless("limit that is gone", "maxLength: 40, ", ""),
        Case.breaking(
            "value that is no longer allowed",
            "enum: [a, b]",
            "enum: [a, c]",
            "v1: spec.name: enum was [\"a\",\"b\"] and is [\"a\",\"c\"]"),
        Case.harmless("value that is allowed, too", "enum: [a, b]", "enum: [c, a, b]"),
        Case.breaking(
            "new list of allowed values",
            "width: {type: integer}",
            "width: {type: integer, enum: [1, 2]}",
            "v1: spec.boards[].width: enum was absent and is [1,2]"),
        Case.breaking(
            "new pattern",
            "maxLength: 40",
            "maxLength: 40, pattern: '[a-z]+'",
            "v1: spec.name: pattern was absent and is \"[a-z]+\""),
        Case.breaking(
            "null that is no longer allowed",
            "nullable: true",
            "nullable: false",
            "v1: spec.name is no longer nullable"),
        Case.breaking(
            "unknown fields that are no longer kept",
            "notes: {type: object, x-kubernetes-preserve-unknown-fields: true}",
            "notes: {type: object}",
            "v1: spec.notes is no longer x-kubernetes-preserve-unknown-fields"),
        Case.harmless(
            "description", "width: {type: integer}", "width: {type: integer, description: W}"));
  }

  private static List<Case> names() {
    return List.of(
        Case.breaking(
            "other kind", "kind: Shelf\n", "kind: Rack\n", "the kind was Shelf and is Rack"),
        Case.breaking(
            "other scope",
            "scope: Namespaced",
            "scope: Cluster",
            "the scope was Namespaced and is Cluster"),
        Case.breaking(
            "other group",
            "group: example.org",
            "group: example.com",
            "the group was example.org and is example.com"),
        Case.breaking("short name that is gone", "[sh, shf]", "[shf]", "the short name sh is gone"),
        Case.harmless("new short name", "[sh, shf]", "[s, sh, shf]"),
        Case.breaking(
            "category that is gone",
            "[furniture]",
            "[]",
            "it is no longer in the category furniture"),
        Case.breaking("other version", "- name: v1", "- name: v2", "the version v1 is gone"),
        Case.breaking(
            "version that is not served",
            "served: true",
            "served: false",
            "v1: it is no longer served"),
        Case.breaking(
            "version that is not stored",
            "storage: true",
            "storage: false",
            "v1: objects are no longer stored in it"),
        Case.breaking(
            "subresource that is gone",
            "status: {}",
            "scale: {}",
            "v1: the subresource status is gone"),
        Case.breaking(
            "column that is gone",
            "{name: Name,",
            "{name: Title,",
            "v1: the column Name of kubectl get is gone"),
        Case.breaking(
            "column that shows something else",
            "jsonPath: .spec.name",
            "jsonPath: .spec.height",
            "v1: the column Name of kubectl get showed .spec.name and shows .spec.height"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void breaksOnlyWhatPeopleRelyOn(Case row) {
    assertThat(CRD).contains(row.from());
    String changed = CRD.replace(row.from(), row.to());

    List<Change> changes = CrdComparison.between(crds(CRD), crds(changed));

    assertThat(changes.stream().filter(change -> change.heading() == Heading.CRDS_BROKEN))
        .extracting(change -> change.place() + ": " + change.subject())
        .containsExactlyElementsOf(
            row.broken().stream().map(CrdComparisonTest::ofShelves).toList());
  }

  @Test
  void removedCrdBreaks() {
    assertThat(CrdComparison.between(crds(CRD), crds()))
        .containsExactly(
            new Change(Heading.CRDS_BROKEN, "shelves.example.org", "the CRD is gone", ""));
  }

  @Test
  void newCrdsVersionsAndPathsAreTold() {
    String other = CRD.replace("shelves.example.org", "racks.example.org");
    String more =
        CRD.replace(
                "width: {type: integer}",
                "width: {type: integer}\n                    depth: {type: number}")
            .replace(
                "  versions:\n", "  versions:\n  - {name: v2, served: true, storage: false}\n");

    List<Change> changes = CrdComparison.between(crds(CRD), crds(more, other));

    assertThat(changes)
        .containsExactlyInAnyOrder(
            new Change(Heading.CRDS_EXTENDED, "racks.example.org", "the CRD is new", ""),
            new Change(Heading.CRDS_EXTENDED, "shelves.example.org", "the version v2", ""),
            new Change(
                Heading.CRDS_EXTENDED,
                "shelves.example.org v1",
                "spec.boards[].depth (number)",
                ""));
  }

  private static String ofShelves(String text) {
    return text.startsWith("v1: ") ? "shelves.example.org " + text : "shelves.example.org: " + text;
  }

  private static SortedMap<String, JsonNode> crds(String... yaml) {
    List<GeneratedFile> files = new ArrayList<>();
    for (String text : yaml) {
      files.add(
          new GeneratedFile("apis/src/generated/resources/crds/" + files.size() + ".yaml", text));
    }
    return Snapshot.of("shelves", files).crds();
  }

  private static String read(String resource) {
    try (InputStream in = CrdComparisonTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
