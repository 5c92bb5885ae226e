package io.ackj.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JavaNamesTest {

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({
    "tableName, tableName",
    "tableARN,  tableARN",
    "type_,     type_",
    "class,     class_",
    "public,    public_",
    "enum,      enum_",
    "true,      true_",
    "null,      null_",
    "_,         __",
    "record,    record",
    "us-east-1, us_east_1",
    "aws:kms,   aws_kms",
    "$ref,      _ref",
    "2xx,       _2xx",
    "tablé,     tabl_",
  })
  void namesBecomeIdentifiers(String name, String identifier) {
    assertThat(JavaNames.identifier(name)).isEqualTo(identifier);
    assertThat(SourceVersion.isName(identifier, SourceVersion.RELEASE_17)).isTrue();
  }

  @ParameterizedTest(name = "{0} is read by {1}")
  @CsvSource({
    "tableName,        getTableName,        setTableName",
    "tableARN,         getTableARN,         setTableARN",
    "kmsMasterKeyID,   getKmsMasterKeyID,   setKmsMasterKeyID",
    "sseSpecification, getSseSpecification, setSseSpecification",
    "enabled,          getEnabled,          setEnabled",
    "type_,            getType_,            setType_",
    "class,            getClass_,           setClass_",
    "s3Bucket,         getS3Bucket,         setS3Bucket",
    "oKActions,        getoKActions,        setoKActions",
    "x,                getX,                setX",
    "2xx,              get_2xx,             set_2xx",
  })
  void propertiesHaveAccessors(String jsonName, String getter, String setter) {
    assertThat(JavaNames.getter(jsonName)).isEqualTo(getter);
    assertThat(JavaNames.setter(jsonName)).isEqualTo(setter);
  }

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "/naming/names.tsv", delimiter = '\t', numLinesToSkip = 1)
  void jacksonFindsTheFieldBehindItsAccessors(String original, String camel, String json) {
    assertThat(jacksonPropertyOf(JavaNames.getter(json)))
        .as(original + ", " + camel)
        .isEqualTo(JavaNames.identifier(json));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void anEmptyNameIsRefused(UnaryOperator<String> function) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> function.apply(""))
        .withMessage("A name must not be empty.");
  }

  static List<UnaryOperator<String>> functions() {
    return List.of(JavaNames::identifier, JavaNames::getter, JavaNames::setter);
  }

  /** The property that Jackson takes a getter for when no annotation says otherwise. */
  private static String jacksonPropertyOf(String getter) {
    var config = new JsonMapper().getSerializationConfig();
    return config.getAccessorNaming().forPOJO(config, null).findNameForRegularGetter(null, getter);
  }
}
