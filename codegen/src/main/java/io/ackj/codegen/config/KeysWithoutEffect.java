package io.ackj.codegen.config;

import java.util.List;
import java.util.Optional;

/**
 * Keys that are taken without complaint although nothing comes of them, because ACK's own files
 * have them and must be readable here. They are not looked into. Each brings a notice.
 */
final class KeysWithoutEffect {

  /** A row says where the key may stand and what to tell the user. */
  private record Row(String pattern, String notice) {

    static Row ofNobody(String pattern, String meant) {
      return new Row(pattern, "has no effect in ACK either; did you mean " + meant + "?");
    }

    static Row ofAck(String pattern) {
      return new Row(pattern, "ACK's generator uses this, ackj's does not");
    }
  }

  private static final List<Row> ROWS =
      List.of(
          // Slips in ACK's files and keys it had once: its generator passes over them.
          Row.ofNobody("model_name", "sdk_names.model_name"),
          Row.ofNobody("operations.*.primary_identifier_field_name", "is_primary_key of a field"),
          Row.ofNobody("resources.*.fields.*.documentation", "documentation.yaml"),
          Row.ofNobody("resources.*.fields.*.is_name", "is_primary_key"),
          Row.ofNobody("resources.*.fields.*.is_readonly", "is_read_only"),
          Row.ofNobody("resources.*.fields.*.set.*.operation", "method"),

          // Proposed to ACK for the day on which leaving idempotency tokens out becomes the rule.
          new Row(
              "resources.*.include_idempotency_token",
              "says what holds anyway; ignore_idempotency_token says the opposite"),

          // Keys that ACK's generator, in one version or another, does something about.
          Row.ofAck("resources.*.is_primary_key_optional"),
          Row.ofAck("resources.*.read_operations"),
          Row.ofAck("resources.*.spec_validations"),
          Row.ofAck("resources.*.sub_resources"),
          Row.ofAck("resources.*.update_operation.omit_unchanged_fields"),
          Row.ofAck("resources.*.update_operation.only_set_unchanged_fields"),
          Row.ofAck("resources.*.update_operations"),
          Row.ofAck("resources.*.fields.*.custom_sync"),
          Row.ofAck("resources.*.fields.*.late_initialize.skip_incomplete_check"));

  private KeysWithoutEffect() {}

  /** Returns the notice for a key that is in the table. */
  static Optional<String> notice(YamlPath path) {
    return ROWS.stream().filter(row -> path.matches(row.pattern())).map(Row::notice).findFirst();
  }
}
