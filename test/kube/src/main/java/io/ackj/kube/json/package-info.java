/** JSON as bytes and as trees, read and written in one way by all packages. It uses no other. */
@NullMarked
package io.ackj.kube.json;

import org.jspecify.annotations.NullMarked;
