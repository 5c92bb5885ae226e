package io.ackj.kube.schema.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelOptions;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.validator.CelAstValidator;
import dev.cel.validator.validators.DurationLiteralValidator;
import dev.cel.validator.validators.HomogeneousLiteralValidator;
import dev.cel.validator.validators.RegexLiteralValidator;
import dev.cel.validator.validators.TimestampLiteralValidator;
import java.util.EnumSet;
import java.util.Set;

/** CEL with all that Kubernetes offers to rules. */
final class Environment {
  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  /** Kubernetes has all but the reversal of texts. */
  private static final Set<CelStringExtensions.Function> TEXT_FUNCTIONS =
      EnumSet.complementOf(EnumSet.of(CelStringExtensions.Function.REVERSE));

  private static final Functions FUNCTIONS = functions();

  /** Lacks only the variables. */
  static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addLibraries(
              CelExtensions.strings(TEXT_FUNCTIONS),
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
              CelExtensions.strings(TEXT_FUNCTIONS),
              CelExtensions.sets(OPTIONS),
              CelExtensions.lists(),
              CelExtensions.optional(),
              CelExtensions.comprehensions())
          .addFunctionBindings(FUNCTIONS.bindings())
          .build();

  /** Finds literals that can only fail when they are evaluated. */
  static final ImmutableList<CelAstValidator> LITERALS =
      ImmutableList.of(
          DurationLiteralValidator.INSTANCE,
          TimestampLiteralValidator.INSTANCE,
          RegexLiteralValidator.INSTANCE,
          HomogeneousLiteralValidator.newInstance("format"));

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
