package io.ackj.dynamodb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.ackj.dynamodb", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule mappersCarryValuesAndNothingElse =
      classes()
          .that()
          .resideInAPackage("io.ackj.dynamodb.mapper..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.ackj.dynamodb.mapper..",
              "io.ackj.apis..",
              "io.ackj.runtime.compare",
              "io.ackj.runtime.mapping",
              "io.ackj.runtime.resource",
              "software.amazon.awssdk.services.dynamodb.model",
              "java..",
              "org.jspecify.annotations")
          .because(
              "a generated mapper is a pure function: no client, no I/O, no logic of the loop");
}
