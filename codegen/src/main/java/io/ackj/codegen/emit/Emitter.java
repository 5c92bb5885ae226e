package io.ackj.codegen.emit;

import io.ackj.codegen.output.GeneratedFile;
import java.util.List;

/** Writes one kind of output. Equal input gives equal bytes, on every JDK. */
public interface Emitter {

  /** Returns what is emitted, in a few words. */
  String description();

  /** Returns the files, in any order. */
  List<GeneratedFile> emit(EmitInput input);
}
