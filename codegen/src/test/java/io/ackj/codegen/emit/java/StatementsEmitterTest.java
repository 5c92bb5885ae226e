package io.ackj.codegen.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.emit.docs.Library;
import org.junit.jupiter.api.Test;

class StatementsEmitterTest {
  @Test
  void eachActionHasTheStatementThatAllowsIt() {
    assertThat(
            Library.emit(new StatementsEmitter(), "library.yaml", "library-iam.yaml")
                .get("PolicyStatements.java"))
        .contains(
            "package io.ackj.library.iam;",
            "Map.entry(\"kms:Decrypt\", \"Lending\"),",
            "Map.entry(\"lib:CreateBook\", \"Books\"),",
            "Map.entry(\"lib:PutLending\", \"Lending\"),",
            "Map.entry(\"lib:SearchBooks\", \"Search\"),");
  }

  @Test
  void withoutAnIamSectionThereIsNothingToName() {
    assertThat(Library.emit(new StatementsEmitter(), "library.yaml")).isEmpty();
  }
}
