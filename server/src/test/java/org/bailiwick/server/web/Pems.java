package org.bailiwick.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A new certificate for `localhost` and its key, as files in PEM.
record Pems(Path certificate, Path key, Certificate own) {
    private static final String PASSWORD = "changeit";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /// @param algorithm `EC` or `RSA`
    static Pems make(Path folder, String algorithm) throws Exception {
        Path store = folder.resolve(algorithm + System.nanoTime() + ".p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String line =
                "%s -genkeypair -alias own -keystore %s -storepass %s -keyalg %s -dname CN=localhost -ext san=dns:localhost"
                        .formatted(keytool, store, PASSWORD, algorithm);
        assertThat(new ProcessBuilder(line.split(" ", -1)).inheritIO().start().waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Certificate own = keys.getCertificate("own");
        Path certificate = folder.resolve("cert.pem");
        Path key = folder.resolve("key.pem");
        Files.writeString(certificate, pem("CERTIFICATE", own.getEncoded()));
        byte[] secret = keys.getKey("own", PASSWORD.toCharArray()).getEncoded();
        Files.writeString(key, pem("PRIVATE KEY", secret));
        return new Pems(certificate, key, own);
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, LINES.encodeToString(der), what);
    }

    /// Trusts this certificate and no other.
    SSLContext trusting() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("own", own);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
