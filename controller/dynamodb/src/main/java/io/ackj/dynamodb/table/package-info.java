/**
 * The kind Table: reading a table with what belongs to it, deciding on the steps that bring it in
 * line, and taking them. There is a class for each feature of a table; each decides without I/O.
 */
@NullMarked
package io.ackj.dynamodb.table;

import org.jspecify.annotations.NullMarked;
