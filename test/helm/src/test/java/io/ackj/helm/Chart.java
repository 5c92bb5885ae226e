package io.ackj.helm;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The chart, as Helm makes objects of it. Values are texts in YAML, of which the last counts. */
public final class Chart {
  /** The release that tests render, as ACK's guides name it. */
  public static final String RELEASE = "ack-dynamodb-controller";

  /** Its namespace. */
  public static final String NAMESPACE = "ack-system";

  /** Without a Region nothing is rendered. */
  static final String LEAST = "aws: {region: us-west-2}";

  /** The library takes a cluster that it is not told of for a very old one. */
  private static final String KUBERNETES = "1.31.0";

  private static final Helm HELM = new Helm(Project.file("helm"));

  private Chart() {}

  /** Renders it with these values and no others, without a cluster. */
  public static Rendered renderAlone(String... values) {
    return renderAs(RELEASE, NAMESPACE, values);
  }

  /** Renders a release of another name in another namespace, without a cluster. */
  public static Rendered renderAs(String release, String namespace, String... values) {
    return withFiles(
        files -> {
          var command = HELM.template().withName(release).withNamespace(namespace).skipCrds();
          files.forEach(command.withKubeVersion(KUBERNETES)::withValuesFile);
          return new Rendered(Project.documents(command.call()));
        },
        values);
  }

  /** Renders it, in a Region unless the values name one. */
  public static Rendered render(String values) {
    return renderAlone(LEAST, values);
  }

  /** Returns what Helm tells at the end. */
  public static String notes(String values) {
    return withFiles(
        files -> {
          var command = HELM.install().withName(RELEASE).withNamespace(NAMESPACE);
          command.dryRun().withDryRunOption(DryRun.CLIENT).clientOnly().withKubeVersion(KUBERNETES);
          files.forEach(command::withValuesFile);
          return afterNotes(command.call().getOutput());
        },
        LEAST,
        values);
  }

  /** Returns what Helm says when it refuses values; fails if it does not. */
  public static String refusal(String... values) {
    Rendered rendered;
    try {
      rendered = renderAlone(values);
    } catch (IllegalStateException refused) {
      return String.valueOf(refused.getMessage());
    }
    throw new AssertionError("was not refused, but gave " + rendered.names());
  }

  /** Returns what Helm finds fault with; every warning is a failure. */
  public static LintResult lint() {
    return HELM.lint().strict().call();
  }

  /** Returns the CRDs as {@code helm show crds} prints them. */
  public static String crds() {
    return HELM.show().crds().call();
  }

  /** Installs it in a cluster. */
  public static void install(Path kubeconfig, String release, String namespace, String... values) {
    withFiles(
        files -> {
          var command = HELM.install().withName(release).withNamespace(namespace);
          files.forEach(command.createNamespace().withKubeConfig(kubeconfig)::withValuesFile);
          return command.call();
        },
        values);
  }

  /** Installs it in the place of a release that is there. */
  public static void upgrade(Path kubeconfig, String release, String namespace, String... values) {
    withFiles(
        files -> {
          var command = HELM.upgrade().withName(release).withNamespace(namespace);
          files.forEach(command.withKubeConfig(kubeconfig)::withValuesFile);
          return command.call();
        },
        values);
  }

  /** Takes a release out of a cluster. */
  public static void uninstall(Path kubeconfig, String release, String namespace) {
    Helm.uninstall(release).withNamespace(namespace).withKubeConfig(kubeconfig).call();
  }

  private static String afterNotes(String output) {
    String begin = "\nNOTES:\n";
    return output.substring(output.indexOf(begin) + begin.length());
  }

  private static <T> T withFiles(Function<List<Path>, T> action, String... values) {
    List<Path> files = new ArrayList<>();
    try {
      for (String text : values) {
        Path file = Files.createTempFile("values-", ".yaml");
        files.add(file);
        Files.writeString(file, text);
      }
      return action.apply(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      files.forEach(file -> file.toFile().delete());
    }
  }
}
