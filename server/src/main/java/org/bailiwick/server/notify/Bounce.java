package org.bailiwick.server.notify;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A letter that came back: what a mail server says of it in a delivery status notification (RFC
/// 3464).
///
/// @param letter its name
/// @param why with the status first, `5.1.1 …`
public record Bounce(String letter, String why) {
    private static final Pattern NAME = Pattern.compile("<(l_[0-9A-Za-z_-]{1,100})@[^<>\\s]+>");
    private static final String FAILED = "failed";
    private static final int PARTS_MAX = 20;
    private static final int BLOCKS_MAX = 100;

    /// Reads a message as it came by mail; empty where it is none that tells of a letter of ours
    /// that nobody got.
    public static Optional<Bounce> read(byte[] message) {
        try {
            MimeMessage mail =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(message));
            if (!mail.isMimeType("multipart/report")) return Optional.empty();
            if (!(mail.getContent() instanceof MimeMultipart parts)) return Optional.empty();
            List<BodyPart> all = new ArrayList<>();
            for (int i = 0; i < Math.min(parts.getCount(), PARTS_MAX); i++) {
                all.add(parts.getBodyPart(i));
            }
            Optional<String> why = Optional.empty();
            Optional<String> name = Optional.empty();
            for (BodyPart part : all) {
                if (part.isMimeType("message/delivery-status")) why = why(part);
                boolean ours =
                        part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers");
                if (ours) name = name(part);
            }
            if (why.isEmpty() || name.isEmpty()) return Optional.empty();
            return Optional.of(new Bounce(name.get(), why.get()));
        } catch (MessagingException | IOException broken) {
            return Optional.empty();
        }
    }

    /// The first block is about the message, each that follows about somebody who was to get it.
    private static Optional<String> why(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            byte[] all = in.readAllBytes();
            ByteArrayInputStream blocks = new ByteArrayInputStream(all);
            for (int i = 0; i < BLOCKS_MAX && blocks.available() > 0; i++) {
                InternetHeaders block = new InternetHeaders(blocks);
                String action = header(block, "Action").toLowerCase(Locale.ROOT);
                if (!action.equals(FAILED)) continue;
                String said = header(block, "Diagnostic-Code").replaceFirst("^\\w+;\\s*", "");
                String why = (header(block, "Status") + " " + said).strip();
                return Optional.of(why.replaceAll("\\s+", " "));
            }
            return Optional.empty();
        }
    }

    private static String header(InternetHeaders block, String name) {
        return Optional.ofNullable(block.getHeader(name, " ")).orElse("").strip();
    }

    private static Optional<String> name(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            InternetHeaders headers = new InternetHeaders(in);
            Matcher name = NAME.matcher(header(headers, "Message-ID"));
            return name.find() ? Optional.of(name.group(1)) : Optional.empty();
        }
    }
}
