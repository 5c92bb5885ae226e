package io.ackj.kube.schema.cel;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.Correlation;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a schema and of all that it holds. Evaluating them is safe from several threads;
 * each is compiled when it is first needed.
 */
public final class CelRules {
  private final Schema schema;
  private final boolean any;
  private final Set<Schema> ruled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final RuleCache cache = new RuleCache();

  /** Makes the rules of a schema; nothing is compiled yet. */
  public CelRules(Schema schema) {
    this.schema = schema;
    this.any = collect(schema);
  }

  /** Returns whether there is any rule. */
  public boolean exist() {
    return any;
  }

  /**
   * Compiles the rules of one node of a schema; what is wrong with a rule is part of the result.
   */
  public static List<CompiledRule> compile(Schema schema, boolean resource) {
    return RuleCache.compile(schema, resource);
  }

  /**
   * Returns the rules that a resource breaks.
   *
   * @param old what is stored now, or null on create
   */
  public List<FieldError> validate(JsonNode value, @Nullable JsonNode old) {
    return any ? validate(FieldPath.ROOT, true, value, old, true) : List.of();
  }

  /**
   * Returns the rules that a value breaks, a default for example.
   *
   * @param path under which they are told
   * @param resource whether it is a whole resource
   */
  public List<FieldError> validateDefault(FieldPath path, boolean resource, JsonNode value) {
    if (!any) {
      return List.of();
    }
    List<FieldError> asUpdate = validate(path, resource, value, value, false);
    return asUpdate.isEmpty() ? validate(path, resource, value, null, false) : asUpdate;
  }

  private List<FieldError> validate(
      FieldPath path,
      boolean resource,
      JsonNode value,
      @Nullable JsonNode old,
      boolean ratcheting) {
    List<FieldError> errors = new ArrayList<>();
    Correlation correlation = ratcheting ? Correlation.of(schema, value, old) : null;
    Node node = new Node(schema, resource, path, value, old, new Ratchet(correlation, null));
    walk(errors, node);
    return errors;
  }

  private void walk(List<FieldError> errors, Node node) {
    if (node.value().isNull()) {
      return;
    }
    List<CompiledRule> rules = cache.rules(node.schema(), node.resource());
    rules.forEach(rule -> errors.addAll(new RuleEvaluation(rule, node).errors()));
    for (Schema part : node.schema().checks().allOf()) {
      if (ruled.contains(part)) {
        walk(errors, node.withSchema(part));
      }
    }
    node.children().stream()
        .filter(child -> ruled.contains(child.schema()))
        .forEach(child -> walk(errors, child));
  }

  /** Collects the schemas that have a rule anywhere, so that the rest is never walked. */
  private boolean collect(Schema node) {
    boolean found = !node.rules().isEmpty();
    for (Schema part : parts(node)) {
      found |= collect(part);
    }
    if (found) {
      ruled.add(node);
    }
    return found;
  }

  private static List<Schema> parts(Schema node) {
    List<Schema> parts = new ArrayList<>(node.properties().values());
    parts.addAll(node.checks().allOf());
    Stream.of(node.items(), node.additionalProperties())
        .filter(Objects::nonNull)
        .forEach(parts::add);
    return parts;
  }
}
