package io.ackj.codegen.model.resource;

/**
 * Where in AWS's API a field comes from.
 *
 * @param operation for example {@code CreateTable}
 * @param inRequest true for a member of the request, false for one of the response
 * @param member path of the member, for example {@code TableDescription.TableStatus}
 */
public record Origin(String operation, boolean inRequest, String member) {
  @Override
  public String toString() {
    return operation + (inRequest ? " request " : " response ") + member;
  }
}
