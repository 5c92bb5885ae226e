package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.kinds;
import static io.ackj.codegen.pipeline.Stages.only;
import static io.ackj.codegen.pipeline.Stages.problems;
import static io.ackj.codegen.pipeline.Stages.resource;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.Resource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscoverResourcesTest {

  @Test
  void whatCanBeCreatedIsAKindAndTheRestIsNot() {
    GenerationState state =
        discover(
            """
            CreateBook: Title
            CreateShelf: Name
            DescribeEndpoint: Name
            CreateTags: Keys [String]
            DeleteLimit: Name
            """);

    assertThat(kinds(state)).containsExactly("Book", "Shelf");
  }

  @Test
  void operationsAreGroupedByTheResourceThatTheirNamesTell() {
    GenerationState state =
        discover(
            """
            CreateBook: Title
            DescribeBook: Title
            UpdateBook: Title
            DeleteBook: Title
            GetBookAttributes: Title
            SetBookAttributes: Title
            PutBook: Title
            CreateShelf: Name
            GetShelf: Name
            """);

    assertThat(roles(resource(state, "Book")))
        .isEqualTo(
            Map.of(
                OperationRole.CREATE, "CreateBook",
                OperationRole.READ_ONE, "DescribeBook",
                OperationRole.UPDATE, "UpdateBook",
                OperationRole.DELETE, "DeleteBook",
                OperationRole.GET_ATTRIBUTES, "GetBookAttributes",
                OperationRole.SET_ATTRIBUTES, "SetBookAttributes"));
    assertThat(roles(resource(state, "Shelf")))
        .isEqualTo(Map.of(OperationRole.CREATE, "CreateShelf", OperationRole.READ_ONE, "GetShelf"));
  }

  @Test
  void listIsReadOnlyWhereThereIsNoOtherWayToReadOne() {
    GenerationState state =
        discover(
            """
            CreateBook: Title
            ListBooks:
            CreateShelf: Name
            DescribeShelf: Name
            ListShelves:
            CreateCase: Name
            GetCaseAttributes: Name
            DescribeCases:
            """);

    assertThat(roles(resource(state, "Book"))).containsEntry(OperationRole.READ_MANY, "ListBooks");
    assertThat(roles(resource(state, "Shelf"))).doesNotContainKey(OperationRole.READ_MANY);
    assertThat(roles(resource(state, "Case"))).doesNotContainKey(OperationRole.READ_MANY);
  }

  @Test
  void firstByNameWinsWhereTwoOperationsPlayOnePart() {
    GenerationState state =
        discover(
            """
            CreateBook: Title
            GetBook: Title
            DescribeBook: Title
            """);

    assertThat(roles(only(state))).containsEntry(OperationRole.READ_ONE, "DescribeBook");
  }

  @Test
  void whatGeneratorYamlStatesWinsOverWhatANameTells() {
    GenerationState state =
        discover(
            """
            CreateBook: Title
            DescribeBook: Title
            FetchBook: Title
            """,
            """
            operations:
              FetchBook:
                operation_type: Get
                resource_name: Book
            """);

    assertThat(roles(only(state))).containsEntry(OperationRole.READ_ONE, "FetchBook");
  }

  @Test
  void statedTypesAddToTheOneThatTheNameTells() {
    GenerationState state =
        discover(
            """
            CreateBook: Title
            UpdateBook: Title
            """,
            """
            operations:
              UpdateBook:
                operation_type: [Delete, Read_One]
            """);

    assertThat(roles(only(state)))
        .isEqualTo(
            Map.of(
                OperationRole.CREATE, "CreateBook",
                OperationRole.READ_ONE, "UpdateBook",
                OperationRole.UPDATE, "UpdateBook",
                OperationRole.DELETE, "UpdateBook"));
  }

  @Test
  void oneOperationMayServeSeveralResources() {
    GenerationState state =
        discover(
            """
            CreateBook: Title
            CreateShelf: Name
            DeleteThing: Name
            """,
            """
            operations:
              DeleteThing:
                resource_name: [Book, Shelf]
            """);

    assertThat(roles(resource(state, "Book"))).containsEntry(OperationRole.DELETE, "DeleteThing");
    assertThat(roles(resource(state, "Shelf"))).containsEntry(OperationRole.DELETE, "DeleteThing");
  }

  @Test
  void statedResourceNameMakesAKind() {
    GenerationState state =
        discover(
            "RunInstances: Count Long",
            """
            operations:
              RunInstances:
                operation_type: Create
                resource_name: Instance
            """);

    assertThat(kinds(state)).containsExactly("Instance");
  }

  @Test
  void kindWhoseCreateOperationIsIgnoredIsGone() {
    GenerationState state =
        discover(
            """
            CreateBook: Title
            CreateShelf: Name
            """,
            "ignore: {operations: [CreateShelf]}");

    assertThat(kinds(state)).containsExactly("Book");
  }

  @Test
  void ignoredResourceIsNoKindAndMayHaveSettingsAllTheSame() {
    GenerationState state =
        discover(
            """
            CreateBook: Title
            CreateShelf: Name
            """,
            """
            ignore: {resource_names: [{name: Shelf, reason: too heavy}]}
            resources: {Shelf: {shortNames: [sh]}}
            """);

    assertThat(kinds(state)).containsExactly("Book");
    assertThat(problems(state)).isEmpty();
  }

  @Test
  void pluralInGeneratorYamlIsAKind() {
    GenerationState state =
        discover("CreateDhcpOptions: Name", "resources: {DhcpOptions: {shortNames: [dhcp]}}");

    Resource options = only(state);
    assertThat(options.kind()).isEqualTo("DHCPOptions");
    assertThat(options.name()).isEqualTo("DhcpOptions");
    assertThat(options.plural()).isEqualTo("dhcpoptions");
    assertThat(options.config().shortNames()).containsExactly("dhcp");
  }

  @Test
  void kindsAreSortedAndHavePluralsAsKubernetesFormsThem() {
    GenerationState state =
        discover(
            """
            CreateVpc: Name
            CreatePolicy: Name
            CreateAddress: Name
            """);

    assertThat(state.resources().resources())
        .extracting(Resource::kind, Resource::plural)
        .containsExactly(
            tuple("Address", "addresses"), tuple("Policy", "policies"), tuple("VPC", "vpcs"));
  }

  @Test
  void storageVersionIsTheOneThatIsGenerated() {
    GenerationState state =
        discover(
            "CreateBook: Title",
            """
            resources:
              Book:
                api_versions:
                  - {name: v1alpha1, served: true, storage: false}
                  - {name: v1beta1, served: true, storage: true}
            """);

    assertThat(state.resources().version()).isEqualTo("v1beta1");
    assertThat(problems(state)).isEmpty();
  }

  @Test
  void versionIsV1alpha1WhereGeneratorYamlNamesNone() {
    assertThat(discover("CreateBook: Title").resources().version()).isEqualTo("v1alpha1");
  }

  private static GenerationState discover(String model) {
    return discover(model, "");
  }

  private static GenerationState discover(String model, String yaml) {
    return Stages.after(DiscoverResources.class, model, yaml);
  }

  private static Map<OperationRole, String> roles(Resource resource) {
    return resource.operations().entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
  }
}
