package io.ackj.kube.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.status.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is special about the objects of a kind, beside what metadata and managed fields need, which
 * is alike for all kinds.
 */
public interface KindRules {
  /**
   * Drops what the kind does not know, beyond what its schema tells.
   *
   * @param object as the request leads to; changed in place
   * @return the paths of what was dropped, as strict decoding tells of them
   */
  default List<String> dropUnknown(ObjectNode object) {
    return List.of();
  }

  /**
   * Brings an object into the form in which it is stored: removes what the kind does not keep and
   * sets defaults. It runs on every write, before {@link #validate}; a second run changes nothing.
   *
   * @param object as the request leads to; changed in place
   * @param old what is stored now, or null on create; must not be changed
   */
  void prepare(ObjectNode object, @Nullable ObjectNode old);

  /**
   * Returns what is wrong with an object, apart from its metadata; empty if nothing is.
   *
   * @param object as {@link #prepare} left it; must not be changed
   * @param old what is stored now, or null on create; must not be changed
   */
  List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old);

  /**
   * Returns what is wrong with an object, apart from its metadata; empty if nothing is.
   *
   * @param object as {@link #prepare} left it; must not be changed
   * @param old what is stored now, or null on create; must not be changed
   * @param ofMetadata what is wrong with its metadata, because of which checks may be left out
   */
  default List<FieldError> validate(
      ObjectNode object, @Nullable ObjectNode old, List<FieldError> ofMetadata) {
    return validate(object, old);
  }
}
