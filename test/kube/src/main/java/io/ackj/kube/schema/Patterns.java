package io.ackj.kube.schema;

import com.google.re2j.Pattern;
import java.util.concurrent.ConcurrentHashMap;

/** Regular expressions as Go reads them; Java's own would accept more and mean other things. */
public final class Patterns {
  private static final ConcurrentHashMap<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private Patterns() {}

  /**
   * Returns a compiled expression; it is kept, since schemas have few of them and use them often.
   *
   * @throws com.google.re2j.PatternSyntaxException if it is none
   */
  public static Pattern compile(String pattern) {
    return COMPILED.computeIfAbsent(pattern, Pattern::compile);
  }
}
