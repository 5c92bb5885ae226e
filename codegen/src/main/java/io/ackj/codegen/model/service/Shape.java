package io.ackj.codegen.model.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A type of the service.
 *
 * @param name as the pipeline calls it; operation inputs and outputs are renamed there
 * @param publishedName as AWS's model, and so the SDK, calls it
 * @param publishedType AWS's word for the type as C2J spells it, such as {@code long}; it tells
 *     apart what {@code type} folds together
 * @param members of a structure or union, in AWS's order; of a list its element; of a map its key
 *     and value; empty otherwise
 * @param documentation HTML of AWS; empty if there is none
 * @param error what an exception is like, or null if this is no exception
 */
public record Shape(
    String name,
    String publishedName,
    ShapeType type,
    String publishedType,
    Map<String, Member> members,
    Constraints constraints,
    String documentation,
    @Nullable ErrorInfo error) {

  /**
   * What an exception is like on the wire.
   *
   * @param code as AWS writes it into the answer
   * @param httpStatus as the model states it, or null if it states none
   */
  public record ErrorInfo(String code, @Nullable Integer httpStatus) {}

  public Shape {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** Returns a structure without members: what an operation takes that takes nothing. */
  public static Shape emptyStructure(String name, String publishedName) {
    return new Shape(
        name,
        publishedName,
        ShapeType.STRUCTURE,
        "structure",
        Map.of(),
        Constraints.NONE,
        "",
        null);
  }

  /** Returns whether this is a structure or union, that is, has named members. */
  public boolean isStructure() {
    return type == ShapeType.STRUCTURE || type == ShapeType.UNION;
  }

  /** Returns the member of exactly that name, or nothing. */
  public Optional<Member> member(String memberName) {
    return Optional.ofNullable(members.get(memberName));
  }

  /** Returns what a list holds, or what the values of a map are. */
  public Member element() {
    return Objects.requireNonNull(members.get(type == ShapeType.MAP ? "value" : "member"));
  }

  /** Returns the members in AWS's order. */
  public Collection<Member> memberList() {
    return members.values();
  }

  /** Returns the names of the members in AWS's order. */
  public List<String> memberNames() {
    return new ArrayList<>(members.keySet());
  }

  /** Returns this shape under another name; the published name stays. */
  public Shape withName(String newName) {
    return new Shape(
        newName, publishedName, type, publishedType, members, constraints, documentation, error);
  }

  /** Returns this shape with other members. */
  public Shape withMembers(Map<String, Member> newMembers) {
    return new Shape(
        name, publishedName, type, publishedType, newMembers, constraints, documentation, error);
  }

  /** Returns this shape with the members that pass. */
  public Shape keeping(Predicate<Member> keep) {
    Map<String, Member> kept = new LinkedHashMap<>();
    members.forEach(
        (memberName, member) -> {
          if (keep.test(member)) {
            kept.put(memberName, member);
          }
        });
    return new Shape(
        name, publishedName, type, publishedType, kept, constraints, documentation, error);
  }
}
