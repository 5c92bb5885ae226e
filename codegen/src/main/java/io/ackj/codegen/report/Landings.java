package io.ackj.codegen.report;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.RequestMapping;
import io.ackj.codegen.model.resource.RequestMapping.Fixed;
import io.ackj.codegen.model.resource.RequestMapping.FromArn;
import io.ackj.codegen.model.resource.RequestMapping.FromField;
import io.ackj.codegen.model.resource.RequestMapping.FromSingleAttribute;
import io.ackj.codegen.model.resource.RequestMapping.MemberValue;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResourceModel;
import io.ackj.codegen.model.resource.ResponseMapping;
import io.ackj.codegen.model.resource.ResponseMapping.Destination;
import io.ackj.codegen.model.resource.ResponseMapping.FieldValue;
import io.ackj.codegen.model.resource.ResponseMapping.ToArn;
import io.ackj.codegen.model.resource.ResponseMapping.ToOwnerAccount;
import io.ackj.codegen.model.resource.ResponseMapping.ToSpec;
import io.ackj.codegen.model.resource.ResponseMapping.ToStatus;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import io.ackj.codegen.pipeline.GenerationState;
import io.ackj.codegen.pipeline.Paths;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Knows in which field of which kind each member of each request and response lands. */
final class Landings {
  private final ServiceModel service;
  private final ResourceModel model;

  /** By path of the member; one that several kinds use lands in several places. */
  private final SortedMap<String, Set<String>> places = new TreeMap<>();

  Landings(GenerationState state) {
    this.service = state.service();
    this.model = state.resources();
    for (Resource resource : model.resources()) {
      resource.requests().forEach(request -> addRequest(resource, request));
      resource.responses().forEach(response -> addResponse(resource, response));
    }
  }

  /** Returns where the member at a path lands; nothing if no field takes or gives it. */
  Optional<String> of(String memberPath) {
    return Optional.ofNullable(places.get(memberPath)).map(found -> String.join(", ", found));
  }

  private void addRequest(Resource resource, RequestMapping request) {
    String path = request.operation() + ".request.";
    for (MemberValue value : request.members()) {
      String member = path + value.member();
      if (value.source() instanceof FromField from) {
        String half = from.inSpec() ? "spec" : "status";
        add(
            member,
            service.shape(value.target()),
            from.field().type(),
            place(resource, half, from.field()));
      } else if (value.source() instanceof FromArn) {
        add(member, metadata(resource, "arn"));
      } else if (value.source() instanceof Fixed fixed) {
        add(member, "fixed: " + String.join(", ", fixed.values()));
      } else {
        add(member, attributes(resource, "spec"));
      }
      if (value.source() instanceof FromSingleAttribute single && single.valueMember() != null) {
        add(path + single.valueMember(), attributes(resource, "spec"));
      }
    }
  }

  private void addResponse(Resource resource, ResponseMapping response) {
    String path = response.operation() + ".response";
    for (String name : response.wrapper()) {
      path = path + "." + name;
      add(path, "resource " + resource.kind());
    }
    if (response.listed()) {
      path = path + "[]";
    }
    for (FieldValue value : response.values()) {
      addValue(resource, path, service.shape(response.target()), value);
    }
  }

  /** The way to the value may lead through structures; each step of it is a path of its own. */
  private void addValue(Resource resource, String start, Shape target, FieldValue value) {
    String path = start;
    Shape shape = target;
    for (String name : value.path()) {
      path = inside(path, shape) + "." + name;
      shape = service.target(Paths.innermost(service, shape).member(name).orElseThrow());
    }
    if (!value.element().isEmpty()) {
      path = inside(path, shape) + "." + value.element();
      shape =
          Paths.member(service, shape, Paths.split(value.element()))
              .map(service::target)
              .orElseThrow();
    }
    Destination to = value.destination();
    if (to instanceof ToArn) {
      add(path, metadata(resource, "arn"));
    } else if (to instanceof ToOwnerAccount) {
      add(path, metadata(resource, "ownerAccountID"));
    } else {
      boolean spec = to instanceof ToSpec;
      String half = spec ? "spec" : "status";
      Field field = spec ? ((ToSpec) to).field() : ((ToStatus) to).field();
      if (value.attribute().isEmpty()) {
        FieldType type =
            value.element().isEmpty() ? field.type() : ((FieldType.ListOf) field.type()).element();
        add(path, shape, type, place(resource, half, field));
      } else {
        add(path, attributes(resource, half));
      }
    }
  }

  /** Adds a member and, where both sides have structures, the members that both have. */
  private void add(String path, Shape shape, FieldType type, String place) {
    add(path, place);
    addInside(path, shape, type, place);
  }

  private void addInside(String path, Shape shape, FieldType type, String place) {
    if (type instanceof FieldType.ListOf list && shape.type() == ShapeType.LIST) {
      addInside(path + "[]", service.target(shape.element()), list.element(), place + "[]");
    } else if (type instanceof FieldType.MapOf map && shape.type() == ShapeType.MAP) {
      addInside(path + "{}", service.target(shape.element()), map.value(), place + "{}");
    } else if (type instanceof FieldType.StructureOf structure && shape.isStructure()) {
      for (Member member : shape.memberList()) {
        model
            .structure(structure)
            .field(member.name())
            .ifPresent(
                field ->
                    add(
                        path + "." + member.name(),
                        service.target(member),
                        field.type(),
                        place + "." + field.json()));
      }
    }
  }

  private void add(String path, String place) {
    places.computeIfAbsent(path, key -> new TreeSet<>()).add(place);
  }

  /** Returns the path of what a list or map holds, of the value itself if it is neither. */
  private String inside(String path, Shape shape) {
    if (shape.type() == ShapeType.LIST) {
      return inside(path + "[]", service.target(shape.element()));
    }
    return shape.type() == ShapeType.MAP
        ? inside(path + "{}", service.target(shape.element()))
        : path;
  }

  private static String place(Resource resource, String half, Field field) {
    return half + " " + resource.kind() + "." + half + "." + field.json();
  }

  private static String metadata(Resource resource, String field) {
    return "metadata " + resource.kind() + ".status.ackResourceMetadata." + field;
  }

  private static String attributes(Resource resource, String half) {
    return half + " " + resource.kind() + "." + half + " (fields that are attributes)";
  }
}
