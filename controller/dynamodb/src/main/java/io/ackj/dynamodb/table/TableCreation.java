package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.mapper.TableMapper;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Decides how to create a table. */
final class TableCreation {
  private TableCreation() {}

  static Plan decide(Pass<Table> pass) {
    Map<String, String> tags = new LinkedHashMap<>(pass.controllerTags());
    tags.putAll(Declared.tags(pass));
    List<Tag> all =
        tags.entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    return Plan.builder()
        .step(
            Step.now(
                "Create the table",
                "table",
                "CreateTable",
                TableMapper.createTableRequest(pass.desired()).tags(all).build(),
                "The table does not exist."))
        .build();
  }
}
