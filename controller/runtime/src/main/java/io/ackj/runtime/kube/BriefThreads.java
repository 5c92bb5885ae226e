package io.ackj.runtime.kube;

import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes HTTP clients of the JDK whose threads are few and end soon after they were of use. What
 * they are given does not wait for answers, only for names to be resolved before a connection is
 * made; so more of them would keep each other, the workers and the compiler's thread from a
 * processor. The library would start one for each call under way, with a tenth of a megabyte of
 * stack, and keep it for a minute.
 *
 * <p>Clients share the threads, and one that is closed leaves them to the others: the library makes
 * more than one, for example to refresh a token.
 */
final class BriefThreads extends JdkHttpClientFactory {
  /** A second one, so that a handshake does not delay the answers to others. */
  private static final int THREADS = 2;

  private static final int IDLE_SECONDS = 2;
  private static final AtomicInteger STARTED = new AtomicInteger();

  private final ExecutorService threads = newThreads();

  private static ExecutorService newThreads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            BriefThreads::daemon);
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

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
