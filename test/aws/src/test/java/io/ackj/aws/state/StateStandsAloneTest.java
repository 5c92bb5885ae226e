package io.ackj.aws.state;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.ackj.aws", importOptions = DoNotIncludeTests.class)
class StateStandsAloneTest {
  @ArchTest
  static final ArchRule stateKnowsNoRequests =
      classes()
          .that()
          .resideInAPackage("io.ackj.aws.state")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.ackj.aws.state", "java..", "org.jspecify.annotations")
          .because("what is so does not depend on who asks, nor on the form of the answer");
}
