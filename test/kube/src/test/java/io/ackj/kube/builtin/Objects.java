package io.ackj.kube.builtin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects of built-in kinds for tests, and what the rules of their kinds make of them. */
final class Objects {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private Objects() {}

  /** Returns a kind by its plural, with the group after a dot unless it is the core group. */
  static ResourceType type(String qualifiedName) {
    return BuiltInKinds.all().stream()
        .filter(type -> type.qualifiedName().equals(qualifiedName))
        .findFirst()
        .orElseThrow();
  }

  /** Returns an object that is written with single quotes, or none around names. */
  static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Returns what is stored of a new object. */
  static ObjectNode prepared(String qualifiedName, String text) {
    ObjectNode object = json(text);
    BuiltInKinds.rules(type(qualifiedName)).prepare(object, null);
    return object;
  }

  /** Returns what is wrong with a new object, as the message lists it. */
  static List<String> problems(String qualifiedName, String text) {
    return problems(BuiltInKinds.rules(type(qualifiedName)), json(text), null);
  }

  /** Returns what is wrong with a change, after both went through the rules. */
  static List<String> problems(String qualifiedName, String oldText, String text) {
    return problems(
        BuiltInKinds.rules(type(qualifiedName)), json(text), prepared(qualifiedName, oldText));
  }

  static List<String> problems(KindRules rules, ObjectNode object, @Nullable ObjectNode old) {
    rules.prepare(object, old);
    return rules.validate(object, old).stream().map(FieldError::toString).toList();
  }
}
