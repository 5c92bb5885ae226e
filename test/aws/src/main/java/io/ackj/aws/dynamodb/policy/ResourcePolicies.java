package io.ackj.aws.dynamodb.policy;

import io.ackj.aws.call.AddressedTable;
import io.ackj.aws.call.Answer;
import io.ackj.aws.call.Concern;
import io.ackj.aws.call.Request;
import io.ackj.aws.state.World;
import java.util.function.Supplier;

/**
 * Refuses calls that the policy of the table or stream denies which they are about. It comes before
 * all that an operation checks, deletion protection among it.
 */
public final class ResourcePolicies implements Concern {
  private static final String STREAM = "/stream/";

  private final Supplier<World> world;

  /**
   * Makes a check against policies.
   *
   * @param world answers where the tables are
   */
  public ResourcePolicies(Supplier<World> world) {
    this.world = world;
  }

  @Override
  public Answer around(Request request, Next next) {
    if (request.service().name().equals("dynamodb")) {
      AddressedTable.in(request.input()).ifPresent(table -> check(request, table));
    }
    return next.proceed(request);
  }

  private void check(Request request, String tableName) {
    World current = world.get();
    current.advanceTo(request.time());
    String arn = request.input().path("ResourceArn").asText();
    int stream = arn.indexOf(STREAM);
    String label = stream < 0 ? "" : arn.substring(stream + STREAM.length());
    current
        .region(request.caller().accountId(), request.region())
        .table(tableName)
        .ifPresent(
            table ->
                PolicyEnforcement.check(request.caller().arn(), table, label, request.action()));
  }
}
