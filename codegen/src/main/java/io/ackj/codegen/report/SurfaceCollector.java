package io.ackj.codegen.report;

import io.ackj.codegen.config.ErrorConfig;
import io.ackj.codegen.config.IamConfig;
import io.ackj.codegen.model.resource.RequestMapping;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import io.ackj.codegen.pipeline.GenerationState;
import io.ackj.codegen.pipeline.Pipeline;
import io.ackj.codegen.report.SurfaceEntry.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Walks through all that AWS offers and tells where it lands. Of an ignored member nothing that is
 * inside it is listed, and of a shape that contains itself only the first round.
 */
final class SurfaceCollector {
  private static final String UNSUPPORTED = "unsupported";
  private static final String BY_HAND = "hand-written code";

  private final GenerationState state;
  private final ServiceModel published;
  private final IgnoreReasons ignoreReasons;
  private final Landings landings;

  /** By operation in use, what it is used for. */
  private final SortedMap<String, Set<String>> uses = new TreeMap<>();

  private final List<SurfaceEntry> entries = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();

  SurfaceCollector(GenerationState state) {
    this.state = state;
    this.published = Pipeline.underAckNames(state);
    this.ignoreReasons = new IgnoreReasons(published, state.config().ignore());
    this.landings = new Landings(state);
    for (Resource resource : state.resources().resources()) {
      for (RequestMapping request : resource.requests()) {
        uses.computeIfAbsent(request.operation(), operation -> new TreeSet<>())
            .add(resource.kind() + " " + request.role().text());
      }
    }
    operationsByHand()
        .filter(operation -> state.service().operations().containsKey(operation))
        .forEach(operation -> uses.putIfAbsent(operation, Set.of(BY_HAND)));
  }

  Stream<SurfaceEntry> collect() {
    published.operations().values().forEach(this::addOperation);
    addErrors();
    return entries.stream();
  }

  /** Whoever states in generator.yaml that an operation must be allowed calls it. */
  private Stream<String> operationsByHand() {
    IamConfig iam = state.config().iam();
    return iam == null
        ? Stream.empty()
        : iam.statements().stream().flatMap(statement -> statement.operations().stream());
  }

  private void addOperation(Operation operation) {
    String name = operation.name();
    entries.add(new SurfaceEntry(Subject.OPERATION, name, "", "", false, landing(name)));
    if (uses.containsKey(name)) {
      published.input(operation).ifPresent(input -> addMembers(name, name + ".request", input));
      published.output(operation).ifPresent(output -> addMembers(name, name + ".response", output));
    }
  }

  private String landing(String operation) {
    if (uses.containsKey(operation)) {
      return String.join(", ", uses.get(operation));
    }
    return state.service().operations().containsKey(operation)
        ? UNSUPPORTED
        : ignoreReasons.of(operation);
  }

  private void addMembers(String operation, String path, Shape shape) {
    if (open.contains(shape.name())) {
      return;
    }
    open.push(shape.name());
    for (Member member : shape.memberList()) {
      addMember(operation, path + "." + member.name(), shape, member);
    }
    open.pop();
  }

  private void addMember(String operation, String path, Shape holder, Member member) {
    Shape target = published.target(member);
    boolean ignored = state.service().shape(holder.name()).member(member.name()).isEmpty();
    String lands = ignored ? ignoreReasons.of(holder, member) : landing(operation, path);
    entries.add(
        new SurfaceEntry(
            Subject.MEMBER,
            path,
            Limits.type(published, target),
            Limits.of(published, target),
            member.required(),
            lands));
    if (!ignored) {
      addInside(operation, path, target);
    }
  }

  private void addInside(String operation, String path, Shape shape) {
    if (shape.type() == ShapeType.LIST) {
      addInside(operation, path + "[]", published.target(shape.element()));
    } else if (shape.type() == ShapeType.MAP) {
      addInside(operation, path + "{}", published.target(shape.element()));
    } else if (shape.isStructure()) {
      addMembers(operation, path, shape);
    }
  }

  private String landing(String operation, String path) {
    boolean byHand = Set.of(BY_HAND).equals(uses.get(operation));
    return landings.of(path).orElse(byHand ? BY_HAND : UNSUPPORTED);
  }

  private void addErrors() {
    SortedMap<String, Set<String>> operations = new TreeMap<>();
    for (String operation : uses.keySet()) {
      for (String error : published.operation(operation).orElseThrow().errors()) {
        operations.computeIfAbsent(error, name -> new TreeSet<>()).add(operation);
      }
    }
    operations.forEach((name, of) -> entries.add(error(published.shape(name), of)));
  }

  private SurfaceEntry error(Shape shape, Set<String> operations) {
    Shape.ErrorInfo info = shape.error();
    String code = info == null ? shape.name() : info.code();
    String status = info == null || info.httpStatus() == null ? "" : ", http " + info.httpStatus();
    String lands = String.join(", ", meanings(code));
    return new SurfaceEntry(
        Subject.ERROR,
        shape.name(),
        "code " + code + status + ", of " + String.join(", ", operations),
        "",
        false,
        lands.isEmpty() ? "sorted by HTTP status" : lands);
  }

  /** Returns what generator.yaml says of an error code. */
  private List<String> meanings(String code) {
    List<String> meanings = new ArrayList<>();
    for (Resource resource : state.resources().resources()) {
      ErrorConfig notFound = resource.config().exceptions().errors().get(404);
      if (notFound != null && notFound.code().equals(code)) {
        meanings.add("not found of " + resource.kind());
      }
      if (resource.config().exceptions().terminalCodes().contains(code)) {
        meanings.add("terminal of " + resource.kind());
      }
    }
    return meanings;
  }
}
