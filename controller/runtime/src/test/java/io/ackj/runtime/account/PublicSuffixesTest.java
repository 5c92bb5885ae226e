package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That Apache's HTTP client, which AWS's SDK brings along, does not read its list of domains. */
class PublicSuffixesTest {
  private static final String LOADER = "org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader";

  @Test
  void noDomainIsKnownAsOneBelowWhichAnybodyCanHaveOne() throws Exception {
    Object matcher = Class.forName(LOADER).getMethod("getDefault").invoke(null);
    Object root =
        matcher
            .getClass()
            .getMethod("getDomainRoot", String.class)
            .invoke(matcher, "shop.example.co.uk");

    assertThat(root).as("with Apache's list, this would be example.co.uk").isEqualTo("co.uk");
  }
}
