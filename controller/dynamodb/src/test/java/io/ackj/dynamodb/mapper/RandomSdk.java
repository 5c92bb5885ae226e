package io.ackj.dynamodb.mapper;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Makes objects of the SDK, filled at random: members may be absent, lists empty, times finer than
 * a second, and enums have values that the SDK knows as well as some that it does not.
 */
final class RandomSdk {
  private static final Map<String, List<String>> ENUM_VALUES = new ConcurrentHashMap<>();

  private final Random random;

  RandomSdk(Random random) {
    this.random = random;
  }

  /** Returns an object of a class of the SDK. */
  <T extends SdkPojo> T of(Class<T> type) {
    return type.cast(fill(SdkOracle.builder(type), type));
  }

  private Object fill(SdkPojo builder, Class<?> type) {
    for (SdkField<?> field : builder.sdkFields()) {
      if (random.nextInt(4) > 0) {
        field.set(builder, value(field, type));
      }
    }
    return ((Buildable) builder).build();
  }

  private Object value(SdkField<?> field, @Nullable Class<?> holder) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.STRING) {
      return holder == null ? text() : textOrEnum(holder, field.memberName());
    }
    if (type == MarshallingType.BOOLEAN) {
      return random.nextBoolean();
    }
    if (type == MarshallingType.LONG) {
      return random.nextBoolean() ? random.nextLong() : random.nextInt(3);
    }
    if (type == MarshallingType.INTEGER) {
      return random.nextInt();
    }
    if (type == MarshallingType.INSTANT) {
      return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }
    if (type == MarshallingType.LIST) {
      return list(field.getTrait(ListTrait.class).memberFieldInfo());
    }
    if (type == MarshallingType.SDK_POJO) {
      SdkPojo builder = field.constructor().get();
      return fill(builder, builder.getClass().getEnclosingClass());
    }
    throw new IllegalArgumentException(field.memberName() + " is of a new type: " + type);
  }

  private List<Object> list(SdkField<?> element) {
    List<Object> list = new ArrayList<>();
    for (int size = random.nextInt(4); size > 0; size--) {
      list.add(value(element, null));
    }
    return list;
  }

  private String textOrEnum(Class<?> holder, String member) {
    List<String> values =
        ENUM_VALUES.computeIfAbsent(
            holder.getName() + "." + member, x -> enumValues(holder, member));
    return values.isEmpty() ? text() : values.get(random.nextInt(values.size()));
  }

  /** A getter of the member's name tells whether the text is an enum's. */
  private static List<String> enumValues(Class<?> holder, String member) {
    return Stream.of(holder.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getName().equalsIgnoreCase(member))
        .map(Method::getReturnType)
        .filter(Class::isEnum)
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(value -> value.toString())
        // How the SDK writes the constant that stands for all values that it does not know.
        .map(value -> value.equals("null") ? "ADDED_BY_AWS_LATER" : value)
        .toList();
  }

  private String text() {
    return random.nextInt(8) == 0 ? "" : Integer.toString(random.nextInt(1_000_000), 36);
  }
}
