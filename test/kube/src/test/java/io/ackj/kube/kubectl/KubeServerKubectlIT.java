package io.ackj.kube.kubectl;

import io.ackj.kube.contract.AgainstKubeServer;

/** kubectl cannot tell this module's server from a real one. */
@AgainstKubeServer
@EnabledIfKubectl
class KubeServerKubectlIT implements KubectlContract {}
