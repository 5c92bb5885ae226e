package io.ackj.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.ackj.runtime", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule runtimeKnowsNoService =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.ackj.dynamodb..")
          .because("the runtime serves the controller of any AWS service; a service plugs into it");

  @ArchTest
  static final ArchRule awsSdkStaysAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.ackj.runtime.account..", "io.ackj.runtime.failure..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..")
          .because(
              "clients are made in account and errors are sorted in failure; what lies between"
                  + " them decides, and is tested, without AWS");

  @ArchTest
  static final ArchRule comparingStandsAlone =
      classes()
          .that()
          .resideInAPackage("io.ackj.runtime.compare..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.ackj.runtime.compare..",
              "java..",
              "org.jspecify.annotations",
              "com.fasterxml.jackson..")
          .because("comparing is a pure function of what it is given");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("io.ackj.runtime.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package that is in a cycle cannot be understood alone");
}
