package io.ackj.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.config.InvalidConfigException;
import io.ackj.codegen.config.Problem;
import io.ackj.codegen.config.Unmatched;
import io.ackj.codegen.model.resource.ResourceModel;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PipelineTest {
  private static final String MODEL =
      """
      CreateBook: Title!, Cover Cover -> Book Book
      DescribeBook: Title! -> Book Book
      UpdateBook: Title!, Cover Cover -> Book Book
      Book { Title, Cover Cover, BookArn, BookStatus }
      Cover { Colour }
      """;

  @Test
  void problemsOfAllStagesAreReportedAtOnce() {
    GenerationState start =
        Stages.start(
            MODEL,
            """
            ignore: {operations: [CreateBok]}
            resources:
              Shelf: {}
              Book:
                print: {order_by: size}
                fields: {Titel: {is_immutable: true}}
            """,
            Documentation.empty());

    assertThatThrownBy(() -> Pipeline.run(start))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessage(
            """
            generator.yaml:1: ignore.operations[0]: AWS's model has no operation called "CreateBok"; \
            did you mean "CreateBook"?
            generator.yaml:3: resources.Shelf: AWS's model has no operation that creates a resource \
            called "Shelf"
            generator.yaml:5: resources.Book.print.order_by: expected name or index, found "size"
            generator.yaml:6: resources.Book.fields.Titel: Book has no field called "Titel" here; \
            did you mean "Title"?""");
  }

  @Test
  void entryThatMatchesNothingMayBeLetPassAndTakesNothingOff() {
    GenerationState start =
        Stages.start(
            MODEL,
            """
            ignore:
              operations: [CreateMagazine]
              field_paths: [CreateBookInput.Magazine.Title, CreateBookInput.Magazine]
            """,
            Documentation.empty());

    GenerationState end = Pipeline.run(start, Unmatched.WARN);

    assertThat(end.problems().unmatched())
        .extracting(Problem::path)
        .containsExactly("ignore.operations[0]", "ignore.field_paths[0]", "ignore.field_paths[1]");
    assertThat(end.resources()).isEqualTo(Pipeline.run(start()).resources());
  }

  @Test
  void sameInputGivesTheSameModel() {
    ResourceModel once = Pipeline.run(start()).resources();
    ResourceModel again = Pipeline.run(start()).resources();

    assertThat(again).isEqualTo(once);
  }

  @Test
  void stagesLeaveWhatTheyAreGivenAsItWas() {
    GenerationState start = start();

    GenerationState end = Pipeline.run(start);

    assertThat(start.resources())
        .isEqualTo(new ResourceModel("library", "v1alpha1", List.of(), new TreeMap<>()));
    assertThat(start.service()).isEqualTo(start.published());
    assertThat(end.published()).isEqualTo(start.published());
  }

  @ParameterizedTest
  @MethodSource("stages")
  void everyStageSaysWhatItDoes(Stage stage) {
    assertThat(stage.description()).matches("[a-z].*[a-z]");
  }

  static List<Stage> stages() {
    return Pipeline.STAGES;
  }

  private static GenerationState start() {
    return Stages.start(MODEL, "", Documentation.empty());
  }
}
