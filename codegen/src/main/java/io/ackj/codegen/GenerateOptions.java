package io.ackj.codegen;

import io.ackj.codegen.config.ConfigReader;
import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.config.Unmatched;
import io.ackj.codegen.model.service.ModelReader;
import io.ackj.codegen.model.service.ServiceModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code ackj generate}, and what they lead to. */
final class GenerateOptions {
  private static final String SERVICE_NAME = "[a-z][a-z0-9]*";

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = {
        "AWS's model of the service: a Smithy JSON AST or a C2J service-2.json, gzipped or not, or"
            + " the artifact (a JAR) that holds it.",
        "Default: the model artifact that the POM names."
      })
  @Nullable Path model;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "What differs from AWS's model, in ACK's format. Given several times, later files are laid"
            + " over earlier ones.",
        "Default: generator.yaml of the project."
      })
  List<Path> config = new ArrayList<>();

  @Option(
      names = "--documentation",
      paramLabel = "FILE",
      description = {
        "What differs from AWS's descriptions of fields, in ACK's format.",
        "Default: documentation.yaml beside the first --config, if it is there."
      })
  @Nullable Path documentation;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = {
        "ACK's name of the service, which API group and packages are named after.",
        "Default: controller_name of the config, else the model's service id in lower case."
      })
  @Nullable String service;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write. Default: the project.")
  @Nullable Path output;

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      description = {
        "What to compare with, for the report and for breaking changes: a checkout of a release,"
            + " for example.",
        "Default: the project, as it was before this run."
      })
  @Nullable Path baseline;

  @Option(
      names = "--check",
      description = "Write nothing; list what differs from what is there and what mends it.")
  boolean check;

  @Option(
      names = "--allow-breaking",
      description = "Write even if a CRD that people have installed would break.")
  boolean allowBreaking;

  @Option(
      names = "--unmatched",
      paramLabel = "error|warn",
      converter = UnmatchedConverter.class,
      defaultValue = "error",
      description = {
        "What becomes of an entry in the config that matches nothing in AWS's model. With warn it"
            + " has no effect: for a config that was written for another version of the model.",
        "Default: error."
      })
  Unmatched unmatched;

  GeneratorConfig readConfig() {
    return ConfigReader.readWithErrors(configFiles());
  }

  Documentation readDocumentation() {
    Path beside = configFiles().get(0).resolveSibling("documentation.yaml");
    if (documentation == null && !Files.exists(beside)) {
      return Documentation.empty();
    }
    return ConfigReader.readDocumentation(Objects.requireNonNullElse(documentation, beside));
  }

  ServiceModel readModel() {
    return model == null ? ModelReader.readFromClasspath() : ModelReader.read(model);
  }

  /** Returns ACK's name of the service. */
  String serviceName(GeneratorConfig config, ServiceModel model) {
    String name = service;
    if (name == null) {
      name = config.controllerName();
    }
    if (name == null) {
      name = model.serviceId().toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
    }
    if (!name.matches(SERVICE_NAME)) {
      throw new ParameterException(
          command.commandLine(),
          "\""
              + name
              + "\" cannot be the name of a service: expected lower-case letters and digits,"
              + " beginning with a letter; give one with --service");
    }
    return name;
  }

  Path outputDirectory() {
    return Objects.requireNonNullElse(output, Project.root());
  }

  Path baselineDirectory() {
    return Objects.requireNonNullElse(baseline, Project.root());
  }

  private List<Path> configFiles() {
    return config.isEmpty() ? List.of(Project.root().resolve("generator.yaml")) : config;
  }
}
