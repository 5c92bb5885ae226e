/**
 * The kind GlobalTable: replicas of a table that exists. New ones are of version 2019.11.21; global
 * tables of version 2017.11.29 that AWS still has are managed as they are.
 */
@NullMarked
package io.ackj.dynamodb.globaltable;

import org.jspecify.annotations.NullMarked;
