package io.ackj.aws.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type of AWS's API.
 *
 * @param name without a namespace
 * @param members parts by name. Of a structure or union its members, in the order of the model. Of
 *     a list one that is called member, of a map key and value. Else empty
 * @param bounds of a number's value; of the length of text in code points, of a list or map in
 *     elements
 * @param pattern what text has to match as a whole; null if any will do
 * @param enumValues what text has to be one of; empty if any will do
 * @param httpStatus of an error; 0 if this is none
 */
public record Shape(
    String name,
    Kind kind,
    Map<String, Member> members,
    Bounds bounds,
    @Nullable Pattern pattern,
    List<String> enumValues,
    int httpStatus) {
  /** What a shape is made of. Unions are structures here: their rules differ by operation. */
  public enum Kind {
    STRUCTURE,
    LIST,
    MAP,
    STRING,
    INTEGER,
    LONG,
    DOUBLE,
    BOOLEAN,
    TIMESTAMP,
    BLOB
  }

  /** Copies what it is given. */
  public Shape {
    members = Collections.unmodifiableMap(members);
    enumValues = List.copyOf(enumValues);
  }

  /**
   * Returns a part that is known to be there, by its name.
   *
   * @throws IllegalArgumentException if it is not
   */
  public Member part(String partName) {
    Member part = members.get(partName);
    if (part == null) {
      throw new IllegalArgumentException("shape " + name + " has no member " + partName);
    }
    return part;
  }
}
