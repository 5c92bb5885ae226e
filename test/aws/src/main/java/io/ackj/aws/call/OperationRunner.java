package io.ackj.aws.call;

import io.ackj.aws.state.World;
import java.time.Duration;
import java.util.function.Supplier;

/** The end of the pipeline: lets happen what is due, and carries the operation out. */
public final class OperationRunner implements Concern.Next {
  private final Supplier<World> world;
  private final Duration lag;

  /**
   * Makes a runner.
   *
   * @param world answers what operations read and change
   * @param lag for how long eventually consistent reads answer the state before a change
   */
  public OperationRunner(Supplier<World> world, Duration lag) {
    this.world = world;
    this.lag = lag;
  }

  @Override
  public Answer proceed(Request request) {
    Operation operation =
        request
            .service()
            .operations()
            .apply(request.operation())
            .orElseThrow(() -> notSimulated(request));
    World current = world.get();
    current.advanceTo(request.time());
    return Answer.of(operation.run(call(request, current), request.input()));
  }

  private Call call(Request request, World current) {
    return new Call(
        current,
        request.caller().accountId(),
        request.region(),
        request.caller().arn(),
        request.time(),
        request.time().minus(lag));
  }

  private static AwsException notSimulated(Request request) {
    return AwsException.notImplemented(
        "ackj simulates the control plane of tables, backups and global tables; "
            + request.operation()
            + " is not part of it. For items, restores, imports and exports use an emulator that"
            + " has them, such as DynamoDB Local.");
  }
}
