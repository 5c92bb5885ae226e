package io.ackj.dynamodb.mapper;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * What the generated mappers must do, done without knowing any of the types: values go between JSON
 * and the SDK's objects by the lists of fields that the SDK's objects carry. A member and a
 * property belong together if their names differ in case at most.
 */
final class SdkOracle {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private SdkOracle() {}

  /** Returns an object of ours as the API server gets it. */
  static JsonNode json(@Nullable Object object) {
    return JSON.valueToTree(object);
  }

  /** Returns an object of ours as the API server gives it. */
  static <T> T object(JsonNode json, Class<T> type) {
    try {
      return JSON.treeToValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns a builder of a class of the SDK with nothing set. */
  static SdkPojo builder(Class<?> type) {
    try {
      return (SdkPojo) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has no builder", e);
    }
  }

  /** Sets the members of a builder of the SDK for which there is a property. */
  static void fill(SdkPojo builder, JsonNode json) {
    for (SdkField<?> field : builder.sdkFields()) {
      for (var property : json.properties()) {
        if (property.getKey().equalsIgnoreCase(field.memberName())) {
          set(builder, field, property.getValue());
        }
      }
    }
  }

  /** Sets one member. */
  static void set(SdkPojo builder, SdkField<?> field, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      field.set(builder, toSdk(field, value));
    }
  }

  /** Returns the member of that name, of an object of the SDK or its builder. */
  static Optional<SdkField<?>> member(SdkPojo pojo, String name) {
    return pojo.sdkFields().stream()
        .filter(field -> field.memberName().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Returns the value of a member; empty if it is absent, lists included. */
  static Optional<Object> value(SdkPojo pojo, SdkField<?> field) {
    return Optional.ofNullable((Object) field.getValueOrDefault(pojo))
        .filter(value -> !(value instanceof SdkAutoConstructList));
  }

  private static Object toSdk(SdkField<?> field, JsonNode json) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.STRING) {
      return json.textValue();
    }
    if (type == MarshallingType.BOOLEAN) {
      return json.booleanValue();
    }
    if (type == MarshallingType.LONG) {
      return json.longValue();
    }
    if (type == MarshallingType.INTEGER) {
      return Math.toIntExact(json.longValue());
    }
    if (type == MarshallingType.LIST) {
      List<Object> list = new ArrayList<>();
      SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
      json.forEach(value -> list.add(toSdk(element, value)));
      return list;
    }
    if (type == MarshallingType.SDK_POJO) {
      SdkPojo builder = field.constructor().get();
      fill(builder, json);
      return ((Buildable) builder).build();
    }
    throw new IllegalArgumentException(field.memberName() + " is of a new type: " + type);
  }

  /** Returns the properties of a type of ours for which there is a member. */
  static ObjectNode read(SdkPojo pojo, Class<?> type) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Field property : type.getDeclaredFields()) {
      String name = property.getAnnotation(JsonProperty.class).value();
      member(pojo, name)
          .flatMap(member -> value(pojo, member))
          .ifPresent(value -> json.set(name, toJson(value, property.getGenericType())));
    }
    return json;
  }

  /** Returns a value of the SDK as JSON of a type of ours. */
  static JsonNode toJson(Object value, Type type) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof SdkPojo pojo) {
      return read(pojo, (Class<?>) type);
    }
    if (value instanceof List<?> list) {
      ArrayNode array = nodes.arrayNode();
      Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
      list.forEach(each -> array.add(toJson(each, element)));
      return array;
    }
    if (value instanceof Instant time) {
      return nodes.textNode(time.truncatedTo(ChronoUnit.SECONDS).toString());
    }
    return JSON.valueToTree(value);
  }
}
