package io.ackj.kube;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which, and why. */
class ArchitectureTest {
  private static final String ROOT = "io.ackj.kube.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.ackj.kube");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.ackj.kube.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingButHttpAndTheServerKnowsVertx() {
    noClasses()
        .that(not(resideInAnyPackage("io.ackj.kube", "io.ackj.kube.http")))
        .should()
        .dependOnClassesThat(resideInAPackage("io.vertx.."))
        .because("what an API server does has nothing to do with how bytes travel")
        .check(CLASSES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void packageKnowsOnlyWhatItMay(String name, String[] known, String reason) {
    String[] allowed =
        Stream.concat(Stream.of(name), Arrays.stream(known))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);

    noClasses()
        .that(resideInAPackage(ROOT + name + ".."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.ackj.kube..").and(not(resideInAnyPackage(allowed))))
        .because(reason)
        .check(CLASSES);
  }

  static Stream<Arguments> layers() {
    return Stream.of(
        layer("json", "trees and bytes are the same for everybody"),
        layer("status", "a refusal says what is wrong, whoever refuses", "json"),
        layer("meta", "metadata is alike for all kinds", "json", "status"),
        layer("schema", "a schema describes values, wherever they are kept", "json", "status"),
        layer("resource", "a kind is described without saying who serves it", "schema", "status"),
        layer("store", "the store keeps objects whatever their kind", "json", "status"),
        layer("fault", "a fault is decided before anything is known of kinds", "status"),
        layer(
            "registry",
            "objects live without HTTP, and without knowing which kinds there are",
            "apply",
            "json",
            "meta",
            "patch",
            "resource",
            "schema",
            "selector",
            "status",
            "store"),
        layer(
            "watch",
            "watches read the log, and do not write",
            "json",
            "resource",
            "selector",
            "status",
            "store"),
        layer(
            "gc",
            "controllers work through the registry",
            "json",
            "meta",
            "registry",
            "resource",
            "status",
            "store"));
  }

  private static Arguments layer(String name, String reason, String... known) {
    return Arguments.of(name, known, reason);
  }
}
