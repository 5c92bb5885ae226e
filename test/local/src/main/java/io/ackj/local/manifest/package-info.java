/**
 * Manifests as kubectl reads them: files, folders, standard input; YAML of the dialect that kubectl
 * speaks, with the line of everything that is wrong. Whoever reads them gets {@link
 * io.ackj.local.manifest.Manifest}s; nothing here talks to a server.
 */
@NullMarked
package io.ackj.local.manifest;

import org.jspecify.annotations.NullMarked;
