package io.ackj.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * The controller's meters. Their names and labels are those of ACK and controller-runtime, so that
 * dashboards and alerts go on working; but {@code status_code} is the HTTP status, where ACK has a
 * number of its SDK.
 */
public final class ControllerMetrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final String service;
  private boolean showsJvm;

  /**
   * Makes meters that are all at zero.
   *
   * @param service the label {@code service} of AWS calls, for example {@code dynamodb}
   */
  public ControllerMetrics(String service) {
    this.service = service;
  }

  /** Returns the registry, for meters of others. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Returns all meters in Prometheus' text form. */
  public String scrape() {
    addJvm();
    return registry.scrape();
  }

  /** When somebody asks for the first time: the JVM's beans take a while, which a start has not. */
  private synchronized void addJvm() {
    if (!showsJvm) {
      new JvmMemoryMetrics().bindTo(registry);
      new JvmThreadMetrics().bindTo(registry);
      new UptimeMetrics().bindTo(registry);
      showsJvm = true;
    }
  }

  /**
   * Counts an AWS call.
   *
   * @param operationType what sort of call, for example {@code READ_ONE}
   * @param operation the AWS operation
   */
  public void countAwsCall(String operationType, String operation) {
    Counter.builder("ack_outbound_api_requests_total")
        .description("Calls of AWS operations.")
        .tag("service", service)
        .tag("op_type", operationType)
        .tag("op_id", operation)
        .register(registry)
        .increment();
  }

  /**
   * Counts an AWS call that failed.
   *
   * @param httpStatus the HTTP status; -1 if there was no answer
   */
  public void countAwsError(String operation, int httpStatus) {
    Counter.builder("ack_outbound_api_requests_error_total")
        .description("Calls of AWS operations that failed.")
        .tag("service", service)
        .tag("op_id", operation)
        .tag("status_code", Integer.toString(httpStatus))
        .register(registry)
        .increment();
  }

  /** Counts an answer of the Kubernetes API; {@code code} is the HTTP status. */
  public void countKubernetesCall(String method, String host, String code) {
    Counter.builder("rest_client_requests_total")
        .description("Calls of the Kubernetes API.")
        .tag("method", method)
        .tag("host", host)
        .tag("code", code)
        .register(registry)
        .increment();
  }

  /** Returns the meters of the loop over a kind, whose label is the kind in lower case. */
  public LoopMetrics loop(String kind) {
    return new LoopMetrics(registry, kind.toLowerCase(Locale.ROOT));
  }

  /**
   * Shows whether this replica leads.
   *
   * @param lease the lease's name
   */
  public void showLeadership(String lease, BooleanSupplier leads) {
    Gauge.builder("leader_election_master_status", leads, l -> l.getAsBoolean() ? 1 : 0)
        .description("Whether this replica leads: 1, or follows: 0.")
        .tag("name", lease)
        .strongReference(true)
        .register(registry);
  }
}
