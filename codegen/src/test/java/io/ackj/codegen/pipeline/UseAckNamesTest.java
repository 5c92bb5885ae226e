package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import java.util.List;
import org.junit.jupiter.api.Test;

class UseAckNamesTest {

  @Test
  void requestsAndResponsesAreCalledAfterTheirOperation() {
    ServiceModel service = named("CreateBook: Title -> Id").service();

    assertThat(service.operations())
        .containsEntry(
            "CreateBook",
            new Operation("CreateBook", "CreateBookInput", "CreateBookOutput", List.of()));
    assertThat(service.shape("CreateBookInput").memberNames()).containsExactly("Title");
    assertThat(service.shape("CreateBookOutput").memberNames()).containsExactly("Id");
  }

  @Test
  void requestLosesItsOldNameUnlessAMemberRefersToIt() {
    ServiceModel service =
        named(
                """
                CreateBook: Title
                CreateBooks: Requests [CreateBookRequest]
                """)
            .service();

    assertThat(service.shapes())
        .containsKeys("CreateBookInput", "CreateBookRequest", "CreateBooksInput")
        .doesNotContainKey("CreateBooksRequest");
  }

  @Test
  void publishedNamesStayForTheSdk() {
    Shape input = named("CreateBook: title").service().shape("CreateBookInput");

    assertThat(input.publishedName()).isEqualTo("CreateBookRequest");
    assertThat(input.member("Title")).contains(Member.plain("Title", "title", "String"));
  }

  @Test
  void membersOfStructuresAndUnionsStartWithACapital() {
    ServiceModel service =
        named(
                """
                CreateBook: title
                Tag { key, Value }
                Cover | { paper, Cloth }
                """)
            .service();

    assertThat(service.shape("Tag").memberNames()).containsExactly("Key", "Value");
    assertThat(service.shape("Cover").memberNames()).containsExactly("Paper", "Cloth");
  }

  @Test
  void elementsOfListsAndMapsKeepTheirNames() {
    ServiceModel service = named("CreateBook: tags [String], notes {String}").service();

    assertThat(service.shape("StringList").memberNames()).containsExactly("member");
    assertThat(service.shape("StringMap").memberNames()).containsExactly("key", "value");
  }

  @Test
  void operationThatAnswersNothingHasAnEmptyResponse() {
    ServiceModel service = named("DeleteBook: Title").service();

    assertThat(service.shape("DeleteBookOutput"))
        .isEqualTo(Shape.emptyStructure("DeleteBookOutput", "DeleteBookResponse"));
  }

  @Test
  void publishedModelStaysAsItWas() {
    GenerationState state = named("CreateBook: title");

    assertThat(state.published().shapes()).containsKey("CreateBookRequest");
    assertThat(state.published().shapes()).doesNotContainKey("CreateBookInput");
  }

  @Test
  void customShapeIsAStructureWhoseMembersHaveTheTypesThatGoTypesStandFor() {
    GenerationState state =
        Stages.after(
            UseAckNames.class,
            "CreateBook: Title",
            """
            custom_shapes:
              Loan: {Days: int64, Due: metav1.Time, Open: "*bool", Reader: string, Fee: float64}
            """);

    Shape loan = state.service().shape("Loan");
    assertThat(loan.type()).isEqualTo(ShapeType.STRUCTURE);
    assertThat(loan.memberList())
        .extracting(Member::name, member -> state.service().target(member).type())
        .containsExactly(
            tuple("Days", ShapeType.INTEGER),
            tuple("Due", ShapeType.TIMESTAMP),
            tuple("Fee", ShapeType.DOUBLE),
            tuple("Open", ShapeType.BOOLEAN),
            tuple("Reader", ShapeType.STRING));
    assertThat(problems(state)).isEmpty();
  }

  private static GenerationState named(String model) {
    return Stages.after(UseAckNames.class, model);
  }
}
