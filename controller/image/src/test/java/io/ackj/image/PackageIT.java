package io.ackj.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is in the package, and what its launcher does. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageIT {
  /** Named by parts of Micrometer that are not in use. */
  private static final Set<String> LEFT_OUT = Set.of("java.desktop", "java.sql");

  private static final Pattern FLAG = Pattern.compile("(?m)^ *\\S+ (\\w+) += *(\\S*)");

  private UnpackedPackage unpacked;

  @BeforeAll
  void unpack() {
    unpacked = UnpackedPackage.unpack();
  }

  @AfterAll
  void remove() {
    if (unpacked != null) {
      unpacked.close();
    }
  }

  @Test
  void itTellsItsVersion() {
    assertThat(start(Map.of(), "--version"))
        .isEqualTo(new Start(0, "ackj " + System.getProperty("ackj.version") + "\n"));
  }

  @Test
  void wrongFlagsEndItWithTheControllersExitCodes() {
    Start unknown = start(Map.of(), "--no-such-flag");
    assertThat(unknown.printed()).startsWith("Unknown option: '--no-such-flag'");
    assertThat(unknown.code()).isEqualTo(2);

    Start wrong = start(Map.of(), "--aws-region=us-west-2", "--log-level=loud");
    assertThat(wrong.printed()).contains("loud");
    assertThat(wrong.code()).isEqualTo(1);
  }

  @Test
  void linksAndFoldersWithBlanksLeadToIt() throws IOException {
    Path folder = Files.createDirectory(unpacked.directory().resolve("a folder"));
    Path link = folder.resolve("ackj");
    Files.createSymbolicLink(link, folder.relativize(unpacked.content().launcher()));

    Start start = Start.run(List.of(link.toString(), "--version"), Map.of());

    assertThat(start.code()).as(start.printed()).isZero();
  }

  /** An archive that is missing or stale is passed over in silence, and a start takes longer. */
  @Test
  void classesComeFromTheArchiveWhereverThePackageIs() {
    Start start = start(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:stdout"), "--version");

    assertThat(start.printed().lines())
        .filteredOn(line -> line.contains(" io.ackj.runtime.config."))
        .isNotEmpty()
        .allMatch(line -> line.contains("source: shared objects file"));
  }

  @Test
  void jvmHasTheSettingsOfTheProject() throws IOException {
    JvmSettings settings =
        JvmSettings.read(Project.file("controller/jvm-settings"), Runtime.version().feature());
    Start start = start(Map.of("JAVA_TOOL_OPTIONS", "-XX:+PrintFlagsFinal"), "--version");
    Map<String, String> flags = flags(start.printed());

    assertThat(settings.options()).filteredOn(option -> option.startsWith("-XX:")).isNotEmpty();
    for (String option : settings.options()) {
      if (option.startsWith("-XX:")) {
        // Six decimals are printed where a flag may have some.
        String printed =
            flags
                .getOrDefault(name(option), "")
                .replaceFirst("\\.0+$", "")
                .replaceFirst("(\\.\\d*?)0+$", "$1");
        assertThat(printed).as(option).isEqualTo(value(option));
      }
    }
    assertThat(flags).containsEntry("MaxHeapSize", Integer.toString(64 << 20));
  }

  @Test
  void whatTheEnvironmentSaysOverrulesTheSettings() {
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
      Start start = start(Map.of(variable, "-Xmx100m -XX:+PrintFlagsFinal"), "--version");

      assertThat(flags(start.printed()))
          .as(variable)
          .containsEntry("MaxHeapSize", Integer.toString(100 << 20));
    }
  }

  /** A new version of a library may need more than the one before. */
  @Test
  void jvmHasTheModulesThatTheJarsNeed() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/jdeps").toString());
    command.addAll(
        List.of("--multi-release", "17", "--ignore-missing-deps", "--print-module-deps"));
    // Those of Kubernetes' types are many, large and alike.
    unpacked.content().jars().stream()
        .map(Path::toString)
        .filter(jar -> !jar.contains("/kubernetes-model-"))
        .forEach(command::add);
    String needed = Start.run(command, Map.of()).printed().strip();

    Start modules =
        Start.run(List.of(unpacked.content().java().toString(), "--list-modules"), Map.of());

    Set<String> expected = new TreeSet<>(Arrays.asList(needed.split(",", -1)));
    assertThat(expected).contains("java.base");
    expected.removeAll(LEFT_OUT);
    assertThat(modules.printed().lines().map(line -> line.replaceFirst("@.*", "")))
        .containsAll(expected);
  }

  /** JDKs of distributions take them from the system, where an image may have none. */
  @Test
  void jvmBringsTheAuthoritiesThatAwsIsTrustedBy() {
    String keytool = unpacked.content().runtime().resolve("bin/keytool").toString();

    Start listed =
        Start.run(List.of(keytool, "-list", "-cacerts", "-storepass", "changeit"), Map.of());

    assertThat(listed.printed().lines().filter(line -> line.contains("trustedCertEntry")))
        .hasSizeGreaterThan(50);
  }

  @Test
  void billOfMaterialsListsEachJarAndTheJvm() throws IOException {
    assumeTrue(Files.exists(unpacked.content().bom()), "offline, Maven makes no bom.json");
    JsonNode bom = new JsonMapper().readTree(unpacked.content().bom().toFile());
    Set<String> listed = new TreeSet<>();
    for (JsonNode component : bom.path("components")) {
      listed.add(component.path("name").asText() + "-" + component.path("version").asText());
    }

    Set<String> expected =
        unpacked.content().jars().stream()
            .map(jar -> Objects.requireNonNull(jar.getFileName()).toString())
            .map(jar -> jar.substring(0, jar.length() - ".jar".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    expected.add("openjdk-" + System.getProperty("java.runtime.version"));
    assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void nobodyNeedsRightsToReadItAndNothingInItIsOfTheMachineThatMadeIt() throws IOException {
    for (Path path : unpacked.content().files().values()) {
      assertThat(Files.getPosixFilePermissions(path).toString()).contains("OTHERS_READ");
    }
    for (Path text : List.of(unpacked.content().launcher(), unpacked.content().arguments())) {
      assertThat(Files.readString(text)).doesNotContain(Project.file("").toString());
    }
    assertThat(unpacked.content().home().resolve("LICENSE"))
        .hasSameTextualContentAs(Project.file("LICENSE"));
    assertThat(unpacked.content().home().resolve("NOTICE"))
        .hasSameTextualContentAs(Project.file("NOTICE"));
  }

  private Start start(Map<String, String> environment, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of(unpacked.launcher()), Stream.of(arguments)).toList();
    return Start.run(command, environment);
  }

  private static Map<String, String> flags(String printed) {
    return FLAG.matcher(printed)
        .results()
        .collect(
            Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, two) -> one));
  }

  private static String name(String option) {
    Matcher name = Pattern.compile("-XX:[+-]?(\\w+).*").matcher(option);
    assertThat(name.matches()).as(option).isTrue();
    return name.group(1);
  }

  private static String value(String option) {
    if (option.contains("=")) {
      return option.substring(option.indexOf('=') + 1);
    }
    return Boolean.toString(option.startsWith("-XX:+"));
  }
}
