package io.ackj.codegen.report;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.ackj.codegen.output.GeneratedFile;
import io.ackj.codegen.pipeline.GenerationState;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything that AWS offers in the operations in use, and what becomes of it. It is generated and
 * committed, a line for each thing, so that a review shows what a new model brings.
 */
public final class ApiSurface {
  private static final String DIRECTORY = "apis/src/generated/resources/api-surface/";
  private static final String COLUMNS = "# subject\tname\ttype\tlimits\trequired\tlands";

  private final List<SurfaceEntry> entries;

  private ApiSurface(Stream<SurfaceEntry> entries) {
    this.entries = entries.sorted().toList();
  }

  /** Returns the surface that follows from AWS's model and generator.yaml. */
  public static ApiSurface of(GenerationState state) {
    return new ApiSurface(new SurfaceCollector(state).collect());
  }

  /** Returns the surface that a file holds. Lines that are none of its own are passed over. */
  static ApiSurface parse(String text) {
    return new ApiSurface(text.lines().flatMap(line -> SurfaceEntry.parse(line).stream()));
  }

  /** Returns where the surface of a service is written, from the output directory. */
  static String path(String service) {
    return DIRECTORY + service + ".tsv";
  }

  /**
   * Returns the file to write.
   *
   * @param header a sentence for whoever opens it
   */
  public GeneratedFile file(String service, String header) {
    String text =
        Stream.concat(Stream.of("# " + header, COLUMNS), entries.stream().map(SurfaceEntry::line))
            .collect(joining("\n", "", "\n"));
    return new GeneratedFile(path(service), text);
  }

  /** Returns the entries of one kind by name. */
  SortedMap<String, SurfaceEntry> entries(SurfaceEntry.Subject subject) {
    SortedMap<String, SurfaceEntry> byName = new TreeMap<>();
    entries.stream()
        .filter(entry -> entry.subject() == subject)
        .forEach(entry -> byName.put(entry.name(), entry));
    return byName;
  }

  /** Returns the operations in use: only theirs are the members that are listed. */
  Set<String> operationsInUse() {
    return entries(SurfaceEntry.Subject.MEMBER).keySet().stream()
        .map(name -> name.substring(0, name.indexOf('.')))
        .collect(toCollection(TreeSet::new));
  }
}
