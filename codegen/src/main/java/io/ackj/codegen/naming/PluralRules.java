package io.ackj.codegen.naming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words and endings that <a href="https://github.com/gertd/go-pluralize">go-pluralize</a>
 * v0.1.1 knows. Its later versions know a few words more.
 */
final class PluralRules {

  /**
   * An ending and what takes its place: the part of the ending in the first group, if there is one,
   * and a suffix.
   */
  record Ending(Pattern pattern, String suffix) {
    String replacement(Matcher match) {
      return match.groupCount() == 0 ? suffix : match.group(1) + suffix;
    }
  }

  /** From singular to plural, in small letters. */
  static final Map<String, String> IRREGULAR_PLURALS =
      Words.pairs(
          """
          i=we me=us he=they she=they them=them myself=ourselves yourself=yourselves
          itself=themselves herself=themselves himself=themselves themself=themselves is=are
          was=were has=have this=these that=those
          echo=echoes dingo=dingoes volcano=volcanoes tornado=tornadoes torpedo=torpedoes
          genus=genera viscus=viscera stigma=stigmata stoma=stomata dogma=dogmata lemma=lemmata
          schema=schemata anathema=anathemata
          ox=oxen axe=axes die=dice yes=yeses foot=feet eave=eaves goose=geese tooth=teeth
          quiz=quizzes human=humans proof=proofs carve=carves valve=valves looey=looies
          thief=thieves groove=grooves pickaxe=pickaxes passerby=passersby
          """);

  /** From plural to singular; where several singulars share a plural, the last one counts. */
  static final Map<String, String> IRREGULAR_SINGULARS = inverse(IRREGULAR_PLURALS);

  /** Words that are singular and plural at once, in small letters. */
  static final Set<String> UNCOUNTABLE =
      Words.set(
          """
          adulthood advice agenda aid aircraft alcohol ammo analytics anime athletics audio bison
          blood bream buffalo butter carp cash chassis chess clothing cod commerce cooperation corps
          debris diabetes digestion elk energy equipment excretion expertise firmware flounder fun
          gallows garbage graffiti hardware headquarters health herpes highjinks homework housework
          information jeans justice kudos labour literature machinery mackerel mail manga media mews
          moose mud music news only personnel pike plankton pliers police pollution premises rain
          research rice salmon scissors series sewage shambles shrimp software staff swine tennis
          traffic transportation trout tuna wealth welfare whiting wildebeest wildlife you
          """);

  private static final String LATIN_US =
      "(alumn|syllab|vir|radi|nucle|fung|cact|stimul|termin|bacill|foc|uter|loc|strat)";
  private static final String LATIN_UM =
      "agend|addend|millenni|dat|extrem|bacteri|desiderat|strat|candelabr|errat|ov|symposi|curricul";
  private static final String GREEK_ON =
      "(apheli|hyperbat|periheli|asyndet|noumen|phenomen|criteri|organ|prolegomen|hedr|automat)";

  /** Endings of words that are singular and plural at once. */
  private static final String UNCHANGED =
      "(sheep|pox|o[iu]s|measles|fish|deer|[^aeiou]ese|pok[e\u00e9]mon)";

  /** The first that fits counts. */
  static final List<Ending> PLURAL_ENDINGS =
      List.of(
          ending(UNCHANGED, ""),
          ending("^thou", "you"),
          ending("m[ae]n", "men"),
          ending("(eaux)", ""),
          ending("(child)(?:ren)?", "ren"),
          ending("(pe)(?:rson|ople)", "ople"),
          ending("\\b((?:tit)?m|l)(?:ice|ouse)", "ice"),
          ending("(matr|cod|mur|sil|vert|ind|append)(?:ix|ex)", "ices"),
          ending("(x|ch|ss|sh|zz)", "es"),
          ending("([^ch][ieo][ln])ey", "ies"),
          ending("([^aeiouy]|qu)y", "ies"),
          ending("(ar|l|ea|eo|oa|hoo)f", "ves"),
          ending("(kni|wi|li)fe", "ves"),
          ending("sis", "ses"),
          ending(GREEK_ON + "(?:a|on)", "a"),
          ending("(" + LATIN_UM + "|automat|quor)(?:a|um)", "a"),
          ending("(her|at|gr)o", "oes"),
          ending("(seraph|cherub)(?:im)?", "im"),
          ending("(alumn|alg|vertebr)(?:a|ae)", "ae"),
          ending(LATIN_US + "(?:us|i)", "i"),
          ending("([^l]ias|[aeiou]las|[ejzr]as|[iu]am)", ""),
          ending("(e[mn]u)s?", "s"),
          ending("(alias|[^aou]us|t[lm]as|gas|ris)", "es"),
          ending("(ax|test)is", "es"),
          ending("([^aeiou]ese)", ""),
          ending("(\\P{ASCII})", ""),
          ending("s?", "s"));

  /** The first that fits counts. */
  static final List<Ending> SINGULAR_ENDINGS =
      List.of(
          ending(UNCHANGED, ""),
          ending("men", "man"),
          ending("(eau)x?", ""),
          ending("(child)ren", ""),
          ending("(pe)(?:rson|ople)", "rson"),
          ending("(matr|append)ices", "ix"),
          ending("(cod|mur|sil|vert|ind)ices", "ex"),
          ending("(alumn|alg|vertebr)ae", "a"),
          ending(GREEK_ON + "a", "on"),
          ending("(" + LATIN_UM + "|quor)a", "um"),
          ending(LATIN_US + "(?:us|i)", "us"),
          ending("(test)(?:is|es)", "is"),
          ending("(movie|twelve|abuse|e[mn]u)s", ""),
          ending("(analy|diagno|parenthe|progno|synop|the|empha|cri|ne)(?:sis|ses)", "sis"),
          ending(
              "(x|ch|ss|sh|zz|tto|go|cho|alias|[^aou]us|t[lm]as|gas|(?:her|at|gr)o|[aeiou]ris)"
                  + "(?:es)?",
              ""),
          ending("(seraph|cherub)im", ""),
          ending("\\b((?:tit)?m|l)ice", "ouse"),
          ending("\\b(mon|smil)ies", "ey"),
          ending(
              "\\b(l|(?:neck|cross|hog|aun)?t|coll|faer|food|gen|goon|group|hipp|junk|vegg"
                  + "|(?:pork)?p|charl|calor|cut)ies",
              "ie"),
          ending("(dg|ss|ois|lk|ok|wn|mb|th|ch|ec|oal|is|ck|ix|sser|ts|wb)ies", "ie"),
          ending("ies", "y"),
          ending("(ar|(?:wo|[ae])l|[eo][ao])ves", "f"),
          ending("(wi|kni|(?:after|half|high|low|mid|non|night|\\W|^)li)ves", "fe"),
          ending("(ss)", ""),
          ending("s", ""));

  private PluralRules() {}

  private static Ending ending(String regex, String suffix) {
    return new Ending(Pattern.compile("(?:" + regex + ")\\z", Pattern.CASE_INSENSITIVE), suffix);
  }

  private static Map<String, String> inverse(Map<String, String> map) {
    Map<String, String> inverse = new LinkedHashMap<>();
    map.forEach((key, value) -> inverse.put(value, key));
    return inverse;
  }
}
