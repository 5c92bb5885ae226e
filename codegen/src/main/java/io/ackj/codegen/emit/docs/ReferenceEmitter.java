package io.ackj.codegen.emit.docs;

import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.emit.Emitter;
import io.ackj.codegen.output.GeneratedFile;
import java.util.List;
import java.util.Locale;

/** Emits the field reference: a Markdown page for each kind. */
public final class ReferenceEmitter implements Emitter {
  /** Where pages are written, from the output directory. */
  public static final String DIRECTORY = "docs/reference/generated/";

  @Override
  public String description() {
    return "field reference";
  }

  @Override
  public List<GeneratedFile> emit(EmitInput input) {
    return input.model().resources().stream()
        .map(
            resource ->
                new GeneratedFile(
                    DIRECTORY + page(resource.kind()), new KindPage(input, resource).write()))
        .toList();
  }

  /** Returns the file name of a kind's page. */
  public static String page(String kind) {
    return kind.toLowerCase(Locale.ROOT) + ".md";
  }
}
