package io.ackj.bench.controller;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ackj.bench.client.Answer;
import io.ackj.bench.client.AwsClient;
import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.BenchmarkFailure;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks AWS over and over whether edits are done. */
final class DoneInAws {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final AwsClient client;

  DoneInAws(AwsClient client) {
    this.client = client;
  }

  /**
   * Waits until all are done, and returns for each when it was seen last that it was not: AWS was
   * done a moment later.
   *
   * @param edited when each edit was sent, at which time it cannot have been done
   * @throws BenchmarkFailure if one is not done for long
   */
  Map<String, Instant> lastNotDone(Map<Edit, Instant> edited)
      throws IOException, InterruptedException {
    Map<String, Instant> notDone = new HashMap<>();
    edited.forEach((edit, at) -> notDone.put(edit.name(), at));
    List<Edit> left = new ArrayList<>(edited.keySet());
    Instant end = Instant.now().plus(PATIENCE);
    while (!left.isEmpty()) {
      if (Instant.now().isAfter(end)) {
        throw new BenchmarkFailure(
            "AWS has not done within %d s: %s"
                .formatted(PATIENCE.toSeconds(), left.stream().map(Edit::name).toList()));
      }
      Instant asked = Instant.now();
      Map<Edit, Future<Answer>> answers = new LinkedHashMap<>();
      left.forEach(edit -> answers.put(edit, ask(edit)));
      for (Map.Entry<Edit, Future<Answer>> asking : answers.entrySet()) {
        Edit edit = asking.getKey();
        if (edit.done().test(JSON.readTree(Answers.await(asking.getValue()).body()))) {
          left.remove(edit);
        } else {
          notDone.put(edit.name(), asked);
        }
      }
      Pause.of(BETWEEN_LOOKS);
    }
    return notDone;
  }

  private Future<Answer> ask(Edit edit) {
    return client.call(Manifest.HOME, edit.operation(), edit.input());
  }
}
