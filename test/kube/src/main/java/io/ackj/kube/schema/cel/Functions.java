package io.ackj.kube.schema.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects functions: what the compiler has to know of them, and what they do. */
final class Functions {
  private final Map<String, List<CelOverloadDecl>> declarations = new LinkedHashMap<>();
  private final Map<String, List<CelFunctionBinding>> bindings = new LinkedHashMap<>();

  /**
   * The type of a parameter.
   *
   * @param javaType of the values that are passed
   */
  record Parameter(CelType type, Class<?> javaType) {}

  /** What a function does; it keeps no state. */
  @FunctionalInterface
  interface Body {
    Object apply(Object[] args);
  }

  /** Adds a function that is called on its first parameter. */
  void member(String name, CelType result, List<Parameter> parameters, Body body) {
    String id = id(name, parameters);
    add(name, CelOverloadDecl.newMemberOverload(id, result, types(parameters)));
    bind(name, id, parameters, body);
  }

  /** Adds a function that stands alone. */
  void global(String name, CelType result, List<Parameter> parameters, Body body) {
    String id = id(name, parameters);
    add(name, CelOverloadDecl.newGlobalOverload(id, result, types(parameters)));
    bind(name, id, parameters, body);
  }

  private static String id(String name, List<Parameter> parameters) {
    StringBuilder id = new StringBuilder("kubernetes_").append(name.replace('.', '_'));
    parameters.forEach(
        each -> id.append('_').append(each.type().name().replaceAll("[^A-Za-z]", "")));
    for (Parameter each : parameters) {
      each.type().parameters().forEach(inner -> id.append('_').append(inner.name()));
    }
    return id.toString();
  }

  private static List<CelType> types(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::type).toList();
  }

  private void add(String name, CelOverloadDecl overload) {
    declarations.computeIfAbsent(name, any -> new ArrayList<>()).add(overload);
  }

  @SuppressWarnings("Immutable") // bodies keep no state; requiring a proof of each gains nothing
  private void bind(String name, String id, List<Parameter> parameters, Body body) {
    List<Class<?>> classes = new ArrayList<>();
    parameters.forEach(each -> classes.add(each.javaType()));
    bindings
        .computeIfAbsent(name, any -> new ArrayList<>())
        .add(CelFunctionBinding.from(id, classes, args -> body.apply(args)));
  }

  List<CelFunctionDecl> declarations() {
    List<CelFunctionDecl> list = new ArrayList<>();
    declarations.forEach(
        (name, overloads) -> list.add(CelFunctionDecl.newFunctionDeclaration(name, overloads)));
    return list;
  }

  List<CelFunctionBinding> bindings() {
    List<CelFunctionBinding> list = new ArrayList<>();
    bindings.forEach(
        (name, overloads) -> list.addAll(CelFunctionBinding.fromOverloads(name, overloads)));
    return list;
  }
}
