package io.ackj.kube.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.kube.json.Json;
import io.ackj.kube.registry.Page;
import io.ackj.kube.registry.Served;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.store.StoredObject;
import io.ackj.kube.table.IncludeObject;
import io.ackj.kube.table.Tables;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the bytes of objects and lists in the form that a client wants.
 *
 * @param clock for the ages in tables
 */
record Rendering(Served served, Form form, Clock clock) {
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build());

  /** Returns the bytes of a stored object. */
  byte[] object(StoredObject object) {
    if (form.shape() == Form.Shape.WHOLE && !form.yaml()) {
      return served.json(object);
    }
    return object(served.view(object));
  }

  /** Returns the bytes of an object. */
  byte[] object(ObjectNode object) {
    return bytes(
        switch (form.shape()) {
          case WHOLE -> object;
          case PARTIAL -> partial(object);
          case TABLE -> tableOf(List.of(object), false);
        });
  }

  /** Returns the bytes of an event's table, which has columns only in the first event. */
  byte[] row(ObjectNode object, boolean columns) {
    ObjectNode table = tableOf(List.of(object), false);
    return bytes(columns ? table : Tables.withoutColumns(table));
  }

  private ObjectNode tableOf(List<ObjectNode> objects, boolean list) {
    ObjectNode table =
        Tables.render(objects, served.type(), form.includeObject(), list, clock.instant());
    return table.put("apiVersion", form.apiVersion());
  }

  private ObjectNode partial(ObjectNode object) {
    return IncludeObject.partial(object).put("apiVersion", form.apiVersion());
  }

  /** Returns the bytes of a page of a list. */
  byte[] page(Page page) {
    ObjectNode metadata = Json.object().put("resourceVersion", Long.toString(page.revision()));
    boolean whole = form.shape() == Form.Shape.WHOLE;
    if (!page.continueToken().isEmpty() || (whole && served.type().custom())) {
      metadata.put("continue", page.continueToken());
    }
    if (page.remaining() > 0) {
      metadata.put("remainingItemCount", page.remaining());
    }
    if (form.shape() == Form.Shape.TABLE) {
      List<ObjectNode> objects = page.objects().stream().map(served::view).toList();
      ObjectNode table = tableOf(objects, true);
      table.set("metadata", metadata);
      return bytes(table);
    }
    if (form.shape() == Form.Shape.WHOLE && !form.yaml()) {
      return list(metadata, page.objects());
    }
    return bytes(listOf(metadata, page.objects()));
  }

  private ObjectNode listOf(ObjectNode metadata, List<StoredObject> objects) {
    boolean partial = form.shape() == Form.Shape.PARTIAL;
    ResourceType type = served.type();
    ObjectNode list = Json.object();
    list.put("kind", partial ? "PartialObjectMetadataList" : type.listKind());
    list.put("apiVersion", partial ? form.apiVersion() : type.apiVersion());
    list.set("metadata", metadata);
    ArrayNode items = list.putArray("items");
    for (StoredObject object : objects) {
      ObjectNode view = served.view(object);
      if (!partial && !type.custom()) {
        view.remove(List.of("apiVersion", "kind"));
      }
      items.add(partial ? partial(view) : view);
    }
    return list;
  }

  /** Puts a list together from the bytes of its objects. */
  private byte[] list(ObjectNode metadata, List<StoredObject> objects) {
    ResourceType type = served.type();
    ByteArrayOutputStream list = new ByteArrayOutputStream(1024 + 1024 * objects.size());
    String start =
        "{\"kind\":\"%s\",\"apiVersion\":\"%s\",\"metadata\":%s,\"items\":["
            .formatted(type.listKind(), type.apiVersion(), metadata);
    list.writeBytes(start.getBytes(StandardCharsets.UTF_8));
    boolean first = true;
    for (StoredObject object : objects) {
      if (!first) {
        list.write(',');
      }
      first = false;
      write(served.json(object), list);
    }
    list.write(']');
    list.write('}');
    return list.toByteArray();
  }

  /** Items of built-in kinds do not say of which kind they are, since the list does. */
  private void write(byte[] json, ByteArrayOutputStream list) {
    ResourceType type = served.type();
    byte[] start =
        "{\"apiVersion\":\"%s\",\"kind\":\"%s\","
            .formatted(type.apiVersion(), type.kind())
            .getBytes(StandardCharsets.UTF_8);
    int same = Arrays.mismatch(start, json);
    if (type.custom() || same != start.length) {
      list.writeBytes(json);
      return;
    }
    list.write('{');
    list.write(json, start.length, json.length - start.length);
  }

  private byte[] bytes(JsonNode tree) {
    try {
      return form.yaml() ? YAML.writeValueAsBytes(tree) : Json.write(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
