package io.ackj.runtime.mapping;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Conversions between the values of custom resources and those of AWS's SDK. Null stays null
 * everywhere: it means that nothing is set.
 *
 * <p>Custom resources have one width of whole numbers, 64 bits, and one of fractions; the SDK has
 * several. A whole number that does not fit into the SDK's width is refused with an {@link
 * IllegalArgumentException} that names it: cutting it off would send AWS something that nobody
 * asked for.
 */
public final class Values {
  private Values() {}

  /** Converts each element of a list. */
  public static <A, B> @Nullable List<B> list(
      @Nullable List<A> values, Function<? super A, ? extends B> each) {
    if (values == null) {
      return null;
    }
    List<B> converted = new ArrayList<>(values.size());
    values.forEach(value -> converted.add(each.apply(value)));
    return converted;
  }

  /** Converts each value of a map; the order stays. */
  public static <A, B> @Nullable Map<String, B> map(
      @Nullable Map<String, A> values, Function<? super A, ? extends B> each) {
    if (values == null) {
      return null;
    }
    Map<String, B> converted = new LinkedHashMap<>();
    values.forEach((key, value) -> converted.put(key, each.apply(value)));
    return converted;
  }

  /** Returns the number in 32 bits. */
  public static @Nullable Integer integer(@Nullable Long value) {
    return value == null ? null : (int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Returns the number in 16 bits. */
  public static @Nullable Short shortInteger(@Nullable Long value) {
    return value == null ? null : (short) within(value, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Returns the number in 8 bits. */
  public static @Nullable Byte byteInteger(@Nullable Long value) {
    return value == null ? null : (byte) within(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** Returns a whole number of any width in 64 bits. */
  public static @Nullable Long whole(@Nullable Number value) {
    return value == null ? null : value.longValue();
  }

  /** Returns the fraction in single precision. */
  public static @Nullable Float single(@Nullable Double value) {
    return value == null ? null : value.floatValue();
  }

  /** Returns a fraction of any precision in double precision. */
  public static @Nullable Double fraction(@Nullable Number value) {
    return value == null ? null : value.doubleValue();
  }

  /** Returns the time without what is below a second, which Kubernetes does not keep. */
  public static @Nullable Instant seconds(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Returns the bytes that Base64 text stands for.
   *
   * @throws IllegalArgumentException if the text is not Base64
   */
  public static byte @Nullable [] bytes(@Nullable String base64) {
    return base64 == null ? null : Base64.getDecoder().decode(base64);
  }

  /** Returns bytes as Base64 text. */
  public static @Nullable String base64(byte @Nullable [] bytes) {
    return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
  }

  /** Returns a list of that one value, or null if there is none. */
  public static <T> @Nullable List<T> one(@Nullable T value) {
    return value == null ? null : List.of(value);
  }

  private static long within(long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          value + " is out of range: AWS takes " + min + " to " + max + " here");
    }
    return value;
  }
}
