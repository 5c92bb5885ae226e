package io.ackj.e2e.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A plain HTTP/1.1 server on loopback that passes everything on to another server, if a gate lets
 * it through. When the gate closes, all connections break.
 */
public final class GatedProxy implements AutoCloseable {
  /** What becomes of a request that the gate lets through. */
  public interface Handling {
    /** Returns the answer to a request that is not passed on; null to pass it on. */
    @Nullable String refusal(RequestHead head);

    /** Returns what is passed on in place of a request. */
    default RequestHead passed(RequestHead head) {
      return head;
    }
  }

  private final CallGate gate;
  private final URI target;
  private final Function<RequestHead, @Nullable String> naming;
  private final ServerSocket listener;
  private volatile Handling handling = head -> null;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private GatedProxy(CallGate gate, URI target, Function<RequestHead, @Nullable String> naming)
      throws IOException {
    this.gate = gate;
    this.target = target;
    this.naming = naming;
    this.listener = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
  }

  /**
   * Starts one.
   *
   * @param naming names a call for the gate; null for what passes as long as the gate is open
   */
  public static GatedProxy start(
      CallGate gate, URI target, Function<RequestHead, @Nullable String> naming) {
    try {
      GatedProxy proxy = new GatedProxy(gate, target, naming);
      daemon(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Returns where it is. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Handles requests in another way from now on. */
  public void handle(Handling how) {
    handling = how;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        open.add(client);
        daemon(() -> serve(client));
      } catch (IOException e) {
        // The proxy is closed.
      }
    }
  }

  private void serve(Socket client) {
    Socket server = null;
    try {
      client.setTcpNoDelay(true);
      server = connect();
      open.add(server);
      Exchange exchange = new Exchange(client, server);
      daemon(exchange::passAnswers);
      exchange.passRequests();
    } catch (IOException e) {
      // Either end has closed; the other learns of it below.
    } finally {
      quietly(client);
      if (server != null) {
        quietly(server);
      }
      if (gate.isClosed()) {
        breakAll();
      }
    }
  }

  private Socket connect() throws IOException {
    boolean secure = target.getScheme().equals("https");
    Socket socket =
        secure
            ? trusting().createSocket(target.getHost(), target.getPort())
            : new Socket(target.getHost(), target.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** Breaks all connections; clients may open new ones. */
  public void breakAll() {
    open.forEach(GatedProxy::quietly);
    open.clear();
  }

  @Override
  public void close() {
    quietly(listener);
    breakAll();
  }

  private static void quietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      // It is gone all the same.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "gated-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  /** The servers of these tests have certificates of their own, on loopback. */
  private static SSLSocketFactory trusting() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustingEveryone()}, new SecureRandom());
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class TrustingEveryone implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      // Everyone is trusted.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      // Everyone is trusted.
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /** One connection of a client with one to the server. */
  private final class Exchange {
    private final Socket client;
    private final Socket server;
    private volatile boolean losesAnswer;

    Exchange(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void passRequests() throws IOException {
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      RequestHead head = RequestHead.read(in);
      while (head != null) {
        if (head.expectsContinue()) {
          client.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
        }
        byte[] body = in.readNBytes(head.bodyLength());
        if (verdict(head) == CallGate.Verdict.DROP) {
          return;
        }
        String refusal = handling.refusal(head);
        if (refusal == null) {
          out.write(handling.passed(head).forwarded());
          out.write(body);
          out.flush();
          if (head.isUpgrade()) {
            in.transferTo(out);
            return;
          }
        } else {
          client.getOutputStream().write(refusal.getBytes(ISO_8859_1));
        }
        head = RequestHead.read(in);
      }
    }

    private CallGate.Verdict verdict(RequestHead head) {
      String name = naming.apply(head);
      if (name == null) {
        return gate.isClosed() ? CallGate.Verdict.DROP : CallGate.Verdict.PASS;
      }
      CallGate.Verdict verdict = gate.at(name);
      losesAnswer = verdict == CallGate.Verdict.PASS_AND_LOSE_ANSWER;
      return verdict;
    }

    void passAnswers() {
      byte[] buffer = new byte[16_384];
      try {
        InputStream in = server.getInputStream();
        int read = in.read(buffer);
        while (read >= 0 && !losesAnswer) {
          client.getOutputStream().write(buffer, 0, read);
          client.getOutputStream().flush();
          read = in.read(buffer);
        }
      } catch (IOException e) {
        // Either end has closed.
      }
      quietly(client);
      quietly(server);
    }
  }
}
