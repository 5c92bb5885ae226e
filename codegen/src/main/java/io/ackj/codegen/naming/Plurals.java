package io.ackj.codegen.naming;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Plurals and singulars of English words as ACK's code generator forms them, with <a
 * href="https://github.com/gertd/go-pluralize">go-pluralize</a> v0.1.1. A word may be a camel case
 * name; its last word then decides. The ending that changes takes the case of what it replaces, so
 * that {@code Policy} becomes {@code Policies}, but {@code VPC} becomes {@code VPCS}: upstream's
 * descriptions say "the Schema for the VPCS API".
 *
 * <p>For the plural in a CRD's name see {@link KubernetesPlurals}.
 */
public final class Plurals {
  private Plurals() {}

  /** Returns the plural of a word; a word known to be plural comes back as it is. */
  public static String plural(String word) {
    return replace(
        word,
        PluralRules.IRREGULAR_PLURALS,
        PluralRules.IRREGULAR_SINGULARS,
        PluralRules.PLURAL_ENDINGS);
  }

  /** Returns the singular of a word; a word known to be singular comes back as it is. */
  public static String singular(String word) {
    return replace(
        word,
        PluralRules.IRREGULAR_SINGULARS,
        PluralRules.IRREGULAR_PLURALS,
        PluralRules.SINGULAR_ENDINGS);
  }

  /** Whether a word is its own plural, in any letter case. Words without a singular are. */
  public static boolean isPlural(String word) {
    String token = Ascii.lower(word);
    if (PluralRules.IRREGULAR_SINGULARS.containsKey(token)) {
      return true;
    }
    return !PluralRules.IRREGULAR_PLURALS.containsKey(token)
        && changeEnding(token, PluralRules.PLURAL_ENDINGS).equals(token);
  }

  private static String replace(
      String word,
      Map<String, String> replacements,
      Map<String, String> replaced,
      List<PluralRules.Ending> endings) {
    String token = Ascii.lower(word);
    if (replaced.containsKey(token)) {
      return likewise(word, token);
    }
    String replacement = replacements.get(token);
    return replacement == null ? changeEnding(word, endings) : likewise(word, replacement);
  }

  private static String changeEnding(String word, List<PluralRules.Ending> endings) {
    if (word.isEmpty() || PluralRules.UNCOUNTABLE.contains(Ascii.lower(word))) {
      return word;
    }
    for (PluralRules.Ending ending : endings) {
      Matcher matcher = ending.pattern().matcher(word);
      if (matcher.find()) {
        // Where nothing is replaced, the letter before tells the case: "Key" and "KEY".
        String old =
            matcher.group().isEmpty() ? word.substring(word.length() - 1) : matcher.group();
        return word.substring(0, matcher.start()) + likewise(old, ending.replacement(matcher));
      }
    }
    return word;
  }

  /** Gives a replacement the letter case of what it replaces: small, capitals, or title case. */
  private static String likewise(String old, String replacement) {
    if (old.equals(replacement)) {
      return replacement;
    }
    if (old.equals(Ascii.lower(old))) {
      return Ascii.lower(replacement);
    }
    if (old.equals(Ascii.upper(old))) {
      return Ascii.upper(replacement);
    }
    String small = Ascii.lower(replacement);
    return Ascii.isUpper(old.charAt(0)) ? Ascii.capitalized(small) : small;
  }
}
