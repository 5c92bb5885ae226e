package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.tags.TaggedResource;
import io.ackj.aws.dynamodb.tags.Tags;
import java.util.Map;

/**
 * Lists the tags of a table or stream. As at AWS, all that a resource can have fit on one page, and
 * a token of whatever kind leads to that page.
 */
public final class ListTagsOfResource implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    Map<String, String> tags =
        TaggedResource.find(call, Members.requiredText(input, "ResourceArn"), call.readTime())
            .visibleTags(call.readTime());
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Tags");
    Tags.inNoOrder(tags).forEach(list::add);
    return answer;
  }
}
