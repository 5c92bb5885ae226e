package io.ackj.e2e.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ackj.e2e.harness.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page, tried from its first line to its last. */
final class Performance implements AutoCloseable {
  private final GuidePage page;
  private final Stage stage;
  private final boolean hasAws;
  private final WorkingFolder folder;
  private final Terminal terminal;
  private final Manifests manifests;

  /** The commands before, as long as their output may come; null if it is not there. */
  private Terminal.@Nullable Result printed;

  private boolean isRun;

  /**
   * Prepares it.
   *
   * @param scratch an empty folder
   */
  Performance(GuidePage page, Stage stage, Path scratch) {
    this.page = page;
    this.stage = stage;
    this.hasAws = AwsCommandLine.isThere();
    this.folder = WorkingFolder.in(scratch, Programs.newestKubectl());
    Map<String, String> environment = new HashMap<>(stage.environment(kubeconfig(scratch)));
    environment.put("PATH", folder.path());
    environment.put("KUBECACHEDIR", scratch.resolve("cache").toString());
    environment.put("LC_ALL", "C.UTF-8");
    this.terminal = new Terminal(folder.root(), scratch, environment);
    this.manifests = new Manifests(terminal, folder);
  }

  private Path kubeconfig(Path scratch) {
    try {
      return Files.writeString(scratch.resolve("kubeconfig"), stage.cluster().kubeconfig(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tries the page.
   *
   * @throws AssertionError if it does not hold; the message names its place
   */
  void perform() {
    for (Element element : page.elements()) {
      try {
        perform(element);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(page.at(element) + ": " + e.getMessage(), e);
      }
    }
    if (!isRun) {
      throw new AssertionError("docs/guides/" + page.name() + " has no command that was run");
    }
  }

  private void perform(Element element) {
    if (element instanceof Element.Event event) {
      perform(event);
    } else if (element instanceof Element.Block block) {
      perform(block);
    }
  }

  private void perform(Element.Event event) {
    if (event.mark() == Mark.CONTROLLER) {
      stage.setController(event.value());
    } else if (event.mark() == Mark.BEHIND) {
      stage.startUsualController();
      BehindTheScenes.find(event.value())
          .orElseThrow(() -> new AssertionError("nothing is known as \"" + event.value() + "\""))
          .accept(stage);
    }
  }

  private void perform(Element.Block block) {
    block.mark(Mark.FILE).ifPresent(name -> folder.save(name, block.text()));
    if (block.mark(Mark.NOT_RUN).isPresent()) {
      skipped(block);
      return;
    }
    switch (block.language()) {
      case "sh" -> commands(block);
      case "text" -> output(block);
      case "yaml" -> manifest(block);
      default -> {
        // Something to read.
      }
    }
  }

  private void skipped(Element.Block block) {
    if (block.language().equals("sh")) {
      printed = null;
    }
  }

  private void commands(Element.Block block) {
    isRun = true;
    if (!hasAws && AwsCommandLine.isUsedBy(block)) {
      printed = null;
      return;
    }
    if (!page.hasOwnCluster()) {
      stage.startUsualController();
    }
    Terminal.Result result =
        block
            .mark(Mark.UNTIL)
            .map(until -> terminal.start(block.text(), until))
            .orElseGet(() -> terminal.run(block.text()));
    int expected = block.mark(Mark.EXIT_CODE).map(Integer::parseInt).orElse(0);
    if (result.exitCode() != expected) {
      throw new AssertionError(
          "exit code %d of\n%sIt printed:\n%s"
              .formatted(result.exitCode(), block.text(), result.text()));
    }
    printed = result;
  }

  /** That of commands which were not run cannot be told. */
  private void output(Element.Block block) {
    if (printed == null) {
      return;
    }
    Terminal.Result result = printed;
    new ExpectedOutput(block.lines())
        .mismatch(result.text())
        .ifPresent(
            why -> {
              throw new AssertionError(why + ". It is:\n" + result.text());
            });
  }

  private void manifest(Element.Block block) {
    if (block.mark(Mark.FILE).isEmpty()) {
      stage.startUsualController();
      manifests.requireAccepted(block);
    }
  }

  @Override
  public void close() {
    terminal.close();
    folder.close();
  }
}
