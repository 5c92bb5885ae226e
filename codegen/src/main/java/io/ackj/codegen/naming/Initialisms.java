package io.ackj.codegen.naming;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spells initialisms as Go does: in capitals, or in small letters where a name begins with a small
 * letter. The table and its order are those of <a
 * href="https://github.com/aws-controllers-k8s/pkg/blob/main/names/names.go">aws-controllers-k8s/pkg
 * names</a>, false hits included ("Decrypt" becomes "DECRypt"): the names in CRDs depend on them.
 */
final class Initialisms {

  /**
   * One line of the table. Order matters: "Dbi" has to be done before "Db".
   *
   * @param anywhere what is replaced by {@code upper}
   * @param first what is replaced by {@code lower} at the start of a name that begins with a small
   *     letter
   */
  private record Initialism(Pattern anywhere, Pattern first, String upper, String lower) {

    String raise(String name) {
      return anywhere.matcher(name).replaceAll(upper);
    }

    String lowerFirst(String name) {
      Matcher start = first.matcher(name);
      return start.lookingAt() ? lower + raise(name.substring(start.end())) : raise(name);
    }
  }

  private static final List<Initialism> TABLE =
      Stream.of(
              pattern("Ids", "IDs", "ids"),
              pattern("Id(?!entifier|le|entity|entities|empotency)", "ID", "id"),
              pattern("Dbi", "DBI", "dbi"),
              pattern("Db(?!i)", "DB", "db"),
              pattern("DB", "DB", "db"),
              pattern("CACert", "CACert", "caCert"),
              pattern("M[dD]5Of", "MD5Of", "md5Of"),
              pattern("Ipc", "IPC", "ipc"),
              word("IPAddress", "IPAddress", "ip_address"),
              pattern("I[Pp]v4", "IPv4", "ipv4"),
              pattern("I[Pp]v6", "IPv6", "ipv6"),
              pattern("Ip(?!art|am)", "IP", "ip"),
              word("IPSet", "IPSet", "ip_set"),
              pattern("Amis", "AMIs", "amis"),
              pattern("Ami", "AMI", "ami"),
              words("Acl Acm AIML Acp Api Arn Asn"),
              word("Awsvpc", "AWSVPC", "awsVPC"),
              words("Aws Az Bgp Cors Cidr Cname Cpu Crl Cps Csr Dhcp Dns Dpd Ebs Ec2"),
              pattern("[Ee]cr(?!et|ease)", "ECR", "ecr"),
              words("Ecs"),
              pattern("Edi(?!t)", "EDI", "edi"),
              words("Efs Eks"),
              pattern("Ena(?!bl)", "ENA", "ena"),
              words("Ecmp Fifo Fpga Gid Gpu Grpc Html"),
              pattern("HTTP(?!S[A-Z])|Http(?!s)", "HTTP", "http"),
              words("Https Iam Icmp"),
              pattern("Io(?!ps)", "IO", "io"),
              words("Iops Ipam Ja3 Json Jwt Kms Ldap Mfa"),
              pattern("Mibps", "MiBps", "miBps"),
              pattern("Nat(?!i)", "NAT", "nat"),
              pattern("Oid(?!c)", "OID", "oid"),
              pattern("OID(?!C)", "OID", "oid"),
              words("Oidc Ocsp Pca Pid"),
              pattern("Ramdisk", "RAMDisk", "ramDisk"),
              pattern("Ram", "RAM", "ram"),
              words("Rfc Sasl Scram Sdk Sha256 Sns Sqli Sql Sqs Sriov Sse Ssl Tcp Tde Tpm Tls"),
              pattern("(?i:ttl)(?!ing|e)", "TTL", "ttl"),
              words("Udp"),
              pattern("uri(?!ty)|Uri|URI", "URI", "uri"),
              words("Url Uuid"),
              pattern("Uids", "UIDs", "uids"),
              pattern("Uid", "UID", "uid"),
              pattern("U[Ii](?![Dd])", "UI", "ui"),
              words("Vlan"),
              pattern("[Vv]pce", "VPCE", "vpce"),
              pattern("[Vv]pc(?!e)", "VPC", "vpc"),
              words("Vpn Vgw Waf Xml Xss Yaml"))
          .flatMap(List::stream)
          .toList();

  private Initialisms() {}

  /** Puts every initialism in capitals: {@code KmsKeyId} becomes {@code KMSKeyID}. */
  static String raise(String name) {
    String result = name;
    for (Initialism initialism : TABLE) {
      result = initialism.raise(result);
    }
    return result;
  }

  /**
   * Puts every initialism in capitals but the one at the start, which is put in small letters:
   * {@code KmsKeyId} and {@code KMSKeyId} become {@code kmsKeyID}.
   */
  static String lowerFirst(String name) {
    String result = name;
    for (Initialism initialism : TABLE) {
      result = initialism.lowerFirst(result);
    }
    return result;
  }

  /** An initialism recognised by an expression, at the start as well. */
  private static List<Initialism> pattern(String regex, String upper, String lower) {
    Pattern pattern = Pattern.compile(regex);
    return List.of(new Initialism(pattern, pattern, upper, lower));
  }

  /** An initialism recognised by its camel case, at the start of a name also by its capitals. */
  private static List<Initialism> word(String camel, String upper, String lower) {
    Pattern anywhere = Pattern.compile(camel);
    Pattern first = Pattern.compile(upper + "|" + camel);
    return List.of(new Initialism(anywhere, first, upper, lower));
  }

  private static List<Initialism> words(String camelCases) {
    return Words.list(camelCases).stream()
        .flatMap(camel -> word(camel, Ascii.upper(camel), Ascii.lower(camel)).stream())
        .toList();
  }
}
