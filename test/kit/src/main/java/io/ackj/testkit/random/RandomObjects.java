package io.ackj.testkit.random;

import io.fabric8.kubernetes.client.CustomResource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of data classes, filled at random: members may be absent, lists and texts empty,
 * times finer than a second, and texts hold what confuses parsers. The same random numbers give the
 * same objects.
 *
 * <p>A data class has a constructor without parameters, and for each member a setter with one.
 */
public final class RandomObjects {
  private static final int MOST_ELEMENTS = 3;
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "true",
          "no",
          "0123",
          "1e3",
          "PAY_PER_REQUEST",
          "arn:aws:dynamodb:eu-central-1:111122223333:table/orders",
          "{\"Version\": \"2012-10-17\"}",
          "a.b[c]\\d",
          "two\nlines",
          "\ttab and # sign: ",
          "\"quoted\" 'twice'",
          "Größe 東京 😀");

  private final Random random;
  private final long largestNumber;

  /** Uses whole numbers of all sizes. */
  public RandomObjects(Random random) {
    this(random, Long.MAX_VALUE);
  }

  /** Uses whole numbers that are not larger, and not smaller than the negative of it. */
  public RandomObjects(Random random, long largestNumber) {
    this.random = random;
    this.largestNumber = largestNumber;
  }

  /** Returns an object of a kind, the spec and the status of which may be absent. */
  @SuppressWarnings("unchecked")
  public <K extends CustomResource<?, ?>> K kind(Class<K> kind) {
    K object = create(kind);
    Type[] halves = ((ParameterizedType) kind.getGenericSuperclass()).getActualTypeArguments();
    ((CustomResource<Object, Object>) object).setSpec(absentOr(halves[0]));
    ((CustomResource<Object, Object>) object).setStatus(absentOr(halves[1]));
    return object;
  }

  /** Returns an object of a data class. */
  public <T> T of(Class<T> type) {
    T object = create(type);
    setters(type)
        .forEach(setter -> set(object, setter, absentOr(setter.getGenericParameterTypes()[0])));
    return object;
  }

  /** Returns a value, never absent, of any type that a member of a data class may have. */
  public Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class ? list(arguments[0]) : map(arguments[1]);
    }
    if (type == String.class) {
      return text();
    }
    if (type == Long.class) {
      return number();
    }
    if (type == Double.class) {
      return random.nextGaussian();
    }
    if (type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == Instant.class) {
      return time();
    }
    return of((Class<?>) type);
  }

  /** Returns the setters of a data class, in the order of their names. */
  public static Stream<Method> setters(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
        .sorted(Comparator.comparing(Method::getName));
  }

  /** Returns an object of a class with nothing set. */
  public static <T> T create(Class<T> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " cannot be made", e);
    }
  }

  /** Calls a setter. */
  public static void set(Object object, Method setter, @Nullable Object value) {
    try {
      setter.invoke(object, value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(setter + " cannot be called", e);
    }
  }

  private @Nullable Object absentOr(Type type) {
    return random.nextInt(4) == 0 ? null : value(type);
  }

  private List<Object> list(Type element) {
    List<Object> list = new ArrayList<>();
    for (int size = random.nextInt(MOST_ELEMENTS + 1); size > 0; size--) {
      list.add(value(element));
    }
    return list;
  }

  private Map<String, Object> map(Type value) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int size = random.nextInt(MOST_ELEMENTS + 1); size > 0; size--) {
      map.put(text(), value(value));
    }
    return map;
  }

  private String text() {
    return random.nextBoolean()
        ? TEXTS.get(random.nextInt(TEXTS.size()))
        : Integer.toString(random.nextInt(1_000_000), Character.MAX_RADIX);
  }

  private long number() {
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1 -> largestNumber;
      case 2 -> -largestNumber;
      default -> random.nextLong() % largestNumber;
    };
  }

  private Instant time() {
    return Instant.ofEpochSecond(
        random.nextInt(), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
  }
}
