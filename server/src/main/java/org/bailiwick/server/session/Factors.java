package org.bailiwick.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Office;

import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// The second step: codes of an authenticator, and recovery codes for when it is lost.
public final class Factors {
    /// Recovery codes that are made at a time; each is good once.
    public static final int RECOVERY_CODES_MAX = 10;

    /// The longest code that is looked at, in characters.
    public static final int CODE_MAX = 64;

    private static final int RECOVERY_BYTES = 10;

    private final Office office;
    private final PeopleStore store;
    private final Sessions sessions;
    private final Guesses guesses;
    private final SecureRandom chance;
    private final InstantSource clock;

    Factors(
            Office office,
            PeopleStore store,
            Sessions sessions,
            Guesses guesses,
            SecureRandom chance,
            InstantSource clock) {
        this.office = office;
        this.store = store;
        this.sessions = sessions;
        this.guesses = guesses;
        this.chance = chance;
        this.clock = clock;
    }

    /// What an authenticator is given.
    ///
    /// @param secret in base 32
    /// @param uri the same for a picture to be scanned
    public record Started(String secret, String uri) {}

    /// Codes that are shown once.
    public record Confirmed(Sessions.Opened opened, List<String> recoveryCodes) {}

    /// Draws a secret; nothing is asked for before a code of it was shown.
    ///
    /// @throws SignInRefused where there is an authenticator already
    public Started start(SignedIn who) {
        if (credential(who.person()).hasSecondStep()) {
            throw SignInRefused.conflict("there is an authenticator already: remove it first");
        }
        byte[] secret = Totp.draw(chance);
        var sealed =
                office.sealer()
                        .seal(
                                who.person(),
                                HexFormat.of().formatHex(secret),
                                office.journal().keyRing())
                        .orElseThrow(() -> SignInRefused.conflict("this person was erased"));
        store.authenticator(who.person(), new Authenticator(sealed, false));
        String text = Totp.base32(secret);
        String name = office.now().find(who.person()).map(this::name).orElse("");
        String label = URLEncoder.encode(name, UTF_8).replace("+", "%20");
        return new Started(
                text,
                "otpauth://totp/Bailiwick:%s?secret=%s&issuer=Bailiwick".formatted(label, text));
    }

    private String name(Person person) {
        return office.open(person.name()).orElse("");
    }

    /// From now on a code is asked for; this session has shown one.
    ///
    /// @throws SignInRefused where the code is wrong, or nothing was started
    public Confirmed confirm(SignedIn who, String code, String source) {
        guesses.count(source, "code " + who.person());
        Credential credential = credential(who.person());
        var started =
                credential
                        .authenticator()
                        .filter(a -> !a.confirmed())
                        .orElseThrow(() ->
                                SignInRefused.conflict(
                                        "no authenticator was started: start one first"));
        useAuthenticator(credential.person(), started, code);
        store.authenticator(who.person(), new Authenticator(started.secret(), true));
        List<String> codes = drawCodes(who.person());
        return new Confirmed(sessions.prove(who.session(), Proof.TWO_STEPS), codes);
    }

    /// Removes the authenticator, and ends all other sessions.
    public void remove(SignedIn who, String code, String source) {
        check(who, code, source);
        store.dropAuthenticator(who.person());
        sessions.endOthers(who.session(), EndReason.FACTOR_CHANGED);
    }

    /// In place of all recovery codes there are.
    public List<String> makeRecoveryCodes(SignedIn who, String code, String source) {
        check(who, code, source);
        return drawCodes(who.person());
    }

    /// This session has shown a code.
    public Sessions.Opened stepUp(SignedIn who, String code, String source) {
        check(who, code, source);
        return sessions.prove(who.session(), Proof.TWO_STEPS);
    }

    private void check(SignedIn who, String code, String source) {
        guesses.count(source, "code " + who.person());
        Credential credential = credential(who.person());
        if (!credential.hasSecondStep()) {
            throw SignInRefused.conflict("there is no authenticator: start one first");
        }
        use(credential, code);
        guesses.forgive(source, "code " + who.person());
    }

    /// How many recovery codes are left.
    public int recoveryCodesLeft(PersonId person) {
        return store.recoveryCodesLeft(person);
    }

    /// Whether a code is asked for.
    public boolean on(PersonId person) {
        return store.credential(person).filter(Credential::hasSecondStep).isPresent();
    }

    private Credential credential(PersonId person) {
        return store.credential(person)
                .orElseThrow(() -> SignInRefused.conflict("there is no password yet"));
    }

    /// Uses a code up, of the authenticator or for recovery.
    ///
    /// @throws SignInRefused where it is wrong or was used
    void use(Credential credential, String code) {
        String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (plain.length() == Totp.DIGITS) {
            var authenticator = credential.authenticator().filter(Authenticator::confirmed);
            if (authenticator.isEmpty()) throw SignInRefused.wrongCode();
            useAuthenticator(credential.person(), authenticator.get(), plain);
        } else if (!store.useRecoveryCode(credential.person(), hash(plain))) {
            throw SignInRefused.wrongCode();
        }
    }

    private void useAuthenticator(PersonId person, Authenticator authenticator, String code) {
        byte[] secret =
                office.open(authenticator.secret())
                        .map(HexFormat.of()::parseHex)
                        .orElseThrow(SignInRefused::wrongCode);
        OptionalLong step = Totp.stepOf(secret, code, clock.instant());
        if (step.isEmpty() || !store.useStep(person, step.getAsLong())) {
            throw SignInRefused.wrongCode();
        }
    }

    private List<String> drawCodes(PersonId person) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES_MAX; i++) {
            byte[] bytes = new byte[RECOVERY_BYTES];
            chance.nextBytes(bytes);
            String text = Totp.base32(bytes).toLowerCase(Locale.ROOT);
            codes.add(text.replaceAll("(.{4})(?=.)", "$1-"));
        }
        store.recoveryCodes(person, codes.stream().map(c -> hash(c.replace("-", ""))).toList());
        return codes;
    }

    private static Hash hash(String code) {
        return Hash.of(("recovery " + code).getBytes(UTF_8));
    }
}
