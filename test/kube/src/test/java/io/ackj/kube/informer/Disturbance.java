package io.ackj.kube.informer;

import io.ackj.kube.KubeServer;
import io.ackj.kube.fault.Matching;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Something that goes wrong while objects change. Forty of them are there before. */
enum Disturbance {
  WATCHES_BREAK {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      widgets.change(0, 10, 1);
      server.faults().breakWatches();
      widgets.change(5, 20, 2);
      server.faults().breakWatches();
      widgets.delete(0, 5);
    }
  },

  HISTORY_IS_GONE_WHEN_A_WATCH_COMES_BACK {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      server.faults().disconnect(3, watch());
      server.faults().breakWatches();
      widgets.change(0, 20, 1);
      widgets.delete(20, 25);
      server.faults().compactHistory();
    }
  },

  SERVER_RESTARTS {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      widgets.change(0, 10, 1);
      server.restart();
      widgets.change(5, 15, 2);
      widgets.create(40, 50);
    }
  },

  SERVER_RESTARTS_AND_HAS_FORGOTTEN_ITS_HISTORY {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      widgets.delete(0, 10);
      server.faults().compactHistory();
      server.restart();
      widgets.create(0, 3);
    }
  },

  SERVER_IS_FROZEN_FOR_A_WHILE {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      widgets.change(0, 20, 1);
      server.faults().freeze();
      CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> widgets.change(20, 40, 3));
      server.faults().unfreeze();
      changes.join();
      widgets.change(10, 30, 2);
    }
  },

  LISTS_FAIL {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      server.faults().fail(2, list(), 500, "InternalError", "the storage does not answer");
      server.faults().compactHistory();
      server.faults().breakWatches();
      widgets.change(0, 20, 1);
    }
  },

  WATCHES_ARE_REFUSED_FOR_A_WHILE {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      server.faults().fail(3, watch(), 429, "TooManyRequests", "try again later");
      server.faults().breakWatches();
      widgets.change(0, 20, 1);
    }
  },

  LISTS_ARE_SLOW {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      server.faults().delay(2, list(), Duration.ofMillis(300));
      server.faults().compactHistory();
      server.faults().breakWatches();
      widgets.change(0, 20, 1);
      widgets.delete(30, 40);
    }
  },

  KIND_GOES_AND_COMES_BACK {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      widgets.uninstall();
      widgets.install();
      widgets.create(0, 15);
    }
  },

  CHANGES_OUTNUMBER_THE_HISTORY {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      server.faults().disconnect(1, watch());
      server.faults().breakWatches();
      for (int size = 0; size < 10; size++) {
        widgets.change(0, 40, size);
      }
    }
  },

  READER_IS_SLOW {
    @Override
    void happen(KubeServer server, Widgets widgets) {
      for (int size = 0; size < 10; size++) {
        widgets.change(0, 40, size);
      }
      widgets.delete(0, 20);
    }

    @Override
    boolean readerIsSlow() {
      return true;
    }
  };

  /** Lets it happen; returns when all changes are made. */
  abstract void happen(KubeServer server, Widgets widgets);

  /** Returns whether the informer takes its time over each event. */
  boolean readerIsSlow() {
    return false;
  }

  private static Matching list() {
    return Matching.any().resource("widgets").verb("list");
  }

  private static Matching watch() {
    return Matching.any().resource("widgets").verb("watch");
  }
}
