package io.ackj.codegen.emit.crd;

import static io.ackj.codegen.emit.crd.SchemaBuilder.leaf;

import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.emit.Emitter;
import io.ackj.codegen.model.resource.PrinterColumn;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResourceModel;
import io.ackj.codegen.output.GeneratedFile;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinitionBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Emits the CRDs of the kinds, equal to those that ACK installs but for what ackj adds. */
public final class CrdEmitter implements Emitter {
  /** Where CRDs are written, from the output directory. */
  public static final String DIRECTORY = "apis/src/generated/resources/crds/";

  @Override
  public String description() {
    return "custom resource definitions";
  }

  @Override
  public List<GeneratedFile> emit(EmitInput input) {
    return input.model().resources().stream()
        .map(
            resource ->
                new GeneratedFile(
                    DIRECTORY + input.model().group() + "_" + resource.plural() + ".yaml",
                    CrdYaml.write(input.header(), definition(input.model(), resource))))
        .toList();
  }

  private static CustomResourceDefinition definition(ResourceModel model, Resource resource) {
    return new CustomResourceDefinitionBuilder()
        .withNewMetadata()
        .withName(resource.plural() + "." + model.group())
        .endMetadata()
        .withNewSpec()
        .withGroup(model.group())
        .withNewNames()
        .withKind(resource.kind())
        .withListKind(resource.kind() + "List")
        .withPlural(resource.plural())
        .withShortNames(resource.config().shortNames())
        .withSingular(resource.kind().toLowerCase(Locale.ROOT))
        .endNames()
        .withScope("Namespaced")
        .addNewVersion()
        .withName(model.version())
        .withServed(true)
        .withStorage(true)
        .withAdditionalPrinterColumns(resource.columns().stream().map(CrdEmitter::column).toList())
        .withNewSchema()
        .withOpenAPIV3Schema(root(model, resource))
        .endSchema()
        .withNewSubresources()
        .withNewStatus()
        .endStatus()
        .endSubresources()
        .endVersion()
        .endSpec()
        .build();
  }

  private static CustomResourceColumnDefinition column(PrinterColumn column) {
    return new CustomResourceColumnDefinitionBuilder()
        .withName(column.name())
        .withType(column.type())
        .withJsonPath(column.jsonPath())
        .withPriority(column.priority() == 0 ? null : column.priority())
        .build();
  }

  private static JSONSchemaProps root(ResourceModel model, Resource resource) {
    SchemaBuilder schemas = new SchemaBuilder(model);
    String kind = resource.kind();
    String about = resource.documentation().isEmpty() ? "" : "\n\n" + resource.documentation();
    Map<String, JSONSchemaProps> properties = new TreeMap<>();
    properties.put("apiVersion", text("Version of the API that this object is written in."));
    properties.put("kind", text("Kind of this object."));
    properties.put("metadata", leaf("object"));
    JSONSchemaProps spec =
        schemas.object("Desired state of the " + kind + "." + about, resource.spec());
    spec.setXKubernetesValidations(SchemaBuilder.validations(resource.config().customCelRules()));
    properties.put("spec", spec);
    properties.put(
        "status", schemas.object("Observed state of the " + kind + ".", resource.status()));
    return new JSONSchemaPropsBuilder()
        .withType("object")
        .withDescription(kind + " is an AWS resource that the controller keeps as the spec says.")
        .withProperties(properties)
        .build();
  }

  private static JSONSchemaProps text(String description) {
    JSONSchemaProps schema = leaf("string");
    schema.setDescription(description);
    return schema;
  }
}
