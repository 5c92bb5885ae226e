package io.ackj.kube.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Gives the tests of a class this module's server, one for the whole run of the tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KubeServerOfTheRun.class)
@ResourceLock("KubeServerOfTheRun")
public @interface AgainstKubeServer {}
