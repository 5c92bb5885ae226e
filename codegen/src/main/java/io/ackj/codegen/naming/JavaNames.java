package io.ackj.codegen.naming;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a name of the model is called in generated Java. Getters and setters are named so that
 * Jackson, which takes {@code getTableARN} for the property {@code tableARN}, finds the field named
 * by {@link #identifier} behind them: one {@code @JsonProperty} on that field is then enough. This
 * holds for names that do not begin with a capital, as names in CRDs never do.
 */
public final class JavaNames {
  /** Keywords, literals and the underscore; words reserved in some places only are no obstacle. */
  private static final Set<String> RESERVED =
      Words.set(
          """
          abstract assert boolean break byte case catch char class const continue default do double
          else enum extends final finally float for goto if implements import instanceof int
          interface long native new package private protected public return short static strictfp
          super switch synchronized this throw throws transient try void volatile while
          true false null _
          """);

  private static final Pattern ILLEGAL = Pattern.compile("[^A-Za-z0-9_]");

  private JavaNames() {}

  /**
   * Makes an identifier of a name, for a field, a variable or a parameter: illegal characters and a
   * digit at the start become, or get, an underscore; reserved words get one at the end.
   *
   * @throws IllegalArgumentException if the name is empty
   */
  public static String identifier(String name) {
    requireNotEmpty(name);
    String legal = ILLEGAL.matcher(name).replaceAll("_");
    String started = Ascii.isDigit(legal.charAt(0)) ? "_" + legal : legal;
    return RESERVED.contains(started) ? started + "_" : started;
  }

  /**
   * Names the method that returns a property, also if it is a {@code Boolean}: {@code getTableARN}
   * for {@code tableARN}, {@code getClass_} for {@code class}.
   *
   * @throws IllegalArgumentException if the name is empty
   */
  public static String getter(String jsonName) {
    return "get" + propertySuffix(jsonName);
  }

  /**
   * Names the method that sets a property: {@code setTableARN} for {@code tableARN}.
   *
   * @throws IllegalArgumentException if the name is empty
   */
  public static String setter(String jsonName) {
    return "set" + propertySuffix(jsonName);
  }

  private static String propertySuffix(String jsonName) {
    String field = identifier(jsonName);
    // Jackson lowers the whole run of capitals at the start, so "OKActions" would lead it to
    // "okactions" instead of "oKActions".
    boolean capitalFollows = field.length() > 1 && Ascii.isUpper(field.charAt(1));
    return capitalFollows ? field : Ascii.capitalized(field);
  }

  private static void requireNotEmpty(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A name must not be empty.");
    }
  }
}
