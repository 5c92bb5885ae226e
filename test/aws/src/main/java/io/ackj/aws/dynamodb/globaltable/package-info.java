/**
 * Global tables of version 2017.11.29, which tie together tables of one name that exist already in
 * several Regions of an account. AWS makes no new ones; those that exist go on working. They are
 * not the global tables of version 2019.11.21, which are a matter of UpdateTable.
 */
@NullMarked
package io.ackj.aws.dynamodb.globaltable;

import org.jspecify.annotations.NullMarked;
