package io.ackj.aws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.ackj.aws", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule simulatorStandsAlone =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.ackj.apis..",
              "io.ackj.runtime..",
              "io.ackj.dynamodb..",
              "io.ackj.codegen..",
              "io.ackj.kube..",
              "software.amazon..")
          .because("what stands for AWS in tests must not share the mistakes of what is tested");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("io.ackj.aws.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package is read with those below it, and not with those above");

  @ArchTest
  static final ArchRule stateKnowsNoCalls =
      noClasses()
          .that()
          .resideInAPackage("io.ackj.aws.state..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.ackj.aws.http..", "io.ackj.aws.fault..", "io.ackj.aws.quota..")
          .because("time changes state, whoever calls and however");

  @ArchTest
  static final ArchRule onlyHttpKnowsSockets =
      classes()
          .that()
          .resideOutsideOfPackage("io.ackj.aws.http..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("io.vertx..", "io.netty..", "java.net.http..")
          .because("all else is tested in memory");

  @ArchTest
  static final ArchRule operationsKnowNoWire =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.ackj.aws.dynamodb..",
              "io.ackj.aws.scaling..",
              "io.ackj.aws.sts..",
              "io.ackj.aws.tagging..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.ackj.aws.http..",
              "io.ackj.aws.fault..",
              "io.ackj.aws.quota..",
              "io.ackj.aws.validation..")
          .because("what is around an operation is the same for all of them");
}
