package io.ackj.codegen.sdk;

import io.ackj.codegen.model.service.ServiceModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.codegen.C2jModels;
import software.amazon.awssdk.codegen.IntermediateModelBuilder;
import software.amazon.awssdk.codegen.model.config.customization.CustomizationConfig;
import software.amazon.awssdk.codegen.model.intermediate.IntermediateModel;
import software.amazon.awssdk.codegen.model.intermediate.MemberModel;
import software.amazon.awssdk.codegen.model.intermediate.OperationModel;
import software.amazon.awssdk.codegen.model.intermediate.ShapeModel;
import software.amazon.awssdk.codegen.model.service.Paginators;
import software.amazon.awssdk.codegen.model.service.Waiters;

/** The SDK's names for the operations that are in use, and for all that these lead to. */
public final class SdkNames {
  private final IntermediateModel sdk;
  private final Map<String, ShapeModel> shapes = new HashMap<>();

  private SdkNames(IntermediateModel sdk) {
    this.sdk = sdk;
    sdk.getShapes().values().forEach(shape -> shapes.put(shape.getC2jName(), shape));
  }

  /**
   * Asks the SDK's code generator.
   *
   * @param published AWS's model as it was published
   * @param operations those in use; leaving out the others keeps this quick
   */
  public static SdkNames of(ServiceModel published, Set<String> operations) {
    C2jModels models =
        C2jModels.builder()
            .serviceModel(new SdkServiceModel(published, operations).build())
            .waitersModel(Waiters.none())
            .paginatorsModel(Paginators.none())
            .customizationConfig(CustomizationConfig.create())
            .build();
    return new SdkNames(new IntermediateModelBuilder(models).build());
  }

  /** Returns the package of the request, response and structure classes. */
  public String modelPackage() {
    return sdk.getMetadata().getFullModelPackageName();
  }

  /** Returns the class of an operation's request, without its package. */
  public String requestClass(String operation) {
    return operation(operation).getInput().getVariableType();
  }

  /** Returns the class of an operation's response, without its package. */
  public String responseClass(String operation) {
    return operation(operation).getReturnType().getReturnType();
  }

  /** Returns whether an operation in use leads to the structure. */
  public boolean hasStructure(String publishedShape) {
    return shapes.containsKey(publishedShape);
  }

  /** Returns the class of a structure, without its package. */
  public String structureClass(String publishedShape) {
    return shape(publishedShape).getShapeName();
  }

  /** Returns the names of a member of an operation's request. */
  public MemberNames requestMember(String operation, String member) {
    return names(operation(operation).getInputShape(), member);
  }

  /** Returns the names of a member of an operation's response. */
  public MemberNames responseMember(String operation, String member) {
    return names(operation(operation).getOutputShape(), member);
  }

  /** Returns the names of a member of a structure. */
  public MemberNames member(String publishedShape, String member) {
    return names(shape(publishedShape), member);
  }

  private OperationModel operation(String name) {
    return Objects.requireNonNull(sdk.getOperation(name), name);
  }

  private ShapeModel shape(String publishedShape) {
    return Objects.requireNonNull(shapes.get(publishedShape), publishedShape);
  }

  private static MemberNames names(ShapeModel shape, String member) {
    MemberModel model =
        Objects.requireNonNull(shape.getMemberByC2jName(member), shape.getShapeName() + member);
    boolean collection = model.isList() || model.isMap();
    return new MemberNames(
        model.getFluentGetterMethodName(),
        model.getFluentSetterMethodName(),
        Optional.ofNullable(model.getExistenceCheckMethodName())
            .filter(name -> collection)
            .orElse(null));
  }
}
