package io.ackj.testkit.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.testkit.crd.SchemaPaths.Line;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Holds a CRD against the one that fabric8's CRD generator reads out of the kind's Java type. */
public final class CrdOfType {
  /** Times that our types keep as text, so that one that cannot be parsed does no harm. */
  private static final String TIME_AS_TEXT = "status.conditions[].lastTransitionTime";

  private CrdOfType() {}

  /** Returns the CRD of a type as the generator makes it; it has one version. */
  public static JsonNode read(Class<? extends CustomResource<?, ?>> kind) {
    ByteArrayOutputStream yaml = new ByteArrayOutputStream();
    new CRDGenerator()
        .customResourceClasses(kind)
        .forCRDVersions("v1")
        .withOutput(
            new CRDGenerator.AbstractCRDOutput<>() {
              @Override
              protected ByteArrayOutputStream createStreamFor(String crdName) {
                return yaml;
              }
            })
        .generate();
    return new KubernetesSerialization()
        .unmarshal(new ByteArrayInputStream(yaml.toByteArray()), JsonNode.class);
  }

  /** Does what {@link #differences(Class, JsonNode)} does with a CRD as YAML or JSON. */
  public static List<String> differences(
      Class<? extends CustomResource<?, ?>> kind, InputStream crd) {
    return differences(kind, new KubernetesSerialization().unmarshal(crd, JsonNode.class));
  }

  /**
   * Returns in what a CRD and the Java type of its kind disagree: paths, types, formats, what is
   * required, rules and their messages, names, scope, version. Empty if they agree.
   */
  public static List<String> differences(Class<? extends CustomResource<?, ?>> kind, JsonNode crd) {
    JsonNode ofType = read(kind);
    List<String> type = withRules(withKnownGapsFilled(SchemaPaths.of(ofType)), ofType);
    List<String> given = withRules(withoutColumns(SchemaPaths.of(crd)), crd);
    return Stream.concat(
            given.stream().filter(line -> !type.contains(line)).map(line -> "only CRD: " + line),
            type.stream().filter(line -> !given.contains(line)).map(line -> "only type: " + line))
        .toList();
  }

  /** Adds what the CRD generator leaves out, and the API server or a type cannot do without. */
  private static SchemaPaths withKnownGapsFilled(SchemaPaths type) {
    List<Line> lines = new ArrayList<>(type.lines().stream().map(CrdOfType::withFormat).toList());
    // CustomResource has them; the API server adds them to the schema of any kind.
    lines.add(new Line("apiVersion", "string", "", ""));
    lines.add(new Line("kind", "string", "", ""));
    lines.add(new Line("metadata", "object", "", ""));
    lines.sort(Comparator.comparing(Line::path));
    // The API server takes it for the default.
    String listKind = "listKind\t" + type.setting("kind") + "List";
    List<String> settings =
        type.settings().stream().map(line -> line.equals("listKind\t-") ? listKind : line).toList();
    return new SchemaPaths(lines, settings);
  }

  /** The generator gives no format to Long, and text has none that it could know of. */
  private static Line withFormat(Line line) {
    String format = line.format();
    if (line.type().equals("integer") && format.isEmpty()) {
      format = "int64";
    } else if (line.path().equals(TIME_AS_TEXT)) {
      format = "date-time";
    }
    return new Line(line.path(), line.type(), format, line.flags());
  }

  /** Types carry no printer columns: they are what a CRD adds for people who list objects. */
  private static SchemaPaths withoutColumns(SchemaPaths crd) {
    return new SchemaPaths(
        crd.lines(),
        crd.settings().stream().filter(line -> !line.startsWith("printerColumn\t")).toList());
  }

  private static List<String> withRules(SchemaPaths paths, JsonNode crd) {
    List<String> lines = new ArrayList<>(paths.lines().stream().map(Line::toString).toList());
    lines.addAll(paths.settings());
    crd.findValues("x-kubernetes-validations").forEach(rules -> lines.add(rules.toString()));
    return lines;
  }
}
