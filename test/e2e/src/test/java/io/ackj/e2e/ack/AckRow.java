package io.ackj.e2e.ack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the row of {@code ack-rows.tsv} that a test shows: a behaviour of ACK's that ackj has, or
 * has otherwise. What is otherwise is told here, and {@code docs/differences.md} is made of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(AckRows.class)
public @interface AckRow {
  /** Returns the row, for example {@code 5.2/adopt-found}. */
  String value();

  /** Returns what ACK does, if ackj does otherwise: a sentence. */
  String ack() default "";

  /** Returns what ackj does, if that is not what ACK does: a sentence. */
  String ackj() default "";
}
