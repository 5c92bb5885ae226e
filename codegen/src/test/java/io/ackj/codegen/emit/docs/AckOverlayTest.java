package io.ackj.codegen.emit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.config.ConfigReader;
import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.config.IgnoreEntry;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What our generator.yaml has and ACK's lacks is in the overlay that the guide offers. */
class AckOverlayTest {
  private static final GeneratorConfig OURS =
      ConfigReader.read(List.of(Path.of("../generator.yaml")));
  private static final GeneratorConfig OVERLAY =
      ConfigReader.read(List.of(Path.of("../docs/examples/generator/ack-dynamodb-overlay.yaml")));

  @Test
  void theOverlayIgnoresWhatAckDoesNotKnowYet() {
    TreeSet<IgnoreEntry> missing = new TreeSet<>(Comparator.comparing(IgnoreEntry::name));
    missing.addAll(OURS.ignore().fieldPaths());
    OVERLAY.ignore().fieldPaths().forEach(missing::remove);

    assertThat(missing)
        .as("members that ACK's own file ignores")
        .extracting(IgnoreEntry::name)
        .containsExactly(
            "TableDescription.BillingModeSummary",
            "TableDescription.SSEDescription",
            "TableDescription.TableClassSummary");
    assertThat(OURS.ignore().fieldPaths()).containsAll(OVERLAY.ignore().fieldPaths());
  }

  @Test
  void theOverlayHasOurRulesForFields() {
    assertThat(rules(OVERLAY)).isEqualTo(rules(OURS));
  }

  /** Those that ACK's file does not have, as lines that show which they are. */
  private static Map<String, String> rules(GeneratorConfig config) {
    Map<String, String> rules = new TreeMap<>();
    config
        .resources()
        .forEach(
            (kind, resource) ->
                resource
                    .fields()
                    .forEach((path, field) -> put(rules, kind + "." + path, rule(field))));
    return rules;
  }

  private static void put(Map<String, String> rules, String path, String rule) {
    if (!rule.isEmpty()) {
      rules.put(path, rule);
    }
  }

  private static String rule(FieldConfig field) {
    return (Boolean.TRUE.equals(field.isRequired()) ? "required " : "")
        + (field.isIamPolicy() ? "policy " : "")
        + (field.isDocument() ? "document " : "")
        + String.join(",", field.compare().listKey());
  }
}
