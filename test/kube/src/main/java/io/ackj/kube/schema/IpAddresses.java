package io.ackj.kube.schema;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** IP addresses and networks in their textual form; host names are never looked up. */
public final class IpAddresses {
  private IpAddresses() {}

  /** Returns the address that a text stands for, or null if it stands for none. */
  public static @Nullable InetAddress parse(String text) {
    boolean v4 = text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    boolean v6 = text.contains(":") && text.matches("[0-9a-fA-F:.]+");
    if (!v4 && !v6) {
      return null;
    }
    try {
      return InetAddress.getByName(v6 ? "[" + text + "]" : text);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** Returns the network that a text such as {@code 10.0.0.0/8} stands for, or null if none. */
  public static @Nullable Network parseNetwork(String text) {
    int slash = text.indexOf('/');
    InetAddress address = slash < 0 ? null : parse(text.substring(0, slash));
    String length = text.substring(slash + 1);
    if (address == null || !length.matches("[0-9]{1,3}")) {
      return null;
    }
    int bits = Integer.parseInt(length);
    return bits > address.getAddress().length * 8 ? null : new Network(address, bits);
  }

  /**
   * A network.
   *
   * @param address may have bits set beyond the prefix
   * @param prefixLength in bits
   */
  public record Network(InetAddress address, int prefixLength) {
    /** Returns whether an address of the same family lies in this network. */
    public boolean contains(InetAddress other) {
      return other.getAddress().length == address.getAddress().length
          && prefix(other).equals(prefix(address));
    }

    /** Returns whether another network lies in this one. */
    public boolean contains(Network other) {
      return other.prefixLength >= prefixLength && contains(other.address);
    }

    /** Returns this network with the bits beyond the prefix cleared. */
    public Network masked() {
      byte[] bytes = address.getAddress();
      for (int bit = prefixLength; bit < bytes.length * 8; bit++) {
        bytes[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
      }
      try {
        return new Network(InetAddress.getByAddress(bytes), prefixLength);
      } catch (UnknownHostException e) {
        throw new IllegalStateException(e);
      }
    }

    private BigInteger prefix(InetAddress of) {
      byte[] bytes = of.getAddress();
      return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - prefixLength);
    }
  }
}
