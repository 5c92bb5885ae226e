/**
 * The contract of a Kubernetes API server over HTTP, as scenarios in files: requests, each with the
 * whole answer that it gets. A real kube-apiserver wrote the answers, and is held against them as
 * much as the server of this module.
 *
 * <p>A scenario ({@code src/test/resources/contract/*.http}) starts with what it is about, and
 * lines such as {@code needs: gadgets} (a CRD of the folder {@code crds} has to be there) or {@code
 * only: no-controller-manager} (only this module's server can be asked, for the reason of that name
 * in {@code known-differences.yaml}). Then come its steps:
 *
 * <pre>
 * ## a sentence about what is seen
 * MERGE /api/v1/namespaces/${ns}/configmaps/sizes?dryRun=All
 * show: /data /metadata/generation
 *
 * data: {s: small}
 *
 * &lt; 200
 * ...
 * </pre>
 *
 * <p>Instead of PATCH it says {@code JSON}, {@code MERGE}, {@code STRATEGIC} or {@code APPLY},
 * after the kind of patch. Lines with a capital are headers; those in small letters say what to do
 * with the answer: {@code show} narrows what is compared to some JSON pointers (or to {@code
 * nothing} but the status), {@code save: NAME POINTER} keeps a value for later steps, {@code until:
 * POINTER VALUE} repeats the request until the answer holds it, and {@code differs: NAME} gives the
 * answer of this module's server apart, below {@code <ackj}. {@code WATCH NAME PATH} and {@code
 * WEBSOCKET NAME PATH} begin a watch, {@code EVENTS NAME COUNT} shows what it has told since,
 * {@code END NAME} all until it ends.
 *
 * <p>What differs between two runs has placeholders: {@code <uid 1>}, {@code <rv 2>} (numbered in
 * the order in which they are seen, so that two equal ones are equal), {@code <time>}. Answers are
 * compared as sorted YAML. {@code -Dackj.golden.rewrite=true} with {@code KUBEBUILDER_ASSETS}
 * writes the answers anew; what {@code target/contract} holds after a run can be compared with the
 * files.
 */
@NullMarked
package io.ackj.kube.contract;

import org.jspecify.annotations.NullMarked;
