package io.ackj.kube.schema.cel;

import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.Schema.Rule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Compiles the rules of each node of a schema once, when they are first needed. */
final class RuleCache {
  private final Map<Schema, List<CompiledRule>> compiled =
      Collections.synchronizedMap(new IdentityHashMap<>());

  List<CompiledRule> rules(Schema schema, boolean resource) {
    if (schema.rules().isEmpty()) {
      return List.of();
    }
    return compiled.computeIfAbsent(schema, node -> compile(node, resource));
  }

  static List<CompiledRule> compile(Schema schema, boolean resource) {
    return schema.rules().stream().map(rule -> compile(schema, resource, rule)).toList();
  }

  private static CompiledRule compile(Schema schema, boolean resource, Rule rule) {
    if (Immutability.isMeantBy(rule)) {
      return new CompiledRule(rule, new Immutability(schema), null, null, null);
    }
    return new RuleCompiler(schema, resource).compile(rule);
  }
}
