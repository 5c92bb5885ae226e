package io.ackj.kube.kubectl;

import io.ackj.kube.contract.AgainstRealApiServer;

/** The sessions are true: kubectl shows this of a real kube-apiserver. */
@AgainstRealApiServer
@EnabledIfKubectl
class RealApiServerKubectlIT implements KubectlContract {}
