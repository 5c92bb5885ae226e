package io.ackj.codegen.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  private static final List<String> KNOWN =
      List.of("fields", "Fields2", "is_read_only", "is_required", "hooks", "tags", "TableArn");

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource({
    "FIELDS,       fields,       only letter case differs",
    "tablearn,     TableArn,     the suggestion is as it is known",
    "feilds,       fields,       two letters swapped",
    "field,        fields,       one letter too few",
    "fieldds,      fields,       one letter too many",
    "fiilds,       fields,       one wrong letter",
    "hoks,         hooks,        one slip in a short word",
    "isReadOnly,   is_read_only, underscores are letters too",
    "readonly,     is_read_only, a third of the longer one",
    "required,     is_required,  three slips in eleven letters",
    "tasg,         tags,         one slip in four letters",
  })
  void nearestKnownNameIsSuggested(String word, String suggested, String reason) {
    assertThat(Suggestions.nearest(word, KNOWN)).as(reason).contains(suggested);
    assertThat(Suggestions.hint(word, KNOWN)).isEqualTo("; did you mean \"" + suggested + "\"?");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "unrelated, nothing is near",
    "xags__,    more than a third differs",
    "'',        there is no word to go by",
  })
  void nothingIsSuggestedWithoutLikeness(String word, String reason) {
    assertThat(Suggestions.nearest(word, KNOWN)).as(reason).isEmpty();
    assertThat(Suggestions.hint(word, KNOWN)).isEmpty();
  }

  @Test
  void equallyNearNamesAreTakenInAlphabeticalOrder() {
    assertThat(Suggestions.nearest("tag", List.of("tags", "tagx", "taga"))).contains("taga");
  }

  @Test
  void nothingIsSuggestedWhenNothingIsKnown() {
    assertThat(Suggestions.nearest("tags", List.of())).isEmpty();
  }
}
