package io.ackj.aws.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ConventionalOperationsTest {
  private static final ConventionalOperations HERE =
      new ConventionalOperations(ConventionalOperationsTest.class.getName() + "$Operations");

  @Test
  void operationIsTheClassOfItsName() {
    ConventionalOperations operations = new ConventionalOperations("io.ackj.aws.dynamodb");

    assertThat(operations.apply("DescribeTable"))
        .get()
        .isInstanceOf(io.ackj.aws.dynamodb.DescribeTable.class);
    assertThat(operations.apply("DescribeTable")).isEqualTo(operations.apply("DescribeTable"));
  }

  @Test
  void operationWithoutAClassIsNotThere() {
    assertThat(HERE.apply("PutItem")).isEmpty();
  }

  @Test
  void classThatIsNoOperationIsNamed() {
    ConventionalOperations operations = new ConventionalOperations("io.ackj.aws.call");

    assertThatThrownBy(() -> operations.apply("Pipeline"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("io.ackj.aws.call.Pipeline has to be an Operation");
  }

  /** A class that is an operation. */
  public static final class Named implements Operation {
    @Override
    public ObjectNode run(Call call, ObjectNode input) {
      return input;
    }
  }
}
