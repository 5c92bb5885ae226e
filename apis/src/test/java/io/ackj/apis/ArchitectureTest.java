package io.ackj.apis;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;

@AnalyzeClasses(packages = "io.ackj.apis", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule coreTypesAreData =
      classes()
          .that()
          .resideInAPackage("io.ackj.apis.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.ackj.apis.core..",
              "java..",
              "org.jspecify.annotations",
              "com.fasterxml.jackson.annotation",
              "io.fabric8.generator.annotation")
          .because("annotations are all that Jackson 2 and 3 share, and types are data only");

  @ArchTest
  static final ArchRule generatedTypesAreData =
      classes()
          .that()
          .resideInAPackage("io.ackj.apis.dynamodb..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "io.ackj.apis.core..",
                      "io.ackj.apis.dynamodb..",
                      "java..",
                      "org.jspecify.annotations",
                      "com.fasterxml.jackson.annotation",
                      "io.fabric8.generator.annotation",
                      "io.fabric8.kubernetes.model.annotation")
                  .or(type(CustomResource.class))
                  .or(type(Namespaced.class)))
          .because("they change with AWS's model alone, and not with libraries");

  @ArchTest
  static final ArchRule apisStandAlone =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe(
                  "are ours but not API types",
                  type ->
                      type.getPackageName().startsWith("io.ackj.")
                          && !type.getPackageName().startsWith("io.ackj.apis")))
          .because("whoever talks to the API needs its types and nothing else of ours");
}
