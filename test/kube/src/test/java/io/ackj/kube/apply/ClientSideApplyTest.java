package io.ackj.kube.apply;

import static io.ackj.kube.apply.Things.SCHEMA;
import static io.ackj.kube.apply.Things.apply;
import static io.ackj.kube.apply.Things.manager;
import static io.ackj.kube.apply.Things.owned;
import static io.ackj.kube.apply.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.GoJson;
import io.ackj.kube.status.ApiException;
import org.junit.jupiter.api.Test;

class ClientSideApplyTest {
  private static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

  @Test
  void kubectlTakesOverWhatItAppliedOnItsOwnSide() {
    ObjectNode live = appliedByClient("{text: a, number: 1}");

    ObjectNode applied = apply(live, "kubectl", "{text: b, number: 1}");

    assertThat(applied.at("/spec/text").asText()).isEqualTo("b");
    assertThat(owned(applied, "kubectl")).isEqualTo("{\"f:number\":{},\"f:text\":{}}");
    assertThat(owned(applied, "kubectl-client-side-apply")).doesNotContain("f:text");
  }

  @Test
  void annotationIsKeptUpToDate() {
    ObjectNode live = appliedByClient("{text: a}");

    ObjectNode applied = apply(live, "kubectl", "{text: <b>}");

    assertThat(annotation(applied))
        .isEqualTo(
            "{\"apiVersion\":\"e.io/v1\",\"kind\":\"Thing\",\"metadata\":{\"name\":\"a\"},"
                + "\"spec\":{\"text\":\"\\u003cb\\u003e\"}}\n");
  }

  @Test
  void annotationIsNotWrittenWhereThereIsNone() {
    assertThat(annotation(apply(null, "kubectl", "{text: a}"))).isEmpty();
  }

  @Test
  void annotationThatWouldBeTooLargeIsDropped() {
    ObjectNode live = appliedByClient("{text: a}");

    ObjectNode applied = apply(live, "kubectl", "{text: " + "b".repeat(300_000) + "}");

    assertThat(annotation(applied)).isEmpty();
  }

  @Test
  void otherManagersConflictWithIt() {
    ObjectNode live = appliedByClient("{text: a}");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> apply(live, "other", "{text: b}"))
        .withMessage(
            "Apply failed with 1 conflict: conflict with \"kubectl-client-side-apply\" using"
                + " e.io/v1: .spec.text");
    assertThat(annotation(apply(live, "other", "{flag: true}"))).isEqualTo(annotation(live));
  }

  @Test
  void fieldThatWasChangedSinceStaysInConflict() {
    ObjectNode live = appliedByClient("{text: a, number: 1}");
    ObjectNode changed = live.deepCopy();
    ((ObjectNode) changed.get("spec")).put("number", 2);
    ObjectNode edited = FieldManagers.update(live, changed, manager("editor"), SCHEMA);

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> apply(edited, "kubectl", "{text: b, number: 3}"))
        .withMessage(
            "Apply failed with 1 conflict: conflict with \"editor\" using e.io/v1: .spec.number");
  }

  @Test
  void annotationThatCannotBeReadAllowsNothing() {
    ObjectNode live = appliedByClient("{text: a}");
    ((ObjectNode) live.at("/metadata/annotations")).put(ANNOTATION, "{");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> apply(live, "kubectl", "{text: b}"))
        .matches(e -> e.code() == 409);
  }

  private static ObjectNode appliedByClient(String spec) {
    ObjectNode wanted = thing(spec);
    String text = GoJson.write(wanted) + "\n";
    wanted.withObjectProperty("metadata").putObject("annotations").put(ANNOTATION, text);
    return FieldManagers.update(null, wanted, manager("kubectl-client-side-apply"), SCHEMA);
  }

  private static String annotation(ObjectNode object) {
    return object.path("metadata").path("annotations").path(ANNOTATION).asText();
  }
}
