package io.ackj.kube.http;

import io.ackj.kube.registry.Served;
import io.ackj.kube.registry.Target;

/** What a request asks of which resource. */
record Route(Verb verb, ApiPath path, Target target) {
  Served served() {
    return target.served();
  }
}
