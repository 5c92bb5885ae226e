package io.ackj.kube.schema.cel;

import java.net.InetAddress;

/** The canonical text of an address; that of IPv6 is the short one of RFC 5952. */
final class IpText {
  private IpText() {}

  static String of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? address.getHostAddress() : shortened(groups(bytes));
  }

  private static int[] groups(byte[] bytes) {
    int[] groups = new int[8];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = (bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff);
    }
    return groups;
  }

  private static String shortened(int[] groups) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < groups.length; i++) {
      int zeros = zerosFrom(groups, i);
      if (zeros > length) {
        start = i;
        length = zeros;
      }
    }
    if (start < 0) {
      return join(groups, 0, groups.length);
    }
    return join(groups, 0, start) + "::" + join(groups, start + length, groups.length);
  }

  private static int zerosFrom(int[] groups, int start) {
    int end = start;
    while (end < groups.length && groups[end] == 0) {
      end++;
    }
    return end - start;
  }

  private static String join(int[] groups, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
