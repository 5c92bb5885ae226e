package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How objects of one version of a kind are stored, and how stored objects look in it. */
public interface Forms {
  /**
   * Returns an object as it is stored.
   *
   * @param object in this version; may be changed and returned
   */
  ObjectNode toStored(ObjectNode object);

  /**
   * Returns a stored object in this version.
   *
   * @param stored may be changed and returned
   */
  ObjectNode toServed(ObjectNode stored);

  /** Versions that differ in nothing but their name, as those of a CRD without conversion do. */
  static Forms renaming(String apiVersion) {
    return new Forms() {
      @Override
      public ObjectNode toStored(ObjectNode object) {
        return object;
      }

      @Override
      public ObjectNode toServed(ObjectNode stored) {
        return stored.put("apiVersion", apiVersion);
      }
    };
  }
}
