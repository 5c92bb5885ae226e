package io.ackj.codegen.sdk;

import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.codegen.model.service.ErrorMap;
import software.amazon.awssdk.codegen.model.service.Http;
import software.amazon.awssdk.codegen.model.service.Input;
import software.amazon.awssdk.codegen.model.service.Output;
import software.amazon.awssdk.codegen.model.service.ServiceMetadata;

/**
 * A service model in the form that the SDK's code generator reads. Only what names depend on is
 * filled in: bindings to HTTP, for example, do not count.
 */
final class SdkServiceModel {
  private final ServiceModel model;
  private final Set<String> operations;

  SdkServiceModel(ServiceModel model, Set<String> operations) {
    this.model = model;
    this.operations = operations;
  }

  software.amazon.awssdk.codegen.model.service.ServiceModel build() {
    Map<String, software.amazon.awssdk.codegen.model.service.Operation> used = new TreeMap<>();
    Deque<String> toVisit = new ArrayDeque<>();
    for (Operation operation : model.operations().values()) {
      if (operations.contains(operation.name())) {
        used.put(operation.name(), operation(operation, toVisit));
      }
    }
    return new software.amazon.awssdk.codegen.model.service.ServiceModel(
        metadata(), used, shapes(toVisit), new TreeMap<>());
  }

  private ServiceMetadata metadata() {
    ServiceMetadata metadata = new ServiceMetadata();
    metadata.setApiVersion(model.apiVersion());
    metadata.setEndpointPrefix(model.iamPrefix());
    metadata.setServiceFullName(model.serviceId());
    metadata.setServiceId(model.serviceId());
    metadata.setSignatureVersion("v4");
    metadata.setProtocols(List.of("json"));
    metadata.setJsonVersion("1.0");
    metadata.setUid(model.iamPrefix() + "-" + model.apiVersion());
    return metadata;
  }

  private static software.amazon.awssdk.codegen.model.service.Operation operation(
      Operation operation, Deque<String> toVisit) {
    var sdk = new software.amazon.awssdk.codegen.model.service.Operation();
    sdk.setName(operation.name());
    Http http = new Http();
    http.setMethod("POST");
    http.setRequestUri("/");
    sdk.setHttp(http);
    if (operation.input() != null) {
      Input input = new Input();
      input.setShape(operation.input());
      sdk.setInput(input);
      toVisit.add(operation.input());
    }
    if (operation.output() != null) {
      Output output = new Output();
      output.setShape(operation.output());
      sdk.setOutput(output);
      toVisit.add(operation.output());
    }
    List<ErrorMap> errors = new ArrayList<>();
    sdk.setErrors(errors);
    return sdk;
  }

  private Map<String, software.amazon.awssdk.codegen.model.service.Shape> shapes(
      Deque<String> toVisit) {
    Map<String, software.amazon.awssdk.codegen.model.service.Shape> shapes = new TreeMap<>();
    Set<String> seen = new LinkedHashSet<>(toVisit);
    while (!toVisit.isEmpty()) {
      Shape shape = model.shape(toVisit.remove());
      shapes.put(shape.name(), shape(shape));
      for (Member member : shape.memberList()) {
        if (seen.add(member.target())) {
          toVisit.add(member.target());
        }
      }
    }
    return shapes;
  }

  private static software.amazon.awssdk.codegen.model.service.Shape shape(Shape shape) {
    var sdk = new software.amazon.awssdk.codegen.model.service.Shape();
    sdk.setType(shape.publishedType());
    sdk.setDocumentation("");
    switch (shape.type()) {
      case STRUCTURE, UNION -> {
        Map<String, software.amazon.awssdk.codegen.model.service.Member> members =
            new LinkedHashMap<>();
        shape.memberList().forEach(member -> members.put(member.name(), member(member)));
        sdk.setMembers(members);
        sdk.setUnion(shape.type() == ShapeType.UNION);
      }
      case LIST -> sdk.setMember(member(shape.element()));
      case MAP -> {
        sdk.setKey(member(shape.member("key").orElseThrow()));
        sdk.setValue(member(shape.element()));
      }
      case DOCUMENT -> sdk.setDocument(true);
      case STRING, BOOLEAN, INTEGER, DOUBLE, BLOB, TIMESTAMP -> {
        List<String> values = shape.constraints().enumValues();
        if (!values.isEmpty()) {
          sdk.setEnum(values);
        }
      }
    }
    return sdk;
  }

  private static software.amazon.awssdk.codegen.model.service.Member member(Member member) {
    var sdk = new software.amazon.awssdk.codegen.model.service.Member();
    sdk.setShape(member.target());
    sdk.setDocumentation("");
    return sdk;
  }
}
