/**
 * The certificates that a server makes for itself when it starts, and the kubeconfig with which
 * clients find and trust it.
 *
 * <p>The certificates are written as DER by hand, with keys and signatures from the JDK. The JDK
 * has no public class that makes certificates; {@code keytool} does, as a process that takes 0.5 s
 * or more for each; BouncyCastle would be two JARs of 9 MB that take longer to load than our server
 * to start. Three certificates of one fixed form need five kinds of DER values. What is read
 * elsewhere is never parsed here, so there is no input to get wrong, and a test has the JDK check
 * the chain.
 */
@NullMarked
package io.ackj.kube.tls;

import org.jspecify.annotations.NullMarked;
