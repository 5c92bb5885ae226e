package io.ackj.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which, and why. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.ackj.local");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.ackj.local.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void manifestsAreReadWithoutAServer() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.ackj.local.manifest", "io.ackj.local.kustomize", "io.ackj.local.input")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.fabric8..", "io.ackj.kube..", "io.ackj.aws..")
        .because("what a file says does not depend on any cluster")
        .check(CLASSES);
  }

  @Test
  void onlyOneClassKnowsTheController() {
    noClasses()
        .that()
        .doNotHaveSimpleName("InProcessController")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.ackj.dynamodb..", "io.ackj.runtime..")
        .because("the controller is wired by kubeconfig and endpoint, as anywhere else")
        .check(CLASSES);
  }
}
