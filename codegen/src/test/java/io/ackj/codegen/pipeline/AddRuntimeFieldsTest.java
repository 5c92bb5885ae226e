package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.Resource;
import org.junit.jupiter.api.Test;

class AddRuntimeFieldsTest {

  @Test
  void statusHasWhatTheRuntimeKeepsThere() {
    Resource book = only(Stages.after(AddRuntimeFields.class, "CreateBook: Title -> Id, Version"));

    assertThat(Shown.fields(book.status()))
        .containsExactly(
            "ackResourceMetadata resource_metadata",
            "appliedFields [string]",
            "conditions [condition]",
            "id string",
            "observedGeneration integer",
            "version string");
    assertThat(Shown.fields(book.spec())).containsExactly("title string");
  }

  @Test
  void metadataMayBeLeftOut() {
    Resource book =
        only(
            Stages.after(
                AddRuntimeFields.class, "CreateBook: Title", "include_ack_metadata: false"));

    assertThat(Shown.fields(book.status()))
        .containsExactly(
            "appliedFields [string]", "conditions [condition]", "observedGeneration integer");
  }

  @Test
  void everyOneOfThemIsExplained() {
    Resource book = only(Stages.after(AddRuntimeFields.class, "CreateBook: Title"));

    assertThat(book.status()).extracting(Field::documentation).doesNotContain("");
  }
}
