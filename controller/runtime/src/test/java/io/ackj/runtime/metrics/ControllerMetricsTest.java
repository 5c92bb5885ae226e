package io.ackj.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.metrics.LoopMetrics.Result;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ControllerMetricsTest {
  private final ControllerMetrics metrics = new ControllerMetrics("dynamodb");

  @Test
  void edge14CountsAwsCallsUnderAcksNamesAndErrorsByHttpStatus() {
    metrics.countAwsCall("READ_ONE", "DescribeTable");
    metrics.countAwsError("DescribeTable", 400);

    assertThat(metrics.scrape())
        .contains(
            "ack_outbound_api_requests_total{op_id=\"DescribeTable\",op_type=\"READ_ONE\","
                + "service=\"dynamodb\"} 1.0",
            "ack_outbound_api_requests_error_total{op_id=\"DescribeTable\",service=\"dynamodb\","
                + "status_code=\"400\"} 1.0");
  }

  @Test
  void showsTheLoopUnderControllerRuntimesNames() {
    LoopMetrics loop = metrics.loop("Table");
    loop.showMaxConcurrent(20);
    loop.showDepth(() -> 3);
    loop.countAdd();
    loop.began(Duration.ofMillis(2));
    loop.ended(Result.ERROR, Duration.ofMillis(40));
    loop.began(Duration.ofMillis(2));

    assertThat(metrics.scrape())
        .contains(
            "controller_runtime_reconcile_total{controller=\"table\",result=\"error\"} 1.0",
            "controller_runtime_reconcile_total{controller=\"table\",result=\"success\"} 0.0",
            "controller_runtime_reconcile_errors_total{controller=\"table\"} 1.0",
            "controller_runtime_reconcile_time_seconds_bucket{controller=\"table\",le=\"0.1\"} 1",
            "controller_runtime_active_workers{controller=\"table\"} 1.0",
            "controller_runtime_max_concurrent_reconciles{controller=\"table\"} 20.0",
            "workqueue_depth{controller=\"table\",name=\"table\"} 3.0",
            "workqueue_adds_total{controller=\"table\",name=\"table\"} 1.0",
            "workqueue_queue_duration_seconds_count{controller=\"table\",name=\"table\"} 2",
            "workqueue_work_duration_seconds_count{controller=\"table\",name=\"table\"} 1");
  }

  @Test
  void showsWhoLeads() {
    metrics.showLeadership("ack-dynamodb.services.k8s.aws", () -> true);

    assertThat(metrics.scrape())
        .contains("leader_election_master_status{name=\"ack-dynamodb.services.k8s.aws\"} 1.0");
  }
}
