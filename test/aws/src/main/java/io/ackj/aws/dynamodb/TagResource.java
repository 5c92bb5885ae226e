package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.tags.TaggedResource;
import io.ackj.aws.dynamodb.tags.Tags;
import java.util.Map;

/** Sets tags of a table or stream; those of the same keys are overwritten, others stay. */
public final class TagResource implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    Map<String, String> tags = Tags.toSet(input);
    TaggedResource.find(call, Members.requiredText(input, "ResourceArn"), call.time())
        .tag(tags, call.time());
    return Json.object();
  }
}
