package io.ackj.aws.dynamodb.feature;

import java.util.regex.Pattern;

/** Which names of Regions there can be. New Regions come and go, so their form is what counts. */
public final class Regions {
  private static final Pattern FORM =
      Pattern.compile(
          "(us|us-gov|eu|ap|ca|sa|me|af|il|mx|cn)-"
              + "(north|south|east|west|central|northeast|southeast|northwest|southwest)-\\d");

  private Regions() {}

  /** Returns whether there can be a Region of that name. */
  public static boolean exist(String name) {
    return FORM.matcher(name).matches();
  }
}
