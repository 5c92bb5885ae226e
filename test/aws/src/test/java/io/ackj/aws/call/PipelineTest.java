package io.ackj.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private final List<String> seen = new ArrayList<>();

  @Test
  void concernsAreAroundTheOperationInTheirOrder() {
    Pipeline pipeline =
        new Pipeline(
            List.of(noting("outer"), noting("inner")),
            request -> {
              seen.add("operation");
              return Answer.of(request.input());
            });

    Answer answer = pipeline.answer(Requests.of("ListTables", "{'Limit': 1}"));

    assertThat(seen).containsExactly("outer in", "inner in", "operation", "inner out", "outer out");
    assertThat(answer.output()).isEqualTo(Requests.parse("{'Limit': 1}"));
    assertThat(answer.httpStatus()).isEqualTo(200);
  }

  @Test
  void outerConcernsSeeARefusalAsAnAnswer() {
    Pipeline pipeline =
        new Pipeline(
            List.of(
                noting("outer"),
                (request, next) -> {
                  throw AwsException.validation("no");
                }),
            Requests.answering());

    Answer answer = pipeline.answer(Requests.of("ListTables", "{}"));

    assertThat(seen).containsExactly("outer in", "outer out");
    assertThat(answer.refusal()).map(AwsException::code).contains("ValidationException");
  }

  @Test
  void refusalOfTheOperationBecomesTheAnswer() {
    Pipeline pipeline =
        new Pipeline(
            List.of(),
            request -> {
              throw AwsException.notImplemented("not here");
            });

    Answer answer = pipeline.answer(Requests.of("Scan", "{}"));

    assertThat(answer.httpStatus()).isEqualTo(501);
  }

  @Test
  void bugIsAnsweredAsAnInternalErrorAndHurtsNoOtherCall() {
    Pipeline pipeline =
        new Pipeline(
            List.of(),
            request -> {
              if (request.operation().equals("Scan")) {
                throw new IllegalStateException("oops");
              }
              return Answer.of(request.input());
            });

    Answer bug = pipeline.answer(Requests.of("Scan", "{}"));
    Answer other = pipeline.answer(Requests.of("ListTables", "{}"));

    assertThat(bug.httpStatus()).isEqualTo(500);
    assertThat(bug.refusal())
        .map(Throwable::getMessage)
        .contains("The simulator has a bug: java.lang.IllegalStateException: oops");
    assertThat(other.httpStatus()).isEqualTo(200);
  }

  private Concern noting(String name) {
    return (request, next) -> {
      seen.add(name + " in");
      Answer answer = next.proceed(request);
      seen.add(name + " out");
      return answer;
    };
  }
}
