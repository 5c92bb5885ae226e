package io.ackj.codegen;

import io.ackj.codegen.config.Problem;
import io.ackj.codegen.output.GeneratedFile;
import java.util.List;

/**
 * What a run of the generator comes to.
 *
 * @param files everything that is wanted of the service, sorted by path
 * @param warnings entries of generator.yaml and documentation.yaml that match nothing and were let
 *     pass
 */
public record Generation(List<GeneratedFile> files, List<Problem> warnings) {
  public Generation {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }
}
