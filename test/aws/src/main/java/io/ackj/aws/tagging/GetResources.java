package io.ackj.aws.tagging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.tags.Tags;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.TableRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists the tables of an account in a Region that have tags, page by page. As at AWS, it shows tags
 * as late as ListTagsOfResource does, and tables without tags not at all.
 */
public final class GetResources implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    ResourceQuery query = ResourceQuery.read(input);
    Iterator<TaggedTable> found = tables(call, query).iterator();
    List<TaggedTable> page = new ArrayList<>();
    boolean more = fill(page, found, query);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("PaginationToken", more ? PageToken.after(page.get(page.size() - 1).name()) : "");
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    page.forEach(table -> list.add(table.toJson()));
    answer.set("ResourceTagMappingList", list);
    return answer;
  }

  /** Fills a page and returns whether there are more tables than it holds. */
  private static boolean fill(
      List<TaggedTable> page, Iterator<TaggedTable> found, ResourceQuery query) {
    long tags = 0;
    while (found.hasNext()) {
      TaggedTable table = found.next();
      tags += table.tags().size();
      boolean full =
          page.size() == query.pageSize() || (!page.isEmpty() && tags > query.tagsPerPage());
      if (full) {
        return true;
      }
      page.add(table);
    }
    return false;
  }

  private static Stream<TaggedTable> tables(Call call, ResourceQuery query) {
    Region region = call.world().region(call.accountId(), call.region());
    return region.tableCells().tailMap(query.after(), false).values().stream()
        .flatMap(cell -> seen(call, cell).stream())
        .filter(table -> !table.tags().isEmpty())
        .filter(query::wants);
  }

  private static Optional<TaggedTable> seen(Call call, Cell<Optional<TableRecord>> cell) {
    return cell.asOf(call.readTime()).map(table -> tagged(call, table));
  }

  private static TaggedTable tagged(Call call, TableRecord table) {
    Map<String, String> tags = Tags.of(table, call.readTime());
    return new TaggedTable(table.key().name(), table.key().arn(), tags);
  }
}
