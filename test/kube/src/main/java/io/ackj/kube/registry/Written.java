package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a write came to.
 *
 * @param object as it is stored now, in the version of the request
 * @param created whether it was not there before
 */
public record Written(ObjectNode object, boolean created) {}
