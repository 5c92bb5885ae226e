/**
 * Which role the controller assumes for an object: that of an account or team, as the role maps of
 * ACK's cross-account resource management (CARM) say, that of an IAMRoleSelector, or none.
 */
@NullMarked
package io.ackj.runtime.role;

import org.jspecify.annotations.NullMarked;
