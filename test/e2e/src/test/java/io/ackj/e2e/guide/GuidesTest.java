package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can be said of the guides, and of all documentation, without running anything. */
class GuidesTest {
  @Test
  void indexListsEveryPage() {
    assertThat(Links.of(Guides.index()))
        .containsAll(Guides.pages().stream().map(GuidePage::name).toList());
  }

  @Test
  void relativeLinksOfAllDocumentationLeadSomewhere() throws IOException {
    Path root = Guides.docs().resolve("..").normalize();
    try (Stream<Path> files = Files.walk(Guides.docs())) {
      List<Path> pages =
          Stream.concat(
                  files.filter(file -> file.toString().endsWith(".md")),
                  Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(root::resolve))
              .toList();

      assertThat(pages.stream().flatMap(Links::broken)).isEmpty();
    }
  }

  /** So that a report of tests lists what nobody tries, with the reason. */
  @TestFactory
  Stream<DynamicTest> blockIsRunUnlessThePageSaysWhyNot() {
    boolean hasAws = AwsCommandLine.isThere();
    return Guides.pages().stream()
        .flatMap(
            page ->
                page.blocks().stream()
                    .filter(block -> !reason(block, hasAws).isEmpty())
                    .map(block -> skipped(page.at(block), reason(block, hasAws))));
  }

  private static DynamicTest skipped(String place, String reason) {
    return dynamicTest(place + ": " + reason, () -> assumeTrue(false, reason));
  }

  private static String reason(Element.Block block, boolean hasAws) {
    boolean lacksAws = !hasAws && AwsCommandLine.isUsedBy(block);
    return block.mark(Mark.NOT_RUN).orElse(lacksAws ? "no aws on PATH" : "");
  }

  @TestFactory
  Stream<DynamicTest> testThatAPageNamesIsThere() {
    return Guides.pages().stream()
        .filter(page -> page.triedBy().isPresent())
        .map(
            page ->
                dynamicTest(
                    page.name(),
                    () -> assertThat(Class.forName(page.triedBy().orElseThrow())).isNotNull()));
  }
}
