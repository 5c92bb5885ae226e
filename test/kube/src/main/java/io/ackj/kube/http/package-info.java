/**
 * HTTP in front of the registry. A request is an {@link io.ackj.kube.http.ApiRequest} as soon as
 * its body is there; an {@link io.ackj.kube.http.Answer} is complete before its first byte is
 * written, so nothing is ever half-written. Only watches are streams ({@link
 * io.ackj.kube.http.WatchHandler}), over chunked HTTP or a WebSocket.
 *
 * <p>Vert.x's event loops read, write and run watches; everything else runs on its worker threads.
 * Only {@link io.ackj.kube.http.ApiServer} and the sinks of watches know Vert.x.
 */
@NullMarked
package io.ackj.kube.http;

import org.jspecify.annotations.NullMarked;
