package io.ackj.codegen.emit.docs;

import io.ackj.codegen.config.Compare;
import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.References;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResourceModel;
import io.ackj.codegen.model.resource.Structure;
import io.ackj.codegen.naming.Names;
import io.ackj.codegen.naming.ReferenceNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says in words, as Markdown, what generator.yaml rules for a field of a spec: how it is compared,
 * where it may take its value from, what happens when it is not set.
 */
final class RuleText {
  private final EmitInput input;
  private final Resource resource;

  RuleText(EmitInput input, Resource resource) {
    this.input = input;
    this.resource = resource;
  }

  /** Returns one sentence for each rule that is worth a word. */
  List<String> of(Entry entry) {
    List<String> sentences = new ArrayList<>();
    if (!entry.isInSpec()) {
      return sentences;
    }
    FieldConfig config = entry.field().config();
    String comparison = comparison(entry);
    if (!comparison.isEmpty()) {
      sentences.add("Comparison: " + comparison);
    }
    if (config.references() != null) {
      sentences.add(
          "Reference: " + Markdown.linkTo(referenceTo(entry)) + " may stand in for the value");
    }
    if (entry.base() != null && entry.baseField() != null) {
      sentences.add("Reference: " + source(entry.base(), entry.baseField()));
    }
    if (config.lateInitialize() != null) {
      sentences.add("When it is not set, the value that AWS chooses is kept");
    }
    return sentences;
  }

  /** References and secrets are not compared: what they lead to is. */
  private String comparison(Entry entry) {
    if (entry.field().type().innermost() instanceof FieldType.Shared) {
      return "";
    }
    FieldConfig config = entry.field().config();
    Compare compare = config.compare();
    if (compare.isIgnored() || isIgnored(entry)) {
      return "differences are ignored";
    }
    if (config.isIamPolicy()) {
      return "as an IAM policy, so layout and order mean nothing";
    }
    if (config.isDocument()) {
      return "as a document, so layout means nothing";
    }
    if (entry.field().type() instanceof FieldType.ListOf list) {
      return lists(compare, list);
    }
    return compare.nilEqualsZeroValue() ? "not set equals empty, `false` and `0`" : "";
  }

  /** Where generator.yaml is silent, ACK's rule holds: lists of texts have no order. */
  private String lists(Compare compare, FieldType.ListOf list) {
    if (!compare.listKey().isEmpty()) {
      List<String> keys = compare.listKey().stream().map(key -> member(list, key)).toList();
      return "entries are matched by " + Markdown.codes(keys) + ", so their order means nothing";
    }
    return compare.isOrderIgnored() || list.element() == FieldType.Scalar.STRING
        ? "order means nothing"
        : "order counts";
  }

  private boolean isIgnored(Entry entry) {
    boolean isTop = !entry.names().contains(".");
    return isTop && resource.isDifferenceIgnored(entry.field());
  }

  private String member(FieldType.ListOf list, String key) {
    return list.innermost() instanceof FieldType.StructureOf element
        ? json(input.model().structure(element), key)
        : key;
  }

  private static String json(Structure structure, String key) {
    return structure.fields().stream()
        .filter(field -> field.isCalled(key))
        .map(Field::json)
        .findFirst()
        .orElse(key);
  }

  private static String referenceTo(Entry entry) {
    Field field = entry.field();
    String parent = entry.path().substring(0, entry.path().lastIndexOf('.') + 1);
    boolean list = field.type() instanceof FieldType.ListOf;
    return parent + ReferenceNames.reference(field.names(), list).json();
  }

  private String source(String path, Field base) {
    References to = base.config().references();
    if (to == null) {
      return "";
    }
    String service = to.serviceName() == null ? input.model().service() : to.serviceName();
    return "takes "
        + Markdown.linkTo(path)
        + " from "
        + Markdown.code(jsonPath(to.path()))
        + " of the "
        + Markdown.code(Names.of(to.resource()).camel())
        + " of "
        + Markdown.code(ResourceModel.groupOf(service))
        + " that it names"
        + (to.skipResourceStateValidations() ? "" : ", once that is synced");
  }

  /** {@code Status.ACKResourceMetadata.ARN} is {@code status.ackResourceMetadata.arn} in JSON. */
  private static String jsonPath(String path) {
    return Arrays.stream(path.split("\\.", -1))
        .filter(name -> !name.isEmpty())
        .map(RuleText::jsonName)
        .collect(Collectors.joining("."));
  }

  private static String jsonName(String name) {
    return name.equals("ACKResourceMetadata") ? "ackResourceMetadata" : Names.of(name).json();
  }
}
