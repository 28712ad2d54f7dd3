package org.bailiwick.server.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/// With what the server speaks TLS: a certificate and its key, read again when their files change,
/// so that a renewed one is used without a restart. Where the new ones do not fit, the old ones
/// stay.
public final class TlsKeys extends X509ExtendedKeyManager {
    /// How soon it is looked again whether the files have changed.
    static final Duration LOOKED = Duration.ofSeconds(10);

    private static final String ALIAS = "bailiwick";
    private static final Logger LOG = System.getLogger(TlsKeys.class.getName());

    private final Path certificate;
    private final Path key;
    private final Duration pause;
    private volatile Read read;

    /// What the files said.
    private record Read(Pem.Pair pair, FileTime certificate, FileTime key, long looked) {}

    private TlsKeys(Path certificate, Path key, Duration pause)
            throws IOException, GeneralSecurityException {
        this.certificate = certificate;
        this.key = key;
        this.pause = pause;
        read = read(System.nanoTime());
    }

    /// @throws IOException where a file cannot be read
    /// @throws GeneralSecurityException where they are no certificate and the key that goes with it
    public static SSLContext context(Path certificate, Path key)
            throws IOException, GeneralSecurityException {
        return context(certificate, key, LOOKED);
    }

    static SSLContext context(Path certificate, Path key, Duration pause)
            throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManager keys = new TlsKeys(certificate, key, pause);
        context.init(new KeyManager[] {keys}, null, null);
        return context;
    }

    private Read read(long now) throws IOException, GeneralSecurityException {
        FileTime first = Files.getLastModifiedTime(certificate);
        FileTime second = Files.getLastModifiedTime(key);
        return new Read(Pem.read(certificate, key), first, second, now);
    }

    private Pem.Pair pair() {
        Read here = read;
        long now = System.nanoTime();
        if (now - here.looked < pause.toNanos()) return here.pair;
        synchronized (this) {
            if (read.looked == here.looked) read = again(here, now);
            return read.pair;
        }
    }

    private Read again(Read before, long now) {
        Read kept = new Read(before.pair, before.certificate, before.key, now);
        try {
            boolean same =
                    Files.getLastModifiedTime(certificate).equals(before.certificate)
                            && Files.getLastModifiedTime(key).equals(before.key);
            if (same) return kept;
            Read next = read(now);
            LOG.log(Level.INFO, "the certificate was read again");
            return next;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException wrong) {
            LOG.log(
                    Level.WARNING,
                    "the certificate has changed and cannot be read: the one before is used",
                    wrong);
            return kept;
        }
    }

    @Override
    public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
        return fits(type) ? ALIAS : none();
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
        return fits(type) ? ALIAS : none();
    }

    private boolean fits(String type) {
        return type.equals(pair().key().getAlgorithm());
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return pair().chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return pair().key();
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
        return List.of(ALIAS).toArray(String[]::new);
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
        return none();
    }

    /// The interface says "none" so.
    @SuppressWarnings("NullAway")
    private static String none() {
        return null;
    }
}
