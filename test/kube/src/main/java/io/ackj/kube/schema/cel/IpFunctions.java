package io.ackj.kube.schema.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.ackj.kube.schema.IpAddresses;
import io.ackj.kube.schema.IpAddresses.Network;
import io.ackj.kube.schema.ShownValue;
import io.ackj.kube.schema.cel.Functions.Parameter;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;

/** {@code ip}, {@code cidr}, and what can be asked of them. */
final class IpFunctions {
  private static final CelType IP_TYPE = OpaqueType.create("net.IP");
  private static final CelType CIDR_TYPE = OpaqueType.create("net.CIDR");
  private static final Parameter IP = new Parameter(IP_TYPE, InetAddress.class);
  private static final Parameter CIDR = new Parameter(CIDR_TYPE, Network.class);
  private static final Parameter TEXT = TextFunctions.TEXT;

  private IpFunctions() {}

  static void addTo(Functions functions) {
    addAddresses(functions);
    addNetworks(functions);
  }

  private static void addAddresses(Functions functions) {
    functions.global("ip", IP_TYPE, List.of(TEXT), args -> ip(args[0]));
    functions.global(
        "isIP",
        SimpleType.BOOL,
        List.of(TEXT),
        args -> IpAddresses.parse((String) args[0]) != null);
    functions.global(
        "ip.isCanonical",
        SimpleType.BOOL,
        List.of(TEXT),
        args -> IpText.of(ip(args[0])).equals(args[0]));
    functions.member(
        "family",
        SimpleType.INT,
        List.of(IP),
        args -> address(args[0]).getAddress().length == 4 ? 4L : 6L);
    is(functions, "isUnspecified", InetAddress::isAnyLocalAddress);
    is(functions, "isLoopback", InetAddress::isLoopbackAddress);
    is(functions, "isLinkLocalMulticast", InetAddress::isMCLinkLocal);
    is(functions, "isLinkLocalUnicast", InetAddress::isLinkLocalAddress);
    is(functions, "isGlobalUnicast", IpFunctions::isGlobalUnicast);
    functions.global("string", SimpleType.STRING, List.of(IP), args -> IpText.of(address(args[0])));
  }

  private static void addNetworks(Functions functions) {
    functions.global("cidr", CIDR_TYPE, List.of(TEXT), args -> cidr(args[0]));
    functions.global(
        "isCIDR",
        SimpleType.BOOL,
        List.of(TEXT),
        args -> IpAddresses.parseNetwork((String) args[0]) != null);
    contains(functions, "containsIP", TEXT, args -> network(args).contains(ip(args[1])));
    contains(functions, "containsIP", IP, args -> network(args).contains(address(args[1])));
    contains(functions, "containsCIDR", TEXT, args -> network(args).contains(cidr(args[1])));
    contains(functions, "containsCIDR", CIDR, args -> network(args).contains((Network) args[1]));
    functions.member("ip", IP_TYPE, List.of(CIDR), args -> network(args).address());
    functions.member(
        "prefixLength", SimpleType.INT, List.of(CIDR), args -> (long) network(args).prefixLength());
    functions.member("masked", CIDR_TYPE, List.of(CIDR), args -> network(args).masked());
    functions.global(
        "string",
        SimpleType.STRING,
        List.of(CIDR),
        args -> IpText.of(network(args).address()) + "/" + network(args).prefixLength());
  }

  private static void is(Functions functions, String name, Predicate<InetAddress> predicate) {
    functions.member(name, SimpleType.BOOL, List.of(IP), args -> predicate.test(address(args[0])));
  }

  private static void contains(
      Functions functions, String name, Parameter other, Predicate<Object[]> predicate) {
    functions.member(name, SimpleType.BOOL, List.of(CIDR, other), args -> predicate.test(args));
  }

  private static boolean isGlobalUnicast(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isMulticastAddress()
        && !address.isLinkLocalAddress()
        && !IpText.of(address).equals("255.255.255.255");
  }

  private static InetAddress address(Object argument) {
    return (InetAddress) argument;
  }

  private static Network network(Object[] args) {
    return (Network) args[0];
  }

  private static InetAddress ip(Object argument) {
    String text = (String) argument;
    InetAddress address = IpAddresses.parse(text);
    if (address == null) {
      String quoted = ShownValue.quote(text);
      throw new FunctionException(
          "IP Address %s parse error during conversion from string: ParseAddr(%s): unable to parse IP"
              .formatted(quoted, quoted));
    }
    return address;
  }

  private static Network cidr(Object argument) {
    String text = (String) argument;
    Network network = IpAddresses.parseNetwork(text);
    if (network == null) {
      throw new FunctionException(
          "network address parse error during conversion from string: netip.ParsePrefix(%s): no '/'"
              .formatted(ShownValue.quote(text)));
    }
    return network;
  }
}
