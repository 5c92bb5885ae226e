package io.ackj.runtime.export;

import io.ackj.apis.services.v1alpha1.FieldExport;
import io.ackj.apis.services.v1alpha1.FieldExportSpec;
import io.ackj.apis.services.v1alpha1.fieldexportspec.From;
import io.ackj.apis.services.v1alpha1.fieldexportspec.To;
import io.ackj.runtime.queue.ObjectKey;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a FieldExport asks for.
 *
 * @param group the API group of the source
 * @param kind the kind of the source, as it is written
 * @param source the source; always in the FieldExport's own namespace
 * @param path the jq expression
 * @param target where the value goes
 */
record ExportRequest(String group, String kind, ObjectKey source, String path, Target target) {
  /**
   * Where a value goes.
   *
   * @param kind {@code configmap} or {@code secret}, or what somebody wrote in its place
   * @param key the key of the entry
   */
  record Target(String kind, String namespace, String name, String key) {}

  /** Returns what an object asks for; empty if it asks for nothing. */
  static Optional<ExportRequest> of(FieldExport export) {
    FieldExportSpec spec = export.getSpec();
    if (spec == null || spec.getFrom() == null || spec.getTo() == null) {
      return Optional.empty();
    }
    From from = spec.getFrom();
    var resource = from.getResource();
    if (resource == null) {
      return Optional.empty();
    }
    String namespace = export.getMetadata().getNamespace();
    return Optional.of(
        new ExportRequest(
            orEmpty(resource.getGroup()),
            orEmpty(resource.getKind()),
            // ACK compares names without regard to case, and names of objects have small letters.
            new ObjectKey(namespace, orEmpty(resource.getName()).toLowerCase(Locale.ROOT)),
            orEmpty(from.getPath()),
            target(export, spec.getTo())));
  }

  private static Target target(FieldExport export, To to) {
    String namespace = export.getMetadata().getNamespace();
    String elsewhere = orEmpty(to.getNamespace());
    String key = orEmpty(to.getKey());
    return new Target(
        orEmpty(to.getKind()),
        elsewhere.isEmpty() ? namespace : elsewhere,
        orEmpty(to.getName()),
        key.isBlank() ? namespace + '.' + export.getMetadata().getName() : key);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
