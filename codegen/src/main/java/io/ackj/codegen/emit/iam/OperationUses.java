package io.ackj.codegen.emit.iam;

import io.ackj.codegen.emit.docs.Markdown;
import io.ackj.codegen.emit.docs.OperationPurpose;
import io.ackj.codegen.emit.docs.ReferenceEmitter;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResourceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Knows what the operations of a service are used for. */
final class OperationUses {
  private final ResourceModel model;

  OperationUses(ResourceModel model) {
    this.model = model;
  }

  /** Returns the operations that kinds use. */
  SortedSet<String> operations() {
    SortedSet<String> operations = new TreeSet<>();
    for (Resource resource : model.resources()) {
      resource.requests().forEach(request -> operations.add(request.operation()));
    }
    return operations;
  }

  /** Returns as Markdown which kinds use an operation and what for; empty if none does. */
  String text(String operation) {
    List<String> uses = new ArrayList<>();
    for (Resource resource : model.resources()) {
      List<String> purposes =
          resource.requests().stream()
              .filter(request -> request.operation().equals(operation))
              .map(request -> OperationPurpose.text(resource, request, Markdown::code))
              .toList();
      if (!purposes.isEmpty()) {
        String page = ReferenceEmitter.page(resource.kind());
        uses.add("[" + resource.kind() + "](" + page + "): " + String.join(", ", purposes));
      }
    }
    return String.join("; ", uses);
  }
}
