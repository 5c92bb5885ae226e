package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckIamOperationsTest {
  private static final String MODEL =
      """
      CreateBook: Title
      DeleteBook: Title
      PutLoan: Title, Loan
      ListReaders: Limit Long
      """;

  @Test
  void everyOperationInUseIsToBeAllowed() {
    assertThat(problems(check("operations: [CreateBook]")))
        .containsExactly(
            "generator.yaml:6: iam.statements: no statement has the operation \"DeleteBook\","
                + " which Book needs",
            "generator.yaml:6: iam.statements: no statement has the operation \"PutLoan\","
                + " which Book needs");
  }

  @Test
  void operationThatIsSaidNotToBeCalledNeedNotBeAllowed() {
    assertThat(
            problems(
                check(
                    "operations: [CreateBook, PutLoan]",
                    "  uncalled_operations: [{name: DeleteBook, reason: books are never burned}]")))
        .isEmpty();
  }

  @Test
  void statementsMayAllowMoreThanIsInUse() {
    assertThat(problems(check("operations: [CreateBook, DeleteBook, ListReaders, PutLoan]")))
        .isEmpty();
  }

  @Test
  void withoutStatementsThereIsNothingToCheck() {
    assertThat(problems(Stages.after(CheckIamOperations.class, MODEL))).isEmpty();
  }

  private static GenerationState check(String operations) {
    return check(operations, "");
  }

  private static GenerationState check(String operations, String more) {
    return Stages.after(
        CheckIamOperations.class,
        MODEL,
        """
        resources:
          Book:
            fields:
              Loan: {from: {operation: PutLoan, path: Loan}}
        iam:
          statements:
            - sid: Books
              resources: ["*"]
              %s
        %s
        """
            .formatted(operations, more));
  }
}
