package io.ackj.aws.call;

import io.ackj.aws.model.ServiceModel;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One of the services that are simulated.
 *
 * @param name as in a signature's scope and in IAM's actions, such as {@code dynamodb}
 * @param model what its requests look like; asked for with each call
 * @param operations finds an operation by its name; empty if it is not simulated
 */
public record Service(
    String name, Supplier<ServiceModel> model, Function<String, Optional<Operation>> operations) {}
