/**
 * Real kubectl against the servers, as sessions in files: commands with the output and the exit
 * code that they have. kubectl and a real kube-apiserver wrote them.
 *
 * <p>A session ({@code src/test/resources/kubectl/*.session}) starts with what it is about and the
 * CRDs that it {@code needs}. A step is one of
 *
 * <pre>
 * file red.yaml
 *   apiVersion: ...                  a file, indented by two spaces
 *
 * $ kubectl get gadgets              a command for the shell, in the directory of the files
 * | NAME   COLOR                     what it prints
 * ! error: ...                       what it complains about
 * ? 1                                its exit code, if that is not 0
 *
 * &amp; wait watch=true: kubectl ...    a command in the background; the session goes on when its
 *                                    log (of -v=6) holds the text
 * join                               shows what the command in the background has printed when it
 *                                    ends, or, as {@code join 3}, when it has printed so many lines
 * </pre>
 *
 * <p>Each session has a namespace, in which kubectl works. Which kubectl it is: that of {@code
 * ACKJ_KUBECTL} (paths separated by colons), else that of {@code KUBEBUILDER_ASSETS}, else that of
 * the PATH. Where versions of kubectl differ, lines are marked: {@code |1.31+ } and {@code |1.30- }
 * stand for what these and newer, or these and older ones print. What this module's server leads to
 * knowingly where that is another thing stands below {@code <ackj (NAME)}.
 */
@NullMarked
package io.ackj.kube.kubectl;

import org.jspecify.annotations.NullMarked;
