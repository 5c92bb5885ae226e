/**
 * What things are called: the names, plurals and descriptions that ACK's code generator derives
 * from an AWS service model, and the names they get in Java. Pure functions of their arguments;
 * everything else in the generator asks here and never spells a name itself.
 */
@NullMarked
package io.ackj.codegen.naming;

import org.jspecify.annotations.NullMarked;
