package io.ackj.runtime.widget;

import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.apis.core.v1alpha1.ResourceReference;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thing with a colour and labels on it. */
@Group("toys.services.k8s.aws")
@Version("v1")
public final class Widget extends CustomResource<Widget.Spec, Widget.Status> implements Namespaced {
  private static final long serialVersionUID = 1L;

  /** What is desired. */
  public static final class Spec {
    public @Nullable String name;
    public @Nullable String colour;
    public @Nullable ResourceReference colourRef;
    public @Nullable String size;
  }

  /** What is. */
  public static final class Status {
    public @Nullable String state;
    public @Nullable ResourceMetadata ackResourceMetadata;
    public @Nullable List<String> appliedFields;
    public @Nullable List<Condition> conditions;
    public @Nullable Long observedGeneration;
  }
}
