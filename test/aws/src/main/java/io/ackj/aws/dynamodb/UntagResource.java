package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.tags.TaggedResource;
import io.ackj.aws.dynamodb.tags.Tags;
import java.util.List;

/** Removes tags of a table or stream. */
public final class UntagResource implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    List<String> keys = Tags.toRemove(input);
    TaggedResource.find(call, Members.requiredText(input, "ResourceArn"), call.time())
        .untag(keys, call.time());
    return Json.object();
  }
}
