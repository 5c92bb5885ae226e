package io.ackj.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.config.OperationType;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperationNameTest {

  @ParameterizedTest(name = "{0} is {1} of {2}")
  @CsvSource({
    "CreateBook, CREATE, Book",
    "CreateBooks, CREATE_BATCH, Book",
    "BatchCreateBook, CREATE_BATCH, Book",
    "BatchCreateBooks, CREATE_BATCH, Book",
    "CreateBatchBooks, CREATE_BATCH, Book",
    "CreateOrUpdateBook, REPLACE, Book",
    "CreateOrUpdateTags, REPLACE, Tags",
    "DescribeBook, GET, Book",
    "DescribeBooks, LIST, Book",
    "GetBook, GET, Book",
    "GetBooks, LIST, Book",
    "GetBookAttributes, GET_ATTRIBUTES, Book",
    "SetBookAttributes, SET_ATTRIBUTES, Book",
    "ListBooks, LIST, Book",
    "ListBook, LIST, Book",
    "ListLibraries, LIST, Library",
    "UpdateBook, UPDATE, Book",
    "UpdateBooks, UPDATE, Books",
    "ModifyBook, UPDATE, Book",
    "DeleteBook, DELETE, Book",
    "DeleteBooks, DELETE, Books",
    "SetBook, UNKNOWN, SetBook",
    "PutBook, UNKNOWN, PutBook",
    "TagResource, UNKNOWN, TagResource",
  })
  void prefixAndPluralTellTypeAndResource(String name, OperationType type, String resource) {
    assertThat(OperationName.parse(name, Set.of())).isEqualTo(new OperationName(type, resource));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "CreateDhcpOptions, CREATE",
    "BatchCreateDhcpOptions, CREATE_BATCH",
    "GetDhcpOptions, GET",
    "ListDhcpOptions, LIST",
    // As ACK reads it, since EC2's Describe operations list.
    "DescribeDhcpOptions, LIST",
  })
  void pluralThatGeneratorYamlKnowsIsTheNameOfOneResource(String name, OperationType type) {
    assertThat(OperationName.parse(name, Set.of("DHCPOptions")))
        .isEqualTo(new OperationName(type, "DhcpOptions"));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"CREATE", "GET", "LIST", "UPDATE", "DELETE", "GET_ATTRIBUTES", "SET_ATTRIBUTES"})
  void typeThatActsOnOneResourcePlaysAPart(OperationType type) {
    assertThat(OperationName.role(type)).isPresent();
  }

  @Test
  void typeThatActsOnManyOrOnPartsPlaysNone() {
    assertThat(OperationName.role(OperationType.CREATE_BATCH)).isEmpty();
    assertThat(OperationName.role(OperationType.REPLACE)).isEmpty();
    assertThat(OperationName.role(OperationType.ADD_CHILD)).isEmpty();
    assertThat(OperationName.role(OperationType.UNKNOWN)).isEmpty();
  }
}
