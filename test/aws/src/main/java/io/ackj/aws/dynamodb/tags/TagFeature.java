package io.ackj.aws.dynamodb.tags;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.dynamodb.table.TableFeature;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;

/** Tags a table at its creation, and keeps one from being deleted whose tags are being written. */
public final class TagFeature implements TableFeature {
  @Override
  public void checkCreation(Call call, ObjectNode input) {
    TagRules.read(Members.list(input, "Tags"));
  }

  @Override
  public void created(Call call, TableRecord table, ObjectNode input) {
    TagSet tags = TagSet.of(TagRules.read(Members.list(input, "Tags")));
    TaggedResource.cell(table, "").set(tags, call.time());
  }

  @Override
  public void checkDeletion(TableRecord table, Instant at) {
    if (TaggedResource.cell(table, "").current().inFlight() != null) {
      throw Refusals.inUse("Table tags are being updated: " + table.key().name());
    }
  }
}
