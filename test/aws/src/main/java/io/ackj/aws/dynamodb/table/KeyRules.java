package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.KeyElement;
import io.ackj.aws.state.KeyType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What key schemas may look like, beyond what the model says. */
final class KeyRules {
  private static final int MOST_OF_A_TYPE = 4;

  private KeyRules() {}

  /** Reads a key schema without judging it. */
  static List<KeyElement> read(JsonNode structure) {
    return Members.list(structure, "KeySchema").stream().map(KeyRules::element).toList();
  }

  private static KeyElement element(JsonNode element) {
    return new KeyElement(
        Members.requiredText(element, "AttributeName"),
        KeyType.valueOf(Members.requiredText(element, "KeyType")));
  }

  /**
   * Refuses a key schema of a table or a local secondary index: one partition key and at most one
   * sort key.
   *
   * @param path of the key schema in the input, as AWS writes it
   */
  static void checkSimple(List<KeyElement> keys, String path) {
    if (keys.size() > 2) {
      throw AwsException.validation(
          "1 validation error detected: Value '"
              + keys
              + "' at '"
              + path
              + "' failed to satisfy constraint: Member must have length less than or equal to 2");
    }
    checkFirstIsHash(keys);
    if (keys.size() == 2 && keys.get(1).type() != KeyType.RANGE) {
      throw AwsException.validation(
          "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
    }
    if (keys.size() == 2 && keys.get(0).attributeName().equals(keys.get(1).attributeName())) {
      throw AwsException.validation(
          "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    }
  }

  /** Refuses a key schema of a global secondary index: up to four keys of either type. */
  static void checkMultiple(List<KeyElement> keys) {
    checkFirstIsHash(keys);
    checkOrder(keys);
    checkCount(keys, KeyType.HASH);
    checkCount(keys, KeyType.RANGE);
    Set<String> names = new HashSet<>();
    if (!keys.stream().allMatch(key -> names.add(key.attributeName()))) {
      throw AwsException.validation(
          "The KeySchema contains multiple key attributes with the same name");
    }
  }

  private static void checkFirstIsHash(List<KeyElement> keys) {
    if (keys.isEmpty() || keys.get(0).type() != KeyType.HASH) {
      throw AwsException.validation(
          "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    }
  }

  private static void checkOrder(List<KeyElement> keys) {
    boolean sorting = false;
    for (KeyElement key : keys) {
      if (sorting && key.type() == KeyType.HASH) {
        throw Refusals.invalid(
            "All HASH key attributes must precede RANGE key attributes in the KeySchema");
      }
      sorting = key.type() == KeyType.RANGE;
    }
  }

  private static void checkCount(List<KeyElement> keys, KeyType type) {
    if (keys.stream().filter(key -> key.type() == type).count() > MOST_OF_A_TYPE) {
      throw Refusals.invalid(
          "The KeySchema exceeds the maximum allowed number of " + type + " key attributes");
    }
  }
}
