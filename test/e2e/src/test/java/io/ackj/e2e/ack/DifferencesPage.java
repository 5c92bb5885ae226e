package io.ackj.e2e.ack;

import io.ackj.e2e.ack.ShownRows.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The page that tells where ackj differs from ACK, made of what the tests say. */
final class DifferencesPage {
  private static final String HEAD =
      """
      # Where ackj differs from ACK

      Each row is shown by a test, and this page is made of what the tests say: do not edit it, edit the `@AckRow`
      of the test, and run `mvn -pl test/e2e -am test -Dtest=AckRowsTest -Dackj.golden.rewrite=true
      -Dsurefire.failIfNoSpecifiedTests=false`. The numbers are those of the sections in which ACK's behaviour was
      written down. Of %d behaviours that were listed, ackj has %d as ACK has them, and these %d otherwise:

      """;

  private static final Map<String, String> SECTIONS =
      Map.of(
          "2", "Annotations, labels, finalizers",
          "3.2", "Conditions: texts",
          "4.5", "When an object is looked at again",
          "4.7", "Conditions: situations",
          "5.2", "Adoption",
          "5.3", "Adoption: errors",
          "7", "Region, endpoint, account, roles",
          "8", "FieldExport",
          "9", "References and other namespaces");

  private DifferencesPage() {}

  /** Returns the page. */
  static String of(Map<String, String> rows, List<Shown> shown) {
    List<String> order = List.copyOf(rows.keySet());
    List<Shown> different =
        shown.stream()
            .filter(Shown::differs)
            .sorted(Comparator.comparing(each -> order.indexOf(each.row().value())))
            .toList();
    int otherwise = (int) different.stream().map(each -> each.row().value()).distinct().count();
    Map<String, StringBuilder> tables = new TreeMap<>();
    for (Shown each : different) {
      tables
          .computeIfAbsent(section(each.row().value()), any -> new StringBuilder())
          .append(line(rows.get(each.row().value()), each));
    }
    StringBuilder page =
        new StringBuilder(HEAD.formatted(rows.size(), rows.size() - otherwise, otherwise));
    tables.forEach((section, table) -> page.append(titled(section)).append(table).append('\n'));
    return page.toString().stripTrailing() + '\n';
  }

  private static String line(@Nullable String situation, Shown shown) {
    AckRow row = shown.row();
    return "| %s | %s | %s | `%s` |\n".formatted(situation, row.ack(), row.ackj(), shown.test());
  }

  private static String titled(String section) {
    return "## %s. %s\n\n| situation | ACK | ackj | shown by |\n|---|---|---|---|\n"
        .formatted(section, SECTIONS.get(section));
  }

  /** The sections of chapters 7 and 9 make one table each. */
  static String section(String row) {
    String section = row.substring(0, row.indexOf('/'));
    return SECTIONS.containsKey(section) ? section : section.substring(0, section.indexOf('.'));
  }
}
