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
  private static final Pattern ILLEGAL_RUN = Pattern.compile("[^A-Za-z0-9]+");

  /**
   * Between a small letter or digit and a capital, and before the last capital of a run if a word
   * begins there. "IDs" and "IPv4" are one word.
   */
  private static final Pattern WORD_START =
      Pattern.compile(
          "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z](?:s(?![a-z])|v[0-9]))");

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

  /**
   * Makes the name of a constant, words separated by underscores: {@code TABLE_ARN} of {@code
   * tableARN}, {@code US_EAST_1} of {@code us-east-1}.
   *
   * @throws IllegalArgumentException if the name is empty
   */
  public static String constant(String name) {
    requireNotEmpty(name);
    String words = WORD_START.matcher(name).replaceAll("_");
    return identifier(Ascii.upper(ILLEGAL_RUN.matcher(words).replaceAll("_")));
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
