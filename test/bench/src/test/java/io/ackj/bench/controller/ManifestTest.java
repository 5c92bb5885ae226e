package io.ackj.bench.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void tableHasItsNameItsRegionAndAKey() throws Exception {
    JsonNode object = JSON.readTree(Manifest.of("orders", Manifest.PLAIN).json());

    assertThat(object.at("/metadata/name").asText()).isEqualTo("orders");
    assertThat(object.at("/metadata/annotations/services.k8s.aws~1region").asText())
        .isEqualTo(Manifest.HOME);
    assertThat(object.at("/spec/tableName").asText()).isEqualTo("orders");
    assertThat(object.at("/spec/billingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    assertThat(object.at("/spec/keySchema/0/attributeName").asText()).isEqualTo("id");
  }

  @Test
  void whatIsGivenWinsOverWhatEveryTableHas() throws Exception {
    JsonNode spec =
        JSON.readTree(Manifest.of("orders", "{\"billingMode\": \"PROVISIONED\"}").json())
            .path("spec");

    assertThat(spec.path("billingMode").asText()).isEqualTo("PROVISIONED");
    assertThat(spec.path("keySchema")).hasSize(1);
  }

  @Test
  void manyTablesAreSpreadOverTheRegions() {
    List<Manifest> manifests = Manifest.many(1_000, 2, Manifest.PLAIN);

    assertThat(Manifest.names(manifests)).hasSize(1_000);
    assertThat(manifests.stream().filter(each -> each.region().equals(Manifest.HOME))).hasSize(500);
  }

  @Test
  void specThatIsNoJsonIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Manifest.of("orders", "tags").json())
        .withMessage("the spec of orders is no JSON: tags");
  }

  @Test
  void editsHaveATableEachWhoseSpecIsJson() throws Exception {
    List<Edit> edits = Stream.concat(Edits.quick().stream(), Edits.slow().stream()).toList();

    for (Edit edit : edits) {
      assertThat(JSON.readTree(edit.manifest().json()).path("spec").path("tableName").asText())
          .isEqualTo(edit.name());
      assertThat(JSON.readTree(edit.change()).isObject()).as(edit.name()).isTrue();
      assertThat(edit.done().test(JSON.readTree("{}"))).as(edit.name()).isFalse();
    }
    assertThat(edits.stream().map(Edit::name)).doesNotHaveDuplicates();
  }
}
