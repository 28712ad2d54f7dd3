package org.bailiwick.server.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Reads certificates and keys from PEM (RFC 7468).
final class Pem {
    /// The most bytes of a file.
    static final int PEM_BYTES_MAX = 1_048_576;

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /// By the algorithm of the key, what it signs with.
    private static final Map<String, String> SIGNING =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    private Pem() {}

    /// @param chain ours first
    record Pair(List<X509Certificate> chain, PrivateKey key) {}

    /// @throws GeneralSecurityException where they do not go together
    static Pair read(Path certificate, Path key) throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        byte[] bytes = bytes(certificate);
        for (var each :
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(bytes))) {
            if (each instanceof X509Certificate own) chain.add(own);
        }
        if (chain.isEmpty()) throw new GeneralSecurityException("no certificate in the file");
        String algorithm = chain.getFirst().getPublicKey().getAlgorithm();
        PrivateKey read =
                KeyFactory.getInstance(algorithm)
                        .generatePrivate(new PKCS8EncodedKeySpec(der(key)));
        check(chain.getFirst(), read);
        return new Pair(List.copyOf(chain), read);
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > PEM_BYTES_MAX) throw new IOException("too long: " + file);
        return Files.readAllBytes(file);
    }

    private static byte[] der(Path file) throws IOException, GeneralSecurityException {
        String text = new String(bytes(file), java.nio.charset.StandardCharsets.US_ASCII);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        if (from < 0 || to < from) {
            throw new GeneralSecurityException("no key in the form PKCS #8 in the file");
        }
        return Base64.getMimeDecoder().decode(text.substring(from + BEGIN.length(), to));
    }

    private static void check(X509Certificate certificate, PrivateKey key)
            throws GeneralSecurityException {
        String algorithm = certificate.getPublicKey().getAlgorithm();
        String signing = SIGNING.getOrDefault(algorithm, algorithm);
        byte[] text = {1, 2, 3};
        Signature signs = Signature.getInstance(signing);
        signs.initSign(key);
        signs.update(text);
        byte[] signed = signs.sign();
        Signature checks = Signature.getInstance(signing);
        checks.initVerify(certificate);
        checks.update(text);
        if (!checks.verify(signed)) {
            throw new GeneralSecurityException("the key does not go with the certificate");
        }
    }
}
