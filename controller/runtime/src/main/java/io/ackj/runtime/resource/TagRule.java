package io.ackj.runtime.resource;

import org.jspecify.annotations.Nullable;

/**
 * Where a kind keeps its AWS tags; {@code tags} in {@code generator.yaml}.
 *
 * @param ignored whether the controller adds no tags of its own although AWS would take them
 * @param path the list or map of tags, for example {@code spec.tags}; {@code null} if the kind has
 *     none
 * @param keyName the member of a list's element that holds the tag's key, for example {@code key}
 * @param valueName the member of a list's element that holds the tag's value
 */
public record TagRule(boolean ignored, @Nullable String path, String keyName, String valueName) {
  private static final String KEY = "key";
  private static final String VALUE = "value";

  public TagRule {
    if (path != null) {
      Check.path("path", path, "spec");
    }
    Check.notBlank("keyName", keyName);
    Check.notBlank("valueName", valueName);
  }

  /** Returns the rule of a kind with a list of tags that have the members key and value. */
  public static TagRule at(String path) {
    return new TagRule(false, path, KEY, VALUE);
  }

  /** Returns the rule of a kind that gets no tags from the controller. */
  public static TagRule none() {
    return new TagRule(true, null, KEY, VALUE);
  }
}
