package io.ackj.runtime.kube;

import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes HTTP clients of the JDK whose threads end soon after they were of use. In a burst there are
 * as many as calls of the API server, with a tenth of a megabyte of stack each; the library keeps
 * them for a minute.
 *
 * <p>Clients share the threads, and one that is closed leaves them to the others: the library makes
 * more than one, for example to refresh a token.
 */
final class BriefThreads extends JdkHttpClientFactory {
  private static final int IDLE_SECONDS = 2;
  private static final AtomicInteger STARTED = new AtomicInteger();

  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          BriefThreads::daemon);

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "kube-http-" + STARTED.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  @Override
  protected HttpClient.Builder createNewHttpClientBuilder() {
    return HttpClient.newBuilder().executor(threads);
  }
}
