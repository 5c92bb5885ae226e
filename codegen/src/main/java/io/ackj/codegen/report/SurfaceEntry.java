package io.ackj.codegen.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that AWS offers, and what becomes of it here.
 *
 * @param subject what kind of thing it is
 * @param name of an operation or error its name; of a member its path, for example {@code
 *     CreateTable.request.GlobalSecondaryIndexes[].IndexName}
 * @param type what a member holds, what an error is on the wire; empty for operations
 * @param limits what AWS demands of a member's value; empty if nothing
 * @param required whether AWS demands the member
 * @param lands where it lands, for example {@code spec Table.spec.tableName}, {@code ignored: not
 *     supported yet} or {@code unsupported}
 */
record SurfaceEntry(
    Subject subject, String name, String type, String limits, boolean required, String lands)
    implements Comparable<SurfaceEntry> {

  enum Subject {
    ERROR,
    MEMBER,
    OPERATION;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String REQUIRED = "required";

  /** Returns the entry as a line of the file, without its end. */
  String line() {
    return String.join("\t", subject.word(), name, type, limits, required ? REQUIRED : "", lands);
  }

  /** Reads a line; nothing for one that is no entry, such as a comment. */
  static Optional<SurfaceEntry> parse(String line) {
    List<String> columns = Arrays.asList(line.split("\t", -1));
    if (columns.size() != 6) {
      return Optional.empty();
    }
    return Arrays.stream(Subject.values())
        .filter(subject -> subject.word().equals(columns.get(0)))
        .findFirst()
        .map(
            subject ->
                new SurfaceEntry(
                    subject,
                    columns.get(1),
                    columns.get(2),
                    columns.get(3),
                    columns.get(4).equals(REQUIRED),
                    columns.get(5)));
  }

  @Override
  public int compareTo(SurfaceEntry other) {
    return line().compareTo(other.line());
  }
}
