package org.bailiwick.server.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.bailiwick.server.settings.MailServer;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;

/// Hands letters to a mail server (RFC 6409), over TLS unless it is on this machine.
final class Smtp implements Carrier {
    /// How long the mail server may take for each step, in milliseconds.
    static final int WAIT_MAX = 20_000;

    private static final int FOREVER_FROM = 500;

    private final MailServer server;
    private final InstantSource clock;
    private final Properties trusted;

    Smtp(MailServer server, InstantSource clock) {
        this(server, clock, new Properties());
    }

    /// @param trusted settings of the mail library beside ours
    Smtp(MailServer server, InstantSource clock, Properties trusted) {
        this.server = server;
        this.clock = clock;
        this.trusted = trusted;
    }

    private Session session() {
        Properties all = new Properties();
        String wait = Integer.toString(WAIT_MAX);
        all.setProperty("mail.transport.protocol", "smtp");
        all.setProperty("mail.smtp.host", server.host());
        all.setProperty("mail.smtp.port", Integer.toString(server.port()));
        all.setProperty("mail.smtp.connectiontimeout", wait);
        all.setProperty("mail.smtp.timeout", wait);
        all.setProperty("mail.smtp.writetimeout", wait);
        all.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.allow8bitmime", "true");
        all.setProperty("mail.smtp.from", server.from());
        switch (server.security()) {
            case STARTTLS -> {
                all.setProperty("mail.smtp.starttls.enable", "true");
                all.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> all.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> all.setProperty("mail.smtp.starttls.enable", "false");
        }
        all.putAll(trusted);
        return Session.getInstance(all);
    }

    @Override
    public void carry(List<Parcel> parcels, BiConsumer<String, Taken> told) {
        Session session = session();
        try (Transport transport = session.getTransport()) {
            if (server.user().isEmpty()) transport.connect();
            else transport.connect(server.user(), server.password());
            for (Parcel parcel : parcels) {
                told.accept(parcel.name(), carry(session, transport, parcel));
                if (!transport.isConnected()) return;
            }
        } catch (MessagingException down) {
            told.accept(parcels.getFirst().name(), new Taken(false, false, why(down)));
        }
    }

    private Taken carry(Session session, Transport transport, Parcel parcel) {
        try {
            MimeMessage message = message(session, parcel);
            transport.sendMessage(message, message.getAllRecipients());
            return Taken.YES;
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        } catch (MessagingException refused) {
            return new Taken(false, forever(refused), why(refused));
        }
    }

    private MimeMessage message(Session session, Parcel parcel)
            throws MessagingException, UnsupportedEncodingException {
        LetterText text = parcel.text();
        String id = "<" + parcel.name() + "@" + domain() + ">";
        SMTPMessage message =
                new SMTPMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", id);
                    }
                };
        message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
        message.setReturnOption(SMTPMessage.RETURN_HDRS);
        message.setFrom(new InternetAddress(server.from(), server.name(), UTF_8.name()));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(text.to(), true));
        message.setSubject(text.subject(), UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", text.language());
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }

    private String domain() {
        return server.from().substring(server.from().lastIndexOf('@') + 1);
    }

    /// Whether the other side said so, of this letter.
    private static boolean forever(MessagingException refused) {
        for (Optional<Exception> each = Optional.of(refused);
                each.isPresent();
                each = next(each.get())) {
            int code =
                    switch (each.get()) {
                        case SMTPAddressFailedException a -> a.getReturnCode();
                        case SMTPSendFailedException s -> s.getReturnCode();
                        default -> 0;
                    };
            if (code >= FOREVER_FROM) return true;
        }
        return refused instanceof SendFailedException failed
                && failed.getNextException() == null
                && failed.getValidUnsentAddresses() == null;
    }

    private static Optional<Exception> next(Exception of) {
        return of instanceof MessagingException m
                ? Optional.ofNullable(m.getNextException())
                : Optional.empty();
    }

    private static String why(MessagingException failed) {
        Exception deepest = failed;
        for (Optional<Exception> each = Optional.of(failed);
                each.isPresent();
                each = next(each.get())) {
            deepest = each.get();
        }
        return String.valueOf(deepest.getMessage()).strip();
    }
}
