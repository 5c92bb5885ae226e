package io.ackj.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.CallFilter;
import io.ackj.aws.fault.Fault;
import java.time.Duration;
import java.util.Set;

/** Faults as JSON, with the names that the control endpoint has for them. */
final class FaultJson {
  private static final Set<String> FIELDS =
      Set.of(
          "operation",
          "account",
          "region",
          "table",
          "nth",
          "times",
          "always",
          "lasting",
          "error",
          "afterEffect",
          "loseAnswer",
          "latency");
  private static final Set<String> ERROR_FIELDS = Set.of("code", "message", "status");

  private FaultJson() {}

  static Fault read(String body) {
    Fields fields = Fields.parse(body, FIELDS);
    Fault fault =
        Fault.on(
                new CallFilter(
                    fields.text("operation"),
                    fields.text("account"),
                    fields.text("region"),
                    fields.text("table")))
            .nth(fields.integer("nth", 1))
            .times(fields.integer("times", 1));
    return withEffects(fields, fields.flag("always", false) ? fault.always() : fault);
  }

  private static Fault withEffects(Fields fields, Fault plain) {
    Fault fault = plain;
    Fields error = fields.object("error", ERROR_FIELDS);
    if (error != null) {
      String message = error.text("message");
      fault =
          fault.failing(
              error.integer("status", 400),
              error.neededText("code"),
              message == null ? "" : message);
    }
    Duration lasting = fields.duration("lasting");
    fault = lasting == null ? fault : fault.lasting(lasting);
    Duration latency = fields.duration("latency");
    fault = latency == null ? fault : fault.delaying(latency);
    fault = fields.flag("afterEffect", false) ? fault.afterEffect() : fault;
    fault = fields.flag("loseAnswer", false) ? fault.losingAnswer() : fault;
    return fault;
  }

  static ObjectNode write(Fault fault) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    CallFilter filter = fault.filter();
    json.put("operation", filter.operation())
        .put("account", filter.accountId())
        .put("region", filter.region())
        .put("table", filter.table())
        .put("nth", fault.nth())
        .put("times", fault.times())
        .put("afterEffect", fault.afterwards())
        .put("loseAnswer", fault.lost())
        .put("latency", fault.latency().toString());
    Duration lasting = fault.lasting();
    if (lasting != null) {
      json.put("lasting", lasting.toString());
    }
    AwsException error = fault.error();
    if (error != null) {
      json.putObject("error")
          .put("code", error.code())
          .put("message", error.getMessage())
          .put("status", error.httpStatus());
    }
    return json;
  }
}
