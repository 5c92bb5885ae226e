package io.ackj.runtime.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import io.ackj.runtime.config.ControllerConfig;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Sets up logs: JSON lines, or lines for people, to standard error. */
public final class Logging {
  /** It warns of every kind in v1alpha1, which all kinds of ACK are. */
  private static final String UNSTABLE_VERSIONS =
      "io.fabric8.kubernetes.client.dsl.internal.VersionUsageUtils";

  /** Libraries that tell of each call on lower levels than this project does. */
  private static final List<String> CHATTY =
      List.of("io.fabric8", "software.amazon.awssdk", "org.apache.hc", "io.micrometer");

  private static final String FOR_PEOPLE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC}%-6level %logger %msg %kvp%n%ex";

  private Logging() {}

  /** Sets up logs as the flags say. What was set up before no longer holds. */
  public static void configure(ControllerConfig config) {
    configure(config.logLevel(), config.developmentLogging());
  }

  /**
   * Sets up logs.
   *
   * @param level one of ACK's levels, from {@code debug} to {@code fatal}
   * @param forPeople whether lines are for people rather than programs
   */
  public static void configure(String level, boolean forPeople) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    configure(context, level(level), forPeople);
  }

  static void configure(LoggerContext context, Level level, boolean forPeople) {
    context.reset();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder(context, forPeople));
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(level);
    root.addAppender(appender);
    Level quiet = level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN;
    CHATTY.forEach(name -> context.getLogger(name).setLevel(quiet));
    context.getLogger(UNSTABLE_VERSIONS).setLevel(Level.ERROR);
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, boolean forPeople) {
    if (forPeople) {
      PatternLayoutEncoder lines = new PatternLayoutEncoder();
      lines.setContext(context);
      lines.setPattern(FOR_PEOPLE);
      lines.start();
      return lines;
    }
    JsonLines lines = new JsonLines();
    lines.setContext(context);
    lines.start();
    return lines;
  }

  /** Nothing is logged on zap's levels above error, so that they show nothing. */
  static Level level(String name) {
    return switch (name) {
      case "debug" -> Level.DEBUG;
      case "info" -> Level.INFO;
      case "warn" -> Level.WARN;
      case "error" -> Level.ERROR;
      case "dpanic", "panic", "fatal" -> Level.OFF;
      default -> throw new IllegalArgumentException("No such log level: " + name);
    };
  }
}
