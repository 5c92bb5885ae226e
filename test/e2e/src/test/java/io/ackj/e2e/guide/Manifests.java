package io.ackj.e2e.guide;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Has the API server look at manifests of a page that the reader does not save. */
record Manifests(Terminal terminal, WorkingFolder folder) {
  private static final String FILE = ".manifest.yaml";
  private static final Pattern SEPARATOR = Pattern.compile("(?m)^---$");
  private static final Pattern OURS =
      Pattern.compile("(?m)^apiVersion: ([a-z.]+\\.)?services\\.k8s\\.aws/v1alpha1$");

  /** Fails unless the block has objects of our kinds, all of which the server would take. */
  void requireAccepted(Element.Block block) {
    List<String> ours =
        SEPARATOR
            .splitAsStream(block.text())
            .filter(document -> OURS.matcher(document).find())
            .toList();
    if (ours.isEmpty()) {
      throw new AssertionError(
          "no object of our kinds; mark the block as \"file\" or \"not run\":\n" + block.text());
    }
    folder.save(FILE, ours.stream().collect(Collectors.joining("---\n")));
    Terminal.Result result =
        terminal.run("kubectl apply --dry-run=server --validate=strict --filename=" + FILE + "\n");
    if (result.exitCode() != 0) {
      throw new AssertionError("the API server refuses this:\n" + result.text());
    }
  }
}
