package io.ackj.codegen.output;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of what was generated for a service. It is committed with the files, so that a later run
 * knows which of them are its own to remove; nothing that it does not list is ever removed.
 */
public final class Manifest {
  private static final String DIRECTORY = "apis/src/generated/resources/manifest/";

  private Manifest() {}

  /**
   * Returns the list of these files.
   *
   * @param service ACK's name of the service
   * @param header a sentence for whoever opens the file
   */
  public static GeneratedFile of(String service, String header, List<GeneratedFile> files) {
    Stream<String> paths = files.stream().map(GeneratedFile::path).sorted();
    return new GeneratedFile(
        path(service),
        Stream.concat(Stream.of("# " + header), paths).collect(Collectors.joining("\n", "", "\n")));
  }

  /** Returns where the list of a service stands, from the output directory. */
  static String path(String service) {
    return DIRECTORY + service + ".txt";
  }

  /**
   * Returns the paths in a list. Lines that cannot be one, such as those that a merge conflict
   * leaves behind, are passed over.
   */
  static List<String> paths(String content) {
    return content.lines().filter(GeneratedFile::isGenerated).sorted().distinct().toList();
  }
}
