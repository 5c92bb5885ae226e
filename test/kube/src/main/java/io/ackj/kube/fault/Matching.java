package io.ackj.kube.fault;

import java.util.function.Predicate;

/** Which requests a fault is about. Start with {@link #any} and narrow it. */
public final class Matching {
  private final Predicate<FaultRequest> condition;

  private Matching(Predicate<FaultRequest> condition) {
    this.condition = condition;
  }

  /** Returns what matches every request. */
  public static Matching any() {
    return new Matching(request -> true);
  }

  /**
   * Returns what matches this and a verb.
   *
   * @param verb such as {@code patch}
   */
  public Matching verb(String verb) {
    return and(request -> request.verb().equals(verb));
  }

  /**
   * Returns what matches this and a resource.
   *
   * @param plural such as {@code tables}
   */
  public Matching resource(String plural) {
    return and(request -> request.resource().equals(plural));
  }

  /** Returns what matches this and a subresource, such as {@code status}; empty for none. */
  public Matching subresource(String subresource) {
    return and(request -> request.subresource().equals(subresource));
  }

  /** Returns what matches this and a namespace. */
  public Matching namespace(String namespace) {
    return and(request -> request.namespace().equals(namespace));
  }

  /** Returns what matches this and the name of an object. */
  public Matching name(String name) {
    return and(request -> request.name().equals(name));
  }

  /** Returns what matches this and a condition of one's own. */
  public Matching and(Predicate<FaultRequest> other) {
    return new Matching(condition.and(other));
  }

  /** Returns whether a request matches. */
  public boolean matches(FaultRequest request) {
    return condition.test(request);
  }
}
