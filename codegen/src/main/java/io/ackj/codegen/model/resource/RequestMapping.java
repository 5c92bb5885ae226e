package io.ackj.codegen.model.resource;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a request is filled from a custom resource.
 *
 * @param operation AWS's name of the call
 * @param role what the call does for the kind
 * @param shape name of the request's shape
 * @param members what is filled, in AWS's order; the others stay unset
 */
public record RequestMapping(
    String operation, OperationRole role, String shape, List<MemberValue> members) {
  public RequestMapping {
    members = List.copyOf(members);
  }

  /** Returns all members that are filled, those inside wrappers in place of the wrappers. */
  public Stream<MemberValue> leaves() {
    return leaves(members);
  }

  private static Stream<MemberValue> leaves(List<MemberValue> values) {
    return values.stream()
        .flatMap(
            value ->
                value.source() instanceof Wrapped wrapped
                    ? leaves(wrapped.members())
                    : Stream.of(value));
  }

  /** A member and what it is filled with. */
  public record MemberValue(String member, String target, Source source) {}

  /** What a member is filled with. */
  public sealed interface Source {}

  /** A field; {@code inSpec} tells which half of the resource it is in. */
  public record FromField(Field field, boolean inSpec) implements Source {}

  /** {@code status.ackResourceMetadata.arn}. */
  public record FromArn() implements Source {}

  /** A structure that AWS wraps around the resource; its members are filled one by one. */
  public record Wrapped(List<MemberValue> members) implements Source {
    public Wrapped {
      members = List.copyOf(members);
    }
  }

  /** Texts that generator.yaml sets for good. */
  public record Fixed(List<String> values) implements Source {
    public Fixed {
      values = List.copyOf(values);
    }
  }

  /** All spec fields that AWS carries in one map of text to text. */
  public record FromAttributes(List<Field> fields) implements Source {
    public FromAttributes {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One attribute a request: AWS takes its name and value in two members.
   *
   * @param valueMember the member that takes the value; the one mapped here takes the name
   */
  public record FromSingleAttribute(List<Field> fields, @Nullable String valueMember)
      implements Source {
    public FromSingleAttribute {
      fields = List.copyOf(fields);
    }
  }
}
