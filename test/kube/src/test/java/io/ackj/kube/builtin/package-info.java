@NullMarked
package io.ackj.kube.builtin;

import org.jspecify.annotations.NullMarked;
