package io.ackj.apis.dynamodb.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.ackj.testkit.random.RandomObjects;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Equality, text and setters of the generated types, member by member. */
class DataTypesTest {
  private static final RandomObjects OBJECTS = new RandomObjects(new Random(1));

  static Stream<Arguments> members() {
    return GeneratedTypes.data().stream()
        .flatMap(
            type ->
                RandomObjects.setters(type).map(setter -> arguments(type, name(setter), setter)));
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("members")
  void everyMemberIsKeptAndCounts(Class<?> type, String member, Method setter) throws Exception {
    Object value = OBJECTS.value(setter.getGenericParameterTypes()[0]);
    Object set = RandomObjects.create(type);

    RandomObjects.set(set, setter, value);

    assertThat(type.getMethod("get" + member).invoke(set)).isEqualTo(value);
    assertThat(set).isNotEqualTo(RandomObjects.create(type));
    assertThat(set)
        .hasToString(type.getSimpleName() + "{" + json(type, member) + "=" + value + "}");
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("members")
  void chainedSetterDoesTheSame(Class<?> type, String member, Method setter) throws Exception {
    Object value = OBJECTS.value(setter.getGenericParameterTypes()[0]);
    Object set = RandomObjects.create(type);
    RandomObjects.set(set, setter, value);
    Object chained = RandomObjects.create(type);

    Object result =
        type.getMethod("with" + member, setter.getParameterTypes()).invoke(chained, value);

    assertThat(result).isSameAs(chained).isEqualTo(set);
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void equalObjectsHaveEqualHashCodesAndTexts(@ForAll long seed) {
    for (Class<?> type : GeneratedTypes.data()) {
      Object object = new RandomObjects(new Random(seed)).of(type);
      Object same = new RandomObjects(new Random(seed)).of(type);

      assertThat(object).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
    }
  }

  @Test
  void objectsOfOtherTypesAreNeverEqual() {
    List<Object> empty =
        GeneratedTypes.data().stream().map(type -> (Object) RandomObjects.create(type)).toList();

    assertThat(empty).doesNotHaveDuplicates().doesNotContainNull();
    assertThat(empty).allSatisfy(object -> assertThat(object.equals(null)).isFalse());
  }

  @Test
  void everyKindHasItsSpecAndStatusHere() {
    assertThat(GeneratedTypes.data())
        .contains(BackupSpec.class, BackupStatus.class)
        .contains(GlobalTableSpec.class, GlobalTableStatus.class)
        .contains(TableSpec.class, TableStatus.class)
        .doesNotContain(Table.class)
        .hasSizeGreaterThan(25);
  }

  private static String name(Method setter) {
    return setter.getName().substring("set".length());
  }

  /** The field has the name that JSON has, and no other differs from it in case only. */
  private static String json(Class<?> type, String member) {
    return Stream.of(type.getDeclaredFields())
        .map(field -> field.getAnnotation(JsonProperty.class))
        .map(property -> property.value())
        .filter(member::equalsIgnoreCase)
        .findFirst()
        .orElseThrow();
  }
}
