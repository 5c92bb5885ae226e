package io.ackj.aws.contract;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** A server that claims to be DynamoDB. Closing it ends it. */
interface End extends AutoCloseable {
  /** What kinds of them there are. */
  enum Kind {
    OURS("ours") {
      @Override
      End start() throws IOException {
        return SimulatorEnd.start();
      }
    },
    MOTO("moto") {
      @Override
      End start() throws IOException {
        return ProgramEnd.start(
            "moto_server", port -> new String[] {"-H", "127.0.0.1", "-p", port});
      }

      @Override
      Optional<String> missing() {
        return ProgramEnd.missing("moto_server", "pip install 'moto[server]'");
      }
    },
    DYNALITE("dynalite") {
      @Override
      End start() throws IOException {
        return ProgramEnd.start(
            "dynalite",
            port ->
                new String[] {
                  "--host", "127.0.0.1",
                  "--port", port,
                  "--createTableMs", "200",
                  "--updateTableMs", "200",
                  "--deleteTableMs", "200"
                });
      }

      @Override
      Optional<String> missing() {
        return ProgramEnd.missing("dynalite", "npm install dynalite");
      }
    };

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Starts one without any table; returns when it answers. */
    abstract End start() throws IOException;

    /** Returns why it cannot be started here; nothing if it can. */
    Optional<String> missing() {
      return Optional.empty();
    }

    /** Returns what {@code differences.tsv} calls it. */
    String label() {
      return label;
    }
  }

  URI uri();

  /** Returns whether it has not ended by itself. */
  default boolean isAlive() {
    return true;
  }

  /** Lets time pass where it does not by itself, because somebody waits. */
  default void pass() {}

  @Override
  void close();
}
