package io.ackj.kube.contract;

import io.ackj.testkit.kube.RealApiServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Gives the tests of a class a real kube-apiserver, one for the whole run of the tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealApiServerOfTheRun.class)
@ResourceLock("RealApiServerOfTheRun")
@EnabledIfEnvironmentVariable(
    named = RealApiServer.ASSETS,
    matches = ".+",
    disabledReason = "KUBEBUILDER_ASSETS names no directory with etcd and kube-apiserver")
public @interface AgainstRealApiServer {}
