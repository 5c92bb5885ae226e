package io.ackj.codegen.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * A structure of the service, as custom resources carry it. Every field that holds it shares it, as
 * in ACK: what generator.yaml says of one nested field holds wherever the structure is used.
 *
 * @param name class name, ACK's
 * @param shape name of the shape in AWS's model
 * @param fields sorted by JSON name
 * @param documentation for people; may be empty
 */
public record Structure(String name, String shape, List<Field> fields, String documentation) {
  public Structure {
    fields = List.copyOf(fields);
  }

  /** Returns the field that holds AWS's member of that name, or nothing. */
  public Optional<Field> field(String originalName) {
    return fields.stream().filter(f -> f.names().original().equals(originalName)).findFirst();
  }
}
