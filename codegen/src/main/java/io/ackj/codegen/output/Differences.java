package io.ackj.codegen.output;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must be done to an output directory so that it holds what is wanted, all sorted by path.
 *
 * @param missing files that are not there
 * @param changed files that are there with other content
 * @param stale paths of files that an earlier run wrote and that are not wanted any more
 */
public record Differences(
    List<GeneratedFile> missing, List<GeneratedFile> changed, List<String> stale) {

  public Differences {
    missing = List.copyOf(missing);
    changed = List.copyOf(changed);
    stale = List.copyOf(stale);
  }

  /** Returns whether there is nothing to do. */
  public boolean isEmpty() {
    return count() == 0;
  }

  /** Returns how many files are to be written or removed. */
  public int count() {
    return missing.size() + changed.size() + stale.size();
  }

  /** Returns a line for each file, for people. */
  public List<String> lines() {
    return Stream.of(
            changed.stream().map(file -> "changed  " + file.path()),
            missing.stream().map(file -> "missing  " + file.path()),
            stale.stream().map(path -> "stale    " + path))
        .flatMap(lines -> lines)
        .toList();
  }

  Stream<GeneratedFile> toWrite() {
    return Stream.concat(missing.stream(), changed.stream());
  }
}
