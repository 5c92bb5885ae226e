package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Objects as rules of access name them. An informer that is refused makes a noise that suits a
 * fault, not a set-up, and says nothing at all if it may list but not watch; so ask first.
 *
 * @param group the API group; empty for the core
 * @param plural for example {@code configmaps}
 * @param namespace empty for all, and for kinds without
 * @param name empty for all
 */
public record Access(String group, String plural, String namespace, String name) {
  /** Returns access to all objects of a kind in a namespace, or in all if that is empty. */
  public static Access toAll(String group, String plural, String namespace) {
    return new Access(group, plural, namespace, "");
  }

  /** Asks the server whether the controller may do something; true also if it does not tell. */
  public boolean allows(KubernetesClient client, String verb) {
    SelfSubjectAccessReview question =
        new SelfSubjectAccessReviewBuilder()
            .withNewSpec()
            .withNewResourceAttributes()
            .withGroup(group)
            .withResource(plural)
            .withVerb(verb)
            .withNamespace(namespace)
            .withName(name)
            .endResourceAttributes()
            .endSpec()
            .build();
    try {
      var answer =
          client.authorization().v1().selfSubjectAccessReview().create(question).getStatus();
      return answer == null || Boolean.TRUE.equals(answer.getAllowed());
    } catch (KubernetesClientException | IllegalStateException | RejectedExecutionException e) {
      // The last two of a client that is closed: nothing follows of the answer then.
      return true;
    }
  }
}
