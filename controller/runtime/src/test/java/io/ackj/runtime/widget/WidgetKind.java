package io.ackj.runtime.widget;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ReferenceRule;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.ResourceKind;
import io.ackj.runtime.resource.ResourceManager;
import io.ackj.runtime.widget.WidgetService.Made;
import java.util.Objects;
import java.util.Optional;

/** The kind Widget: colour can change at any time, size only while it is ACTIVE. */
public final class WidgetKind implements ResourceKind<Widget> {
  /** What is fixed about it. */
  public static final ResourceDescriptor DESCRIPTOR =
      ResourceDescriptor.builder("toys.services.k8s.aws", "v1", "Widget", "widgets")
          .references(
              new ReferenceRule(
                  "spec.colour",
                  "spec.colourRef",
                  "paints.services.k8s.aws",
                  "Paint",
                  "paints",
                  "status.colour",
                  false,
                  false))
          .identifierFields("name")
          .build();

  private static final FieldPath COLOUR = FieldPath.of("spec").child("colour");
  private static final FieldPath SIZE = FieldPath.of("spec").child("size");

  private final WidgetService service;

  /** Makes the kind over a service. */
  public WidgetKind(WidgetService service) {
    this.service = service;
  }

  @Override
  public Class<Widget> type() {
    return Widget.class;
  }

  @Override
  public ResourceDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ResourceManager<Widget, Made> managerFor(AwsCaller caller) {
    return new Manager();
  }

  /** Its manager; the request of a step is the text that is to be. */
  private final class Manager implements ResourceManager<Widget, Made> {
    @Override
    public Optional<Made> readOne(Pass<Widget> pass) {
      return service.read(name(pass));
    }

    @Override
    public Plan decideCreation(Pass<Widget> pass) {
      Plan.Builder plan = Plan.builder();
      if ("invisible".equals(pass.desired().getSpec().colour)) {
        return plan.problem(new Problem(COLOUR, "spec.colour: nobody can see it; take another"))
            .build();
      }
      return plan.step(Step.now("Create", "all", "Create", name(pass), "it is not there")).build();
    }

    @Override
    public Plan decideUpdate(Pass<Widget> pass, Made latest) {
      Plan.Builder plan = Plan.builder();
      Widget.Spec spec = pass.desired().getSpec();
      if (!latest.state().equals("ACTIVE")) {
        plan.transition(new Transition("widget", word(latest.state()), "The widget is on its way"));
      }
      if (spec.colour != null) {
        plan.applied(COLOUR);
      }
      String colour =
          spec.colour != null ? spec.colour : pass.wasApplied(COLOUR) ? "" : latest.colour();
      if (!latest.colour().equals(colour)) {
        plan.step(Step.now("Paint " + colour, "paint", "Paint", colour, "spec.colour differs"));
      }
      if (spec.size != null && !spec.size.equals(latest.size())) {
        Step step = Step.now("Resize", "size", "Resize", spec.size, "spec.size differs");
        plan.applied(SIZE);
        plan.step(
            latest.state().equals("ACTIVE")
                ? step
                : step.held(Hold.whileAwsIsBusy("Updating", "The widget is on its way")));
      }
      return plan.build();
    }

    @Override
    public Plan decideDeletion(Pass<Widget> pass, Made latest) {
      if (latest.state().equals("DELETING")) {
        return Plan.builder()
            .transition(new Transition("widget", "Deleting", "The widget is being deleted"))
            .build();
      }
      return Plan.builder()
          .step(Step.now("Delete", "all", "Delete", name(pass), "the object is deleted"))
          .build();
    }

    @Override
    public Optional<Made> perform(Pass<Widget> pass, Step step) {
      String text = (String) step.request();
      switch (step.operation()) {
        case "Create" -> {
          Widget.Spec spec = pass.desired().getSpec();
          return Optional.of(
              service.create(
                  new Made(
                      text,
                      "CREATING",
                      Objects.requireNonNullElse(spec.colour, ""),
                      Objects.requireNonNullElse(spec.size, ""),
                      pass.desired().getMetadata().getNamespace())));
        }
        case "Paint" -> service.paint(name(pass), text);
        case "Resize" -> service.resize(name(pass), text);
        default -> service.delete(text);
      }
      return Optional.empty();
    }

    @Override
    public Optional<String> arn(Made latest) {
      return Optional.of("arn:aws:toys:r1:123456789012:widget/" + latest.name());
    }

    /** Widgets of two owners may have one name, and their ARN does not tell of which they are. */
    @Override
    public Optional<String> claimKey(Made latest) {
      return arn(latest).map(arn -> arn + " of " + latest.owner());
    }

    @Override
    public Optional<String> whyNotWhole(Made latest) {
      return latest.state().equals("CREATING")
          ? Optional.of("it is still being made")
          : Optional.empty();
    }

    @Override
    public boolean isBeingDeleted(Made latest) {
      return latest.state().equals("DELETING");
    }

    @Override
    public boolean isOurs(Pass<Widget> pass, Made latest) {
      return service.tellsOwners()
          && latest.owner().equals(pass.desired().getMetadata().getNamespace());
    }

    @Override
    public ObjectNode status(Made latest) {
      ObjectNode status = JsonNodeFactory.instance.objectNode().put("state", latest.state());
      status.putObject("ackResourceMetadata").put("arn", arn(latest).orElseThrow());
      return status;
    }

    @Override
    public ObjectNode observedSpec(Pass<Widget> pass, Made latest) {
      ObjectNode spec = JsonNodeFactory.instance.objectNode().put("name", latest.name());
      if (!latest.colour().isEmpty()) {
        spec.put("colour", latest.colour());
      }
      if (!latest.size().isEmpty()) {
        spec.put("size", latest.size());
      }
      return spec;
    }

    private String name(Pass<Widget> pass) {
      return Objects.requireNonNull(pass.desired().getSpec().name);
    }

    private String word(String state) {
      return state.equals("CREATING") ? "Creating" : "Updating";
    }
  }
}
