package io.ackj.codegen;

import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.config.InvalidConfigException;
import io.ackj.codegen.model.service.InvalidModelException;
import io.ackj.codegen.model.service.ModelReader;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.output.Differences;
import io.ackj.codegen.output.FileAccessException;
import io.ackj.codegen.output.OutputDirectory;
import io.ackj.codegen.pipeline.GenerationState;
import io.ackj.codegen.report.ChangeReport;
import io.ackj.codegen.report.Snapshot;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ackj generate}: the command line of {@link CodeGenerator}. */
@Command(
    name = "ackj generate",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = GenerateCommand.Version.class,
    descriptionHeading = "%n",
    description = {
      "Regenerates the CRDs, the Java types, the mappers, the IAM policy and the field reference"
          + " from AWS's model of a service and generator.yaml, and tells what changes for users.",
      "",
      "Nothing is written when anything is wrong."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeOnExecutionException = GenerateCommand.BUG,
    exitCodeList = {
      "0:done; with --check, everything is as it should be",
      "1:--check has found differences",
      "2:wrong usage, a file that cannot be used, or something wrong in one",
      "3:a CRD that people have installed would break; the report says how",
      "70:a bug in ackj"
    })
public final class GenerateCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int DIFFERENT = 1;
  static final int BAD_INPUT = 2;
  static final int BREAKING = 3;
  static final int BUG = 70;

  @Spec private CommandSpec command;
  @Mixin private GenerateOptions options;

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** Returns the command, ready to be executed. */
  static CommandLine commandLine() {
    return new CommandLine(new GenerateCommand())
        .setParameterExceptionHandler((e, args) -> badUsage(e))
        .setExecutionExceptionHandler((e, line, result) -> badInput(e, line.getErr()));
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    GeneratorConfig config = options.readConfig();
    config.notices().forEach(notice -> err().println("notice: " + notice));
    ServiceModel model = options.readModel();
    String service = options.serviceName(config, model);

    Generation generation =
        CodeGenerator.generate(
            GenerationState.start(model, service, config, options.readDocumentation()),
            options.unmatched);
    generation.warnings().forEach(warning -> err().println("warning: " + warning));

    Snapshot before = Snapshot.read(options.baselineDirectory(), service);
    ChangeReport report = ChangeReport.between(before, Snapshot.of(service, generation.files()));
    OutputDirectory output = new OutputDirectory(options.outputDirectory());
    Differences differences = output.compare(service, generation.files());

    report.lines().forEach(out()::println);
    int outcome = act(report, differences, output);
    out()
        .printf(
            Locale.ROOT,
            "%d files, %d changed, in %.1f s%n",
            generation.files().size(),
            differences.count(),
            (System.nanoTime() - start) / 1e9);
    return outcome;
  }

  private int act(ChangeReport report, Differences differences, OutputDirectory output) {
    if (report.isBreaking() && !options.allowBreaking) {
      err().println("Nothing was written: a CRD would break. If that is meant:");
      err().println("  " + commandWithout("--check") + " --allow-breaking");
      return BREAKING;
    }
    if (!options.check) {
      output.apply(differences);
      return DONE;
    }
    if (differences.isEmpty()) {
      return DONE;
    }
    differences.lines().forEach(err()::println);
    err().println("This is not what AWS's model and generator.yaml lead to. To mend it:");
    err().println("  " + commandWithout("--check"));
    return DIFFERENT;
  }

  private String commandWithout(String option) {
    List<String> args = command.commandLine().getParseResult().originalArgs();
    return Stream.concat(Stream.of("./ackj", "generate"), args.stream())
        .filter(arg -> !arg.equals(option))
        .map(GenerateCommand::quoted)
        .collect(Collectors.joining(" "));
  }

  /** Returns an argument as a shell reads it back. */
  private static String quoted(String arg) {
    return arg.matches("[A-Za-z0-9_@%+=:,./-]+") ? arg : "'" + arg.replace("'", "'\\''") + "'";
  }

  private static int badUsage(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("ackj generate --help tells the options.");
    }
    return BAD_INPUT;
  }

  /** What the user can mend is told in a message; all else is a bug, and keeps its stack trace. */
  private static int badInput(Exception e, PrintWriter err) throws Exception {
    if (e instanceof InvalidConfigException
        || e instanceof InvalidModelException
        || e instanceof FileAccessException) {
      err.println(e.getMessage());
      return BAD_INPUT;
    }
    throw e;
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  private PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** Tells the version of the project and of the model that it generates from. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String model = ModelReader.readFromClasspath().origin();
      return new String[] {"ackj " + Project.version(), "AWS's model: " + model};
    }
  }
}
