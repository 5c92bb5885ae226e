package io.ackj.codegen.emit.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.codegen.config.InvalidConfigException;
import io.ackj.codegen.emit.docs.Library;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyEmitterTest {
  private static final Map<String, String> FILES =
      Library.emit(new PolicyEmitter(), "library.yaml", "library-iam.yaml");

  @ParameterizedTest
  @CsvSource({"iam-policy.json", "iam.md", "always.json", "finding-all-books.json"})
  void filesAreAsReviewed(String name) {
    String file = Objects.requireNonNull(FILES.get(name));

    assertThat(file).isEqualTo(Library.golden(name, file));
  }

  @Test
  void eachFeatureHasAPolicyOfItsOwn() {
    assertThat(FILES)
        .containsOnlyKeys(
            "iam-policy.json", "iam.md", "always.json", "lending.json", "finding-all-books.json");
  }

  @Test
  void withoutAnIamSectionWhatIsInUseIsAllowedEverywhere() {
    Map<String, String> files = Library.emit(new PolicyEmitter(), "library.yaml");

    assertThat(files).containsOnlyKeys("iam-policy.json", "iam.md");
    assertThat(files.get("iam-policy.json"))
        .isEqualTo(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "OperationsInUse",
                  "Effect": "Allow",
                  "Action": [
                    "lib:CreateBook",
                    "lib:CreateShelf",
                    "lib:DeleteBook",
                    "lib:DescribeBook",
                    "lib:DescribeShelf",
                    "lib:PutLending",
                    "lib:UpdateBook"
                  ],
                  "Resource": [
                    "*"
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void operationsThatAwsDoesNotHaveAreErrors() {
    assertThatThrownBy(() -> Library.run(statement("CreateBok")))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining(
            "generator.yaml:4: iam.statements[0].operations[0]: AWS's model has no operation"
                + " called \"CreateBok\"; did you mean \"CreateBook\"?");
  }

  @Test
  void operationsInUseThatNoStatementAllowsAreErrors() {
    String all = "CreateBook, DescribeBook, DeleteBook, CreateShelf";

    assertThatThrownBy(() -> Library.run(statement(all)))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessage(
            """
            generator.yaml:2: iam.statements: no statement has the operation "UpdateBook", which Book needs
            generator.yaml:2: iam.statements: no statement has the operation "DescribeShelf", which Shelf needs""");
  }

  private static String statement(String operations) {
    return """
        iam:
          statements:
            - sid: Books
              operations: [%s]
              resources: ["*"]
        """
        .formatted(operations);
  }
}
