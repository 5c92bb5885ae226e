package io.ackj.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AddressedTable;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.CallFilter;
import io.ackj.aws.call.LoggedCall;
import io.ackj.aws.fault.RegionOutage;
import io.ackj.aws.http.Gateway;
import io.ackj.aws.http.HttpAnswer;
import io.ackj.aws.http.HttpRequest;
import io.ackj.aws.state.TableKey;
import io.ackj.aws.state.Transition;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The endpoints below {@code /_ackj}, which the package's description lists. */
final class Control implements Gateway.Control {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> CLOCK_FIELDS = Set.of("advance", "speed");
  private static final Set<String> OUTAGE_FIELDS = Set.of("outage");
  private static final Set<String> CALL_PARAMETERS =
      Set.of("operation", "account", "region", "table", "brief");
  private static final Set<String> QUOTA_FIELDS = Set.of("on");

  private final AwsSimulator simulator;

  Control(AwsSimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public HttpAnswer answer(HttpRequest request, String path) {
    List<String> parts = Arrays.stream(path.split("/", -1)).filter(p -> !p.isEmpty()).toList();
    String what = parts.isEmpty() ? "" : parts.get(0);
    List<String> rest = parts.isEmpty() ? parts : parts.subList(1, parts.size());
    try {
      JsonNode answer = answer(request.method() + " " + what, rest, request);
      return answer.isMissingNode()
          ? told(404, "there is no " + request.method() + " " + request.path())
          : HttpAnswer.of(200, "application/json", answer.toPrettyString() + "\n");
    } catch (IllegalArgumentException | AwsException e) {
      return told(400, String.valueOf(e.getMessage()));
    }
  }

  private JsonNode answer(String endpoint, List<String> rest, HttpRequest request) {
    int depth = rest.size();
    String body = request.text();
    return switch (endpoint + "/".repeat(depth)) {
      case "GET calls" -> calls(request.query());
      case "DELETE calls" -> done(simulator.calls()::clear);
      case "GET transitions" -> transitions();
      case "GET faults" -> faults();
      case "POST faults" -> done(() -> simulator.faults().add(FaultJson.read(body)));
      case "DELETE faults" -> done(simulator.faults()::clear);
      case "GET clock" -> clock();
      case "POST clock" -> setClock(Fields.parse(body, CLOCK_FIELDS));
      case "GET quotas" -> quotas();
      case "PUT quotas" -> turnQuotas(Fields.parse(body, QUOTA_FIELDS));
      case "GET regions" -> regions();
      case "PUT regions/" -> turnOff(rest.get(0), Fields.parse(body, OUTAGE_FIELDS));
      case "DELETE regions/" -> done(() -> simulator.faults().turnOn(rest.get(0)));
      case "PUT stuck///" -> done(() -> simulator.stick(table(rest)));
      case "DELETE stuck///" -> done(() -> simulator.release(table(rest)));
      case "PUT iam" -> done(() -> IamJson.apply(body, simulator.iam()));
      case "DELETE iam" -> done(simulator.iam()::clear);
      case "DELETE sessions" ->
          done(() -> simulator.sessions().endAll(simulator.clock().instant()));
      case "POST reset" -> done(simulator::reset);
      default -> NODES.missingNode();
    };
  }

  private ObjectNode calls(Map<String, String> query) {
    query.keySet().stream()
        .filter(name -> !CALL_PARAMETERS.contains(name))
        .forEach(
            name -> {
              throw new IllegalArgumentException(
                  "the parameter \""
                      + name
                      + "\" is not known; there are "
                      + CALL_PARAMETERS.stream().sorted().toList());
            });
    CallFilter filter =
        new CallFilter(
            query.get("operation"), query.get("account"), query.get("region"), query.get("table"));
    ObjectNode answer = NODES.objectNode().put("dropped", simulator.calls().dropped());
    ArrayNode calls = answer.putArray("calls");
    Function<LoggedCall, ObjectNode> form = isBrief(query) ? Control::brief : Control::whole;
    simulator.calls().matching(filter).forEach(call -> calls.add(form.apply(call)));
    return answer;
  }

  private static boolean isBrief(Map<String, String> query) {
    String brief = query.getOrDefault("brief", "false");
    if (!brief.equals("true") && !brief.equals("false")) {
      throw new IllegalArgumentException(
          "the parameter \"brief\" has to be true or false, but is \"" + brief + "\"");
    }
    return brief.equals("true");
  }

  private static ObjectNode whole(LoggedCall call) {
    ObjectNode json = withoutContent(call);
    json.set("request", call.request());
    json.set("answer", call.answer());
    return json;
  }

  private static ObjectNode brief(LoggedCall call) {
    return withoutContent(call).put("table", AddressedTable.in(call.request()).orElse(null));
  }

  private static ObjectNode withoutContent(LoggedCall call) {
    ObjectNode json = NODES.objectNode();
    json.put("time", call.time().toString())
        .put("account", call.accountId())
        .put("region", call.region())
        .put("principal", call.principalArn())
        .put("service", call.service())
        .put("operation", call.operation())
        .put("status", call.httpStatus())
        .put("error", call.errorCode())
        .put("lost", call.lost());
    return json;
  }

  private ObjectNode transitions() {
    ObjectNode answer = NODES.objectNode();
    ArrayNode list = answer.putArray("transitions");
    for (Transition each : simulator.world(world -> world.log().all())) {
      list.addObject()
          .put("time", each.at().toString())
          .put("resource", each.resource())
          .put("what", each.what())
          .put("from", each.from())
          .put("to", each.to());
    }
    return answer;
  }

  private ObjectNode faults() {
    ObjectNode answer = NODES.objectNode();
    ArrayNode list = answer.putArray("faults");
    simulator.faults().all().forEach(fault -> list.add(FaultJson.write(fault)));
    return answer;
  }

  private ObjectNode clock() {
    return NODES
        .objectNode()
        .put("time", simulator.clock().instant().toString())
        .put("speed", simulator.speed());
  }

  private ObjectNode setClock(Fields fields) {
    Duration advance = fields.duration("advance");
    if (advance != null) {
      simulator.clock().advance(advance);
    }
    simulator.setSpeed(fields.number("speed", simulator.speed()));
    return clock();
  }

  private ObjectNode quotas() {
    return NODES.objectNode().put("on", simulator.quotas().isOn());
  }

  private ObjectNode turnQuotas(Fields fields) {
    simulator.quotas().turn(fields.flag("on", simulator.quotas().isOn()));
    return quotas();
  }

  private ObjectNode regions() {
    ObjectNode answer = NODES.objectNode();
    simulator.faults().outages().forEach((region, why) -> answer.put(region, why.name()));
    return answer;
  }

  private JsonNode turnOff(String region, Fields fields) {
    String outage = fields.has("outage") ? fields.neededText("outage") : "UNAVAILABLE";
    RegionOutage why =
        Arrays.stream(RegionOutage.values())
            .filter(each -> each.name().equals(outage))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"outage\" has to be one of "
                            + Arrays.toString(RegionOutage.values())
                            + ", but is \""
                            + outage
                            + "\""));
    return done(() -> simulator.faults().turnOff(region, why));
  }

  private static TableKey table(List<String> rest) {
    return new TableKey(rest.get(0), rest.get(1), rest.get(2));
  }

  private static ObjectNode done(Runnable action) {
    action.run();
    return NODES.objectNode();
  }

  private static HttpAnswer told(int status, String message) {
    return HttpAnswer.of(
        status,
        "application/json",
        NODES.objectNode().put("message", message).toPrettyString() + "\n");
  }
}
