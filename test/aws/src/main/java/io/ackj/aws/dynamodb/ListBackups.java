package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.backup.Backup;
import io.ackj.aws.dynamodb.backup.BackupArn;
import io.ackj.aws.dynamodb.backup.BackupFilter;
import io.ackj.aws.dynamodb.backup.Backups;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.TableFinder;
import java.util.List;
import java.util.NavigableMap;

/**
 * Lists backups by the time of their creation, those that users made unless asked for others. A
 * table that does not exist is no mistake: its backups may.
 */
public final class ListBackups implements Operation {
  private static final long USUAL_LIMIT = 100;

  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    BackupFilter filter = BackupFilter.of(call, input);
    Long limit = Members.number(input, "Limit");
    long size = limit == null ? USUAL_LIMIT : limit;
    List<Backup> matching =
        following(call, input).values().stream().filter(filter::admits).limit(size + 1).toList();
    List<Backup> page = matching.subList(0, (int) Math.min(size, matching.size()));
    ObjectNode answer = Json.object();
    ArrayNode summaries = answer.putArray("BackupSummaries");
    page.forEach(backup -> summaries.add(backup.summary()));
    if (matching.size() > size) {
      answer.put("LastEvaluatedBackupArn", page.get(page.size() - 1).arn());
    }
    return answer;
  }

  /** Returns the backups after the cursor, which may be one that is deleted by now. */
  private static NavigableMap<String, Backup> following(Call call, ObjectNode input) {
    NavigableMap<String, Backup> all = new Backups(TableFinder.region(call)).asOf(call.readTime());
    String cursor = Members.text(input, "ExclusiveStartBackupArn");
    if (cursor == null) {
      return all;
    }
    BackupArn arn = BackupArn.parse(call, cursor);
    if (!arn.region().equals(call.region())) {
      throw AwsException.validation(
          "Region of ExclusiveStartBackupArn "
              + arn.region()
              + " does not match the region "
              + call.region());
    }
    return all.tailMap(arn.id(), false);
  }
}
