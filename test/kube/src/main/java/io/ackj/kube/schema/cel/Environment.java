package io.ackj.kube.schema.cel;

import dev.cel.common.CelOptions;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/** CEL with all that Kubernetes offers to rules. */
final class Environment {
  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  private static final Functions FUNCTIONS = functions();

  /** Lacks only the variables. */
  static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addLibraries(
              CelExtensions.strings(),
              CelExtensions.sets(OPTIONS),
              CelExtensions.lists(),
              CelExtensions.optional(),
              CelExtensions.comprehensions())
          .addFunctionDeclarations(FUNCTIONS.declarations())
          .build();

  static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .addLibraries(
              CelExtensions.strings(),
              CelExtensions.sets(OPTIONS),
              CelExtensions.lists(),
              CelExtensions.optional(),
              CelExtensions.comprehensions())
          .addFunctionBindings(FUNCTIONS.bindings())
          .build();

  private Environment() {}

  private static Functions functions() {
    Functions functions = new Functions();
    ListFunctions.addTo(functions);
    TextFunctions.addTo(functions);
    UrlFunctions.addTo(functions);
    QuantityFunctions.addTo(functions);
    VersionFunctions.addTo(functions);
    IpFunctions.addTo(functions);
    FormatFunctions.addTo(functions);
    return functions;
  }
}
