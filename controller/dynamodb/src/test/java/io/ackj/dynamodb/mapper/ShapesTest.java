package io.ackj.dynamodb.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.testkit.random.RandomObjects;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/** Every structure goes to the SDK and comes from it as {@link SdkOracle} has it. */
class ShapesTest {
  static List<Method> shapes() {
    return MapperMethods.shapes();
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void structureIsCarriedAsOracleDoes(@ForAll Random random) {
    for (Method method : shapes()) {
      Object argument = argument(method, random);

      assertThat(MapperMethods.call(method, argument))
          .as("%s of %s", method, argument)
          .isEqualTo(expected(method, argument));
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void nullStaysNull(Method method) {
    assertThat(MapperMethods.call(method, null)).isNull();
  }

  @Test
  void bothDirectionsAreHere() {
    assertThat(shapes()).filteredOn(ShapesTest::goesToSdk).hasSizeGreaterThan(10);
    assertThat(shapes()).filteredOn(method -> !goesToSdk(method)).hasSizeGreaterThan(10);
    assertThat(shapes())
        .allSatisfy(
            method ->
                assertThat(goesToSdk(method)).isEqualTo(method.getName().startsWith("toSdk")));
  }

  private static Object argument(Method method, Random random) {
    Class<?> type = method.getParameterTypes()[0];
    return goesToSdk(method)
        ? new RandomObjects(random, Integer.MAX_VALUE).of(type)
        : new RandomSdk(random).of(type.asSubclass(SdkPojo.class));
  }

  private static Object expected(Method method, Object argument) {
    Class<?> type = method.getReturnType();
    if (!goesToSdk(method)) {
      return SdkOracle.object(SdkOracle.read((SdkPojo) argument, type), type);
    }
    SdkPojo builder = SdkOracle.builder(type);
    SdkOracle.fill(builder, SdkOracle.json(argument));
    return ((Buildable) builder).build();
  }

  private static boolean goesToSdk(Method method) {
    return SdkPojo.class.isAssignableFrom(method.getReturnType());
  }
}
