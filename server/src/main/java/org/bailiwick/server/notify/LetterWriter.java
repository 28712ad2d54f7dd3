package org.bailiwick.server.notify;

import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Outbox;
import org.bailiwick.server.session.PeopleStore;
import org.bailiwick.server.session.Profile;
import org.bailiwick.server.words.LetterWords;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Finds the words for letters, in the language of whoever gets them.
final class LetterWriter {
    /// By name, so that a time says it.
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Office office;
    private final PeopleStore people;
    private final Supplier<URI> pages;
    private final String usual;
    private final Map<String, LetterWords> words = new ConcurrentHashMap<>();

    /// @param pages under which address people find the pages that letters lead to
    /// @param usual the language of those of whom none is known
    LetterWriter(Office office, PeopleStore people, Supplier<URI> pages, String usual) {
        this.office = office;
        this.people = people;
        this.pages = pages;
        this.usual = usual;
    }

    LetterText write(Outbox.Letter letter) {
        Directory today = office.now();
        Optional<Person> reader =
                office.resolver(today, Optional.empty())
                        .address(letter.address())
                        .flatMap(today::find)
                        .flatMap(today::person);
        Profile profile = reader.map(p -> people.profile(p.id())).orElse(Profile.NONE);
        LetterWords said = words(profile);
        ZoneId zone = zone(profile);
        Map<String, String> about = new HashMap<>();
        about.put("until", said.time(letter.ends(), zone));
        if (letter.purpose() == Link.Purpose.INVITATION) about.putAll(invited(letter, said));
        if (letter.purpose() == Link.Purpose.PART) {
            today.links()
                    .part(letter.token().hash())
                    .map(given -> today.links().agency(given).name())
                    .ifPresent(agency -> about.put("business", agency));
        }
        return Sheet.of(
                        said,
                        kind(letter.purpose()),
                        about,
                        Optional.of(page(path(letter.purpose()) + letter.token().text())),
                        Optional.empty())
                .to(letter.address(), said, letter.ends());
    }

    LetterWords words(Profile profile) {
        return words.computeIfAbsent(profile.language().orElse(usual), LetterWords::of);
    }

    static ZoneId zone(Profile profile) {
        return profile.zone().map(ZoneId::of).orElse(UTC);
    }

    /// Under which address people find a page.
    String page(String path) {
        String base = pages.get().toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    private Map<String, String> invited(Outbox.Letter letter, LetterWords said) {
        Directory today = office.now();
        Invitation invitation =
                people.link(letter.token().hash())
                        .flatMap(link -> InvitationId.find(link.about()))
                        .flatMap(today::find)
                        .orElseThrow(() -> new IllegalStateException("a link without invitation"));
        String role = invitation.role() == Role.ADMIN ? "role.admin" : "role.standard";
        return Map.of(
                "business", today.business(invitation).name(), "role", said.say(role, Map.of()));
    }

    static String kind(Link.Purpose purpose) {
        return switch (purpose) {
            case RESET -> "reset";
            case REGISTER -> "register";
            case INVITATION -> "invitation";
            case GIVEN -> "given";
            case PART -> "part";
            case PROVIDER, PASSKEY, FIRST ->
                    throw new IllegalStateException("no letter leads there");
        };
    }

    /// Where the pages are that letters lead to.
    private static String path(Link.Purpose purpose) {
        return switch (purpose) {
            case RESET -> "/reset/";
            case REGISTER -> "/register/";
            case INVITATION -> "/invitation/";
            case GIVEN -> "/given-by-letter/";
            case PART -> "/forwarded/";
            case PROVIDER, PASSKEY, FIRST ->
                    throw new IllegalStateException("no letter leads there");
        };
    }
}
