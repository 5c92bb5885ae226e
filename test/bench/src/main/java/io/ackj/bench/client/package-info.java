/** Clients of both servers, which cost little beside what is measured. */
@NullMarked
package io.ackj.bench.client;

import org.jspecify.annotations.NullMarked;
