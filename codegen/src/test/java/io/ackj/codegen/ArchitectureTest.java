package io.ackj.codegen;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which, and why. */
class ArchitectureTest {
  private static final String ROOT = "io.ackj.codegen";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest(name = "{0} knows {1}")
  @MethodSource("layers")
  void packageKnowsOnlyWhatItMay(String name, List<String> known, String reason) {
    String[] allowed =
        Stream.concat(Stream.of(name), known.stream())
            .map(n -> ROOT + "." + n)
            .toArray(String[]::new);

    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(ROOT + "." + name)
            .should()
            .dependOnClassesThat(
                resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
            .because(reason);

    rule.check(CLASSES);
  }

  static Stream<Arguments> layers() {
    return Stream.of(
        layer("naming", "words are the same for every service and every stage"),
        layer("model.service", "AWS's model is what AWS says, whatever is made of it"),
        layer("config", "generator.yaml is what a user says; stages hold it against a model"),
        layer(
            "model.resource",
            "what is emitted is described without saying how",
            "config",
            "naming",
            "model.service"),
        layer("sdk", "names of the SDK follow from AWS's published model alone", "model.service"),
        layer(
            "pipeline",
            "stages go from model to model: what is written, and where, comes after them",
            "config",
            "naming",
            "model.service",
            "model.resource"),
        layer("output", "files are written the same whatever is in them"),
        layer(
            "emit",
            "what all emitters work from",
            "config",
            "model.service",
            "model.resource",
            "output",
            "sdk"),
        emitter("emit.crd"),
        emitter("emit.java"),
        emitter("emit.docs"),
        emitter("emit.iam", "emit.docs"),
        layer(
            "report",
            "a report compares what was decided and written, and need not know how",
            "config",
            "model.service",
            "model.resource",
            "output",
            "pipeline"));
  }

  @Test
  void everyPackageHasItsLine() {
    Stream<String> lines = layers().map(arguments -> ROOT + "." + arguments.get()[0]);

    assertThat(CLASSES.stream().map(JavaClass::getPackageName).filter(name -> !name.equals(ROOT)))
        .isSubsetOf(lines.toList());
  }

  @Test
  void nothingKnowsThePackageThatPutsAllTogether() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT)
            .because("each part can be read and tested without the command line around it");

    rule.check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("what depends on each other is one thing and belongs in one package")
        .check(CLASSES);
  }

  @ParameterizedTest(name = "{0} is for {1}")
  @MethodSource("libraries")
  void libraryIsSeenInOnePackage(String library, String name, String reason) {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "." + name)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .because(reason);

    rule.check(CLASSES);
  }

  static Stream<Arguments> libraries() {
    return Stream.of(
        Arguments.of(
            "software.amazon.awssdk..",
            "sdk",
            "the SDK's generator has a model of its own, which nobody else is to think in"),
        Arguments.of(
            "software.amazon.smithy..",
            "model.service",
            "Smithy is one of two forms of a model, and no stage may tell which it was"),
        Arguments.of("io.fabric8..", "emit.crd", "a CRD is one of several things that are emitted"),
        Arguments.of("com.squareup.javapoet..", "emit.java", "Java is one of several things too"),
        Arguments.of("org.snakeyaml..", "config", "only files of users are read as YAML"),
        Arguments.of("org.jsoup..", "naming", "HTML ends where AWS's texts become plain"));
  }

  /** Whatever may be null then says so. */
  @Test
  void everyPackageIsNullMarked() {
    assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(type -> type.isAnnotatedWith(NullMarked.class));
  }

  private static Arguments layer(String name, String reason, String... known) {
    return Arguments.of(name, List.of(known), reason);
  }

  /** Emitters know no stage: what they write is decided, and only written out by them. */
  private static Arguments emitter(String name, String... others) {
    List<String> known =
        Stream.concat(
                Stream.of(
                    "emit", "config", "naming", "model.service", "model.resource", "output", "sdk"),
                Arrays.stream(others))
            .toList();
    return Arguments.of(name, known, "an emitter decides nothing that the model does not say");
  }
}
