package io.ackj.aws.tagging;

import java.util.Map;
import java.util.Set;

/**
 * Which tag a resource has to have.
 *
 * @param key the tag's key
 * @param values one of which the tag has to have; empty if any will do
 */
record TagFilter(String key, Set<String> values) {
  boolean passes(Map<String, String> tags) {
    String value = tags.get(key);
    return value != null && (values.isEmpty() || values.contains(value));
  }
}
