package io.ackj.helm;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.dynamodb.DynamoDbController;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.ControllerFlags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a kubelet starts for the first container of a Deployment: its command line and environment,
 * with references to variables and to fields of the pod replaced.
 *
 * @param arguments what follows the command
 */
public record ContainerProcess(
    List<String> command, List<String> arguments, Map<String, String> environment) {
  /** A second dollar sign takes the meaning from the first. */
  private static final Pattern REFERENCE = Pattern.compile("\\$(\\$|\\(([-._a-zA-Z0-9]+)\\))");

  public ContainerProcess {
    command = List.copyOf(command);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** Reads it from a Deployment. */
  public static ContainerProcess of(JsonNode deployment) {
    JsonNode container = deployment.at("/spec/template/spec/containers/0");
    Map<String, String> environment = new LinkedHashMap<>();
    for (JsonNode variable : container.path("env")) {
      environment.put(
          variable.path("name").asText(),
          value(variable, deployment.path("metadata"), environment));
    }
    List<String> arguments = new ArrayList<>();
    container.path("args").forEach(arg -> arguments.add(expand(arg.asText(), environment)));
    List<String> command = new ArrayList<>();
    container.path("command").forEach(part -> command.add(part.asText()));
    return new ContainerProcess(command, arguments, environment);
  }

  /** Returns the same with one more argument. */
  public ContainerProcess with(String argument) {
    List<String> more = new ArrayList<>(arguments);
    more.add(argument);
    return new ContainerProcess(command, more, environment);
  }

  /** Returns what the controller understands of it; throws what it would refuse to start with. */
  public ControllerConfig config() {
    ControllerFlags flags = new ControllerFlags();
    ControllerFlags.likeAck(new CommandLine(CommandSpec.forAnnotatedObject(flags)))
        .parseArgs(arguments.toArray(String[]::new));
    return flags.toConfig(environment, DynamoDbController.kindNames());
  }

  private static String value(JsonNode variable, JsonNode pod, Map<String, String> before) {
    JsonNode field = variable.at("/valueFrom/fieldRef/fieldPath");
    if (field.isMissingNode()) {
      return expand(variable.path("value").asText(), before);
    }
    if (!field.asText().equals("metadata.namespace")) {
      throw new IllegalStateException("no value for " + field.asText());
    }
    return pod.path("namespace").asText();
  }

  private static String expand(String text, Map<String, String> variables) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replacement(found.group(), variables)));
  }

  private static String replacement(String reference, Map<String, String> variables) {
    if (reference.equals("$$")) {
      return "$";
    }
    String name = reference.substring(2, reference.length() - 1);
    return Objects.requireNonNullElse(variables.get(name), reference);
  }
}
