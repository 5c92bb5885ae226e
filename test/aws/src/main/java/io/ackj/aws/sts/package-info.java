/** The operations of STS that hand out temporary credentials of roles, or tell who calls. */
@NullMarked
package io.ackj.aws.sts;

import org.jspecify.annotations.NullMarked;
