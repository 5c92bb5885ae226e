package io.ackj.kube.kubectl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skips the tests of a class where no kubectl is there. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@EnabledIf(
    value = "io.ackj.kube.kubectl.EnabledIfKubectl$Present#somewhere",
    disabledReason = "no kubectl in ACKJ_KUBECTL, KUBEBUILDER_ASSETS or PATH")
@interface EnabledIfKubectl {
  /** Looks for kubectl. */
  final class Present {
    private Present() {}

    static boolean somewhere() {
      return !Kubectl.all().isEmpty();
    }
  }
}
