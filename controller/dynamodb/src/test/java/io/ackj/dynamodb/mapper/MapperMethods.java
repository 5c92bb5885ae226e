package io.ackj.dynamodb.mapper;

import io.fabric8.kubernetes.client.CustomResource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The public methods of the generated mappers, as they are found in the classes. */
final class MapperMethods {
  private static final List<Class<?>> MAPPERS =
      List.of(BackupMapper.class, GlobalTableMapper.class, TableMapper.class);

  private MapperMethods() {}

  /** Returns the methods that fill a request from a custom resource. */
  static List<Method> requests() {
    return MAPPERS.stream()
        .flatMap(MapperMethods::of)
        .filter(m -> takes(m, CustomResource.class))
        .toList();
  }

  /** Returns the methods that read a response or what it describes. */
  static List<Method> responses() {
    return MAPPERS.stream()
        .flatMap(MapperMethods::of)
        .filter(m -> takes(m, SdkPojo.class))
        .toList();
  }

  /** Returns the methods of the mappers that are neither. */
  static List<Method> others() {
    return MAPPERS.stream()
        .flatMap(MapperMethods::of)
        .filter(m -> !requests().contains(m) && !responses().contains(m))
        .toList();
  }

  /** Returns the methods that carry structures. */
  static List<Method> shapes() {
    return of(Shapes.class).toList();
  }

  /** Calls a method. */
  static Object call(Method method, @Nullable Object argument) {
    try {
      return method.invoke(null, argument);
    } catch (InvocationTargetException e) {
      throw new AssertionError(method + " failed on " + argument, e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean takes(Method method, Class<?> type) {
    return method.getParameterCount() == 1 && type.isAssignableFrom(method.getParameterTypes()[0]);
  }

  private static Stream<Method> of(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .sorted(Comparator.comparing(Method::toString));
  }
}
