package io.ackj.aws;

import io.ackj.aws.call.CallLog;
import io.ackj.aws.call.Concern;
import io.ackj.aws.call.ConventionalOperations;
import io.ackj.aws.call.Operation;
import io.ackj.aws.call.OperationRunner;
import io.ackj.aws.call.Pipeline;
import io.ackj.aws.call.Service;
import io.ackj.aws.dynamodb.policy.ResourcePolicies;
import io.ackj.aws.fault.Faults;
import io.ackj.aws.http.Gateway;
import io.ackj.aws.http.JsonService;
import io.ackj.aws.http.Server;
import io.ackj.aws.identity.Iam;
import io.ackj.aws.identity.Identities;
import io.ackj.aws.identity.Permissions;
import io.ackj.aws.identity.Sessions;
import io.ackj.aws.identity.ValidCredentials;
import io.ackj.aws.quota.Quotas;
import io.ackj.aws.state.Durations;
import io.ackj.aws.state.TableKey;
import io.ackj.aws.state.World;
import io.ackj.aws.sts.AssumeRole;
import io.ackj.aws.sts.AssumeRoleWithWebIdentity;
import io.ackj.aws.sts.GetCallerIdentity;
import io.ackj.aws.time.SimulatorClock;
import io.ackj.aws.validation.TypedInput;
import io.ackj.aws.validation.ValidInput;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * DynamoDB's control plane, with STS, the reading side of Resource Groups Tagging and the scalable
 * targets of Application Auto Scaling, on one port of the loopback interface. Any AWS client works
 * against it that is given its {@link #uri} as endpoint; see {@link io.ackj.aws.identity} for which
 * account a call belongs to.
 *
 * <p>All methods may be called from any thread, while clients call.
 */
public final class AwsSimulator implements AutoCloseable {
  private final SimulatorClock clock;
  private final AwsOptions options;
  private final CallLog calls;
  private final Faults faults;
  private final Sessions sessions = new Sessions();
  private final Iam iam = new Iam();
  private final Quotas quotas = new Quotas(() -> current().timeline().everPlanned());
  private final Identities identities = new Identities(sessions, iam);
  private final Pipeline pipeline;
  private final Server server;
  private volatile World world;
  private volatile double speed;

  private AwsSimulator(AwsOptions options) throws IOException {
    Models.prepare();
    this.options = options;
    this.clock = SimulatorClock.over(options.clock());
    this.calls = new CallLog(options.loggedCalls());
    this.faults = new Faults(clock);
    this.speed = options.speed();
    this.world = newWorld();
    iam.turn(options.iam());
    quotas.turn(options.quotas());
    this.pipeline = new Pipeline(concerns(), new OperationRunner(this::current, options.lag()));
    this.server = Server.start(gateway(), options.port());
  }

  /**
   * Starts a simulator.
   *
   * @throws IOException if the port cannot be opened
   */
  public static AwsSimulator start(AwsOptions options) throws IOException {
    return new AwsSimulator(options);
  }

  /** Returns what clients take as endpoint, such as {@code http://127.0.0.1:4566}. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** Returns the port that is open. */
  public int port() {
    return server.port();
  }

  /** Returns what was called and answered. */
  public CallLog calls() {
    return calls;
  }

  /** Returns what goes wrong on purpose. */
  public Faults faults() {
    return faults;
  }

  /** Returns the roles and users, and what they may do. */
  public Iam iam() {
    return iam;
  }

  /** Returns AWS's rates per operation, which can be turned on and off. */
  public Quotas quotas() {
    return quotas;
  }

  /** Returns the temporary credentials that were handed out. */
  public Sessions sessions() {
    return sessions;
  }

  /** Returns the clock, which can be put forward. */
  public SimulatorClock clock() {
    return clock;
  }

  /**
   * Asks the state something, or changes it, while no call is on its way. What is due has happened.
   */
  public <T> T world(Function<World, T> question) {
    return pipeline.between(
        () -> {
          world.advanceTo(clock.instant());
          return question.apply(world);
        });
  }

  /** Returns by what AWS's durations are divided. */
  public double speed() {
    return speed;
  }

  /**
   * Divides AWS's durations by another factor from now on. What has begun takes as long as it was
   * to.
   *
   * @param factor above 0
   */
  public void setSpeed(double factor) {
    Durations durations = Durations.usual().fasterBy(factor);
    world(
        current -> {
          current.changeDurations(durations);
          speed = factor;
          return factor;
        });
  }

  /** Makes a table stuck: whatever is to happen to it by itself waits until it is released. */
  public void stick(TableKey table) {
    world(
        current -> {
          current.timeline().hold(table);
          return table;
        });
  }

  /** Lets a table that is stuck go on. */
  public void release(TableKey table) {
    world(
        current -> {
          current.timeline().release(table);
          return table;
        });
  }

  /** Forgets all tables, calls, faults, sessions, roles and users. The clock stays. */
  public void reset() {
    pipeline.between(
        () -> {
          speed = options.speed();
          world = newWorld();
          calls.clear();
          faults.clear();
          sessions.clear();
          iam.clear();
          iam.turn(options.iam());
          quotas.turn(options.quotas());
          return world;
        });
  }

  /** Closes the port and all connections. May be called twice. */
  @Override
  public void close() {
    server.close();
  }

  /** What is done around each operation, from the outside to the inside. */
  private List<Concern> concerns() {
    return List.of(
        calls,
        faults,
        new ValidCredentials(sessions),
        new TypedInput(),
        new Permissions(iam, sessions),
        new ResourcePolicies(this::current),
        quotas,
        new ValidInput());
  }

  private Gateway gateway() {
    return new Gateway(
        pipeline,
        identities,
        clock,
        List.of(dynamoDb(), tagging(), scaling()),
        sts(),
        new Control(this));
  }

  private static JsonService dynamoDb() {
    return new JsonService(
        new Service(
            "dynamodb", Models.DYNAMODB, new ConventionalOperations("io.ackj.aws.dynamodb")),
        "DynamoDB_20120810",
        "com.amazonaws.dynamodb.v20120810#");
  }

  private static JsonService tagging() {
    return new JsonService(
        new Service("tagging", Models.TAGGING, new ConventionalOperations("io.ackj.aws.tagging")),
        "ResourceGroupsTaggingAPI_20170126",
        "");
  }

  private static JsonService scaling() {
    return new JsonService(
        new Service(
            "application-autoscaling",
            Models.SCALING,
            new ConventionalOperations("io.ackj.aws.scaling")),
        "AnyScaleFrontendService",
        "");
  }

  private Service sts() {
    Map<String, Operation> operations =
        Map.of(
            "GetCallerIdentity", new GetCallerIdentity(identities::userIdOf),
            "AssumeRole", new AssumeRole(sessions, iam),
            "AssumeRoleWithWebIdentity", new AssumeRoleWithWebIdentity(sessions, iam));
    return new Service("sts", Models.STS, name -> Optional.ofNullable(operations.get(name)));
  }

  private World newWorld() {
    World empty = new World(Durations.usual().fasterBy(options.speed()), options.limits());
    empty.allowLegacyGlobalTables(options.legacyGlobalTables());
    return empty;
  }

  private World current() {
    return world;
  }
}
