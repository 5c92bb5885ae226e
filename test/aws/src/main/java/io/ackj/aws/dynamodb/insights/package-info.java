/**
 * CloudWatch Contributor Insights: rules that find the keys that are read most or throttled, for a
 * table and each of its global secondary indexes apart. CloudWatch has room for a number of rules
 * per Region; whoever comes when it is full gets FAILED, and stays so until asked again.
 */
@NullMarked
package io.ackj.aws.dynamodb.insights;

import org.jspecify.annotations.NullMarked;
