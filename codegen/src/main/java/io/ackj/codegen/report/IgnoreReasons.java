package io.ackj.codegen.report;

import io.ackj.codegen.config.Ignore;
import io.ackj.codegen.config.IgnoreEntry;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.pipeline.Paths;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Knows why generator.yaml ignores what it ignores. */
final class IgnoreReasons {
  private final Map<String, String> ofOperations = new TreeMap<>();
  private final Map<String, String> ofShapes = new TreeMap<>();

  /** By the shape that holds the member, a dot, and the member. */
  private final Map<String, String> ofMembers = new TreeMap<>();

  /**
   * Reads the entries.
   *
   * @param published AWS's model under ACK's names, before anything is ignored
   */
  IgnoreReasons(ServiceModel published, Ignore ignore) {
    ignore.operations().forEach(entry -> ofOperations.put(entry.name(), reason(entry)));
    ignore.shapeNames().forEach(entry -> ofShapes.put(entry.name(), reason(entry)));
    for (IgnoreEntry entry : ignore.fieldPaths()) {
      List<String> path = Paths.split(entry.name());
      holder(published, path)
          .ifPresent(
              shape ->
                  ofMembers.put(shape.name() + "." + path.get(path.size() - 1), reason(entry)));
    }
  }

  /** Returns why an operation is ignored. */
  String of(String operation) {
    return reason(ofOperations.get(operation));
  }

  /** Returns why a member is ignored. */
  String of(Shape holder, Member member) {
    String ofMember = ofMembers.get(holder.name() + "." + member.name());
    return reason(ofMember == null ? ofShapes.get(member.target()) : ofMember);
  }

  private static Optional<Shape> holder(ServiceModel published, List<String> path) {
    if (path.size() < 2) {
      return Optional.empty();
    }
    return Optional.ofNullable(published.shapes().get(path.get(0)))
        .flatMap(start -> Paths.member(published, start, path.subList(1, path.size() - 1)))
        .map(member -> Paths.innermost(published, published.target(member)));
  }

  private static String reason(IgnoreEntry entry) {
    return entry.reason() == null ? "" : entry.reason().strip().replaceAll("\\s+", " ");
  }

  private static String reason(@Nullable String known) {
    String reason = Objects.requireNonNullElse(known, "");
    return "ignored: " + (reason.isEmpty() ? "no reason given" : reason);
  }
}
