package io.ackj.kube.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.contract.KnownDifferences;
import io.ackj.kube.contract.KnownDifferences.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownDifferencesTest {
  private static final Pattern USE =
      Pattern.compile("(?m)^(?:differs|only): (\\S+)$|^<ackj \\((\\S+)\\)$");

  @Test
  void eachDifferenceThatIsListedIsSeenInATestAndTheOtherWayRound() throws IOException {
    SortedSet<String> listed = new TreeSet<>();
    KnownDifferences.all().forEach(difference -> listed.add(difference.name()));

    assertThat(used()).isEqualTo(listed);
  }

  @Test
  void eachDifferenceHasAReason() throws IOException {
    assertThat(KnownDifferences.all())
        .isNotEmpty()
        .extracting(Difference::reason)
        .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20).endsWith("."));
  }

  private static SortedSet<String> used() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (String folder : new String[] {"contract", "kubectl"}) {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher use = USE.matcher(Files.readString(file));
          while (use.find()) {
            names.add(use.group(1) == null ? use.group(2) : use.group(1));
          }
        }
      }
    }
    return names;
  }
}
