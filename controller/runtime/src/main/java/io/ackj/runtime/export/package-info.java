/**
 * FieldExports: values of resources that are copied into ConfigMaps and Secrets, and kept up to
 * date.
 */
@NullMarked
package io.ackj.runtime.export;

import org.jspecify.annotations.NullMarked;
