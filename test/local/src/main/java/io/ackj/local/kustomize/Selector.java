package io.ackj.local.kustomize;

import io.ackj.local.manifest.ManifestException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which objects a patch is for. Each part is a regular expression that has to match as a whole; an
 * empty one matches everything.
 */
record Selector(Pattern group, Pattern version, Pattern kind, Pattern name, Pattern namespace) {
  private static final Set<String> KEYS = Set.of("group", "version", "kind", "name", "namespace");

  /**
   * Reads the {@code target} of a patch.
   *
   * @throws ManifestException if it selects by labels or annotations, or an expression is wrong
   */
  static Selector of(Section target) {
    target.allow(KEYS);
    return new Selector(
        pattern(target, "group"),
        pattern(target, "version"),
        pattern(target, "kind"),
        pattern(target, "name"),
        pattern(target, "namespace"));
  }

  private static Pattern pattern(Section target, String key) {
    String text = target.text(key);
    try {
      return Pattern.compile(text.isEmpty() ? ".*" : text);
    } catch (PatternSyntaxException e) {
      throw Refusals.wrong(
          target.file(),
          "%s.%s is \"%s\", which is no regular expression: %s"
              .formatted(target.path(), key, text, e.getDescription()));
    }
  }

  boolean selects(Resource resource) {
    return matches(group, resource.group())
        && matches(version, resource.version())
        && matches(kind, resource.kind())
        && resource.ids().stream()
            .anyMatch(id -> matches(name, id.name()) && matches(namespace, id.namespace()));
  }

  private static boolean matches(Pattern pattern, String value) {
    return pattern.matcher(value).matches();
  }
}
