package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kind of the tests. Public, for the client makes instances. */
@Group("test.ackj.io")
@Version("v1")
public final class Widget extends CustomResource<Widget.Spec, Widget.Status> implements Namespaced {
  private static final long serialVersionUID = 1L;

  /** What is asked for. */
  public static final class Spec {
    public int size;
  }

  /** What there is. */
  public static final class Status {
    public @Nullable String phase;
    public @Nullable Long count;
    public @Nullable Map<String, String> details;
  }

  static Widget of(String name, int size) {
    Widget widget = new Widget();
    widget.setMetadata(new ObjectMetaBuilder().withNamespace("default").withName(name).build());
    widget.setSpec(new Spec());
    widget.getSpec().size = size;
    return widget;
  }
}
