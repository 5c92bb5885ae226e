package io.ackj.codegen.naming;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words and endings that <a href="https://github.com/gobuffalo/flect">gobuffalo/flect</a>
 * v1.0.3 knows, those of them that matter for plurals. Mistakes are kept: they are in names of
 * CRDs.
 */
final class FlectRules {
  /** Words that are recognised at the end of longer ones as well; of several, the last counts. */
  private static final Map<String, String> PARTS =
      Words.pairs(
          """
          aircraft=aircraft beef=beef bison=bison blues=blues chassis=chassis deer=deer
          fish=fish moose=moose police=police salmon=salmon series=series sheep=sheep
          shrimp=shrimp species=species swine=swine trout=trout tuna=tuna you=you child=children
          foot=feet goose=geese man=men human=humans mouse=mice tooth=teeth woman=women
          person=people adieu=adieux fabliau=fabliaux bureau=bureaus criterion=criteria
          ganglion=ganglia lexicon=lexica mitochondrion=mitochondria noumenon=noumena
          phenomenon=phenomena taxon=taxa media=media medium=media stadium=stadiums
          aquarium=aquaria auditorium=auditoria symposium=symposia curriculum=curriculums
          quota=quotas alumnus=alumni bacillus=bacilli cactus=cacti coccus=cocci focus=foci
          locus=loci nucleus=nuclei octopus=octupuses radius=radii syllabus=syllabi
          corpus=corpora genus=genera alumna=alumnae vertebra=vertebrae differentia=differentiae
          minutia=minutiae vita=vitae larva=larvae postcava=postcavae praecava=praecavae
          uva=uvae apex=apices codex=codices index=indices latex=latices vertex=vertices
          vortex=vortices appendix=appendices radix=radices helix=helices crisis=crises
          ellipsis=ellipses genesis=geneses oasis=oases thesis=theses testis=testes base=bases
          basis=bases vedalia=vedalias abuse=abuses cause=causes clause=clauses cruse=cruses
          excuse=excuses fuse=fuses house=houses misuse=misuses muse=muses pause=pauses
          ache=aches topaz=topazes buffalo=buffaloes potato=potatoes tomato=tomatoes
          equipment=equipment information=information jeans=jeans money=money news=news
          rice=rice dwarf=dwarfs hoof=hoofs thief=thieves chive=chives hive=hives move=moves
          movie=movies cookie=cookies pretorium=pretoriums agenda=agendas formula=formulas
          shoe=shoes graffiti=graffiti
          """);

  /** Words that are recognised only whole. */
  private static final Map<String, String> WHOLE_WORDS =
      Words.pairs("ox=oxen louse=lice die=dice axis=axes alias=aliases use=uses toe=toes ID=IDs");

  /** Plurals that are recognised, but not made. */
  private static final Set<String> OTHER_PLURALS =
      Words.set(
          """
          beefs fishes salmons shrimps swines trouts tunas adieus bureaux ganglions lexicons
          mitochondrions stadia aquariums auditoriums symposiums curricula alumnuses cactuses
          focuses locuses nucleuses octopi radiuses corpuses apexes codexes indexes latexes
          vertexes vortexes appendixes radixes helixes buffalos dwarves hooves formulae
          """);

  private static final Map<String, String> SUFFIXES =
      Words.pairs(
          """
          tive=tives eaf=eaves oaf=oaves afe=aves arf=arves rfe=rves rf=rves lf=lves fe=ves
          ay=ays ey=eys oy=oys quy=quies uy=uys y=ies eau=eaux bula=bulae dula=bulae lula=bulae
          nula=bulae vula=bulae hedron=hedra ium=ia seum=seums eum=ea oum=oa stracum=straca
          dum=da elum=ela ilum=ila olum=ola ulum=ula llum=lla ylum=yla imum=ima ernum=erna
          gnum=gna brum=bra crum=cra terum=tera serum=sera trum=tra antum=anta atum=ata
          entum=enta etum=eta itum=ita otum=ota utum=uta ctum=cta ovum=ova trix=trices
          iasis=iases mesis=meses kinesis=kineses resis=reses gnosis=gnoses opsis=opses
          ysis=yses ouse=ouses lause=lauses us=uses ch=ches io=ios sh=shes ss=sses ez=ezzes
          iz=izzes tz=tzes zz=zzes ano=anos lo=los to=tos oo=oos o=oes x=xes S=Ses
          """);

  /** From singular to plural, in small letters but for {@code ID}. */
  static final Map<String, String> WORDS = words();

  /** All plurals that are left alone, in small letters but for {@code IDs}. */
  static final Set<String> PLURALS = plurals();

  /** Endings and what takes their place. The first that fits counts, whichever side of it. */
  static final List<Map.Entry<String, String>> ENDINGS = endings();

  /** Words in capitals after which a new word begins. */
  static final Set<String> ACRONYMS =
      Words.set(
          """
          OK UTF8 HTML JSON JWT ID UUID SQL ACK ACL ADSL AES ANSI API ARP ATM BGP BSS CCITT CHAP
          CIDR CIR CLI CPE CPU CRC CRT CSMA CMOS DCE DEC DES DHCP DNS DRAM DSL DSLAM DTE DMI EHA
          EIA EIGRP EOF ESS FCC FCS FDDI FTP GBIC GEPOF HDLC HTTP HTTPS IANA ICMP IDF IDS IEEE
          IETF IMAP IP IPS ISDN ISP LACP LAN LAPB LAPF LLC MAC MC MDF MIB MPLS MTU NAC NAT NBMA
          NIC NRZ NRZI NVRAM OSI OSPF OUI PAP PAT PC PIM PCM PDU POP3 POTS PPP PPTP PTT PVST RAM
          RARP RFC RIP RLL ROM RSTP RTP RCP SDLC SFD SFP SLARP SLIP SMTP SNA SNAP SNMP SOF SRAM
          SSH SSID STP SYN TDM TFTP TIA TOFU UDP URL URI USB UTP VC VLAN VLSM VPN W3C WAN WEP
          WPA WWW
          """);

  private FlectRules() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>(PARTS);
    words.putAll(WHOLE_WORDS);
    return words;
  }

  private static Set<String> plurals() {
    Set<String> plurals = new HashSet<>(WORDS.values());
    plurals.addAll(OTHER_PLURALS);
    return plurals;
  }

  private static List<Map.Entry<String, String>> endings() {
    List<Map.Entry<String, String>> endings = new ArrayList<>(PARTS.entrySet());
    Collections.reverse(endings);
    endings.addAll(SUFFIXES.entrySet());
    return List.copyOf(endings);
  }
}
