package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.AccessLinks;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.notify.Notice.About;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The rows about access links: told to the agency what a client gave, and to both sides what no
/// longer works.
record LinkNotices(Audience audience) {
    private Directory today() {
        return audience.today();
    }

    /// Everything that clients have given by access links.
    void each(Consumer<Confirmation> look) {
        AccessLinks links = today().links();
        today().eachBusiness(agency -> {
            for (AccessLink link : links.of(agency)) links.of(link).forEach(look);
        });
    }

    List<Notice> of(AccessLinkChange change) {
        return switch (change) {
            case AccessLinkChange.AccessLinkConfirmed c -> given(c.confirmation(), "confirmed");
            case AccessLinkChange.LinkPartAnswered c -> given(c.confirmation(), "answered");
            case AccessLinkChange.AccessLinkMade _,
                    AccessLinkChange.AccessLinkChanged _,
                    AccessLinkChange.AccessLinkMoved _,
                    AccessLinkChange.AccessLinkRenewed _,
                    AccessLinkChange.AccessLinkHanded _,
                    AccessLinkChange.AccessLinkLogoSet _,
                    AccessLinkChange.LinkPartForwarded _ ->
                    List.of();
        };
    }

    private List<Notice> given(ConfirmationId id, String words) {
        Optional<Confirmation> found = today().find(id);
        if (found.isEmpty()) return List.of();
        Confirmation confirmation = found.get();
        Map<String, About> about = about(confirmation);
        long given = confirmation.parts().stream().filter(p -> p.result().given()).count();
        about.put("given", new About.Name(Long.toString(given)));
        about.put("count", new About.Name(Integer.toString(confirmation.parts().size())));
        List<Notice> all = new ArrayList<>();
        for (PersonId to : audience.admins(today().links().agency(confirmation))) {
            all.add(new Notice(to, NoticeKind.LINKS, "link-" + words, about));
        }
        return all;
    }

    /// To both sides: one of the promised actions cannot be done any more.
    List<Notice> broken(Confirmation confirmation, Part part, Instant since) {
        return both(confirmation, part, "link-broken", Map.of("since", new About.At(since)));
    }

    /// To whoever gave it: so much of it still stands.
    List<Notice> yearly(Confirmation confirmation, long stands) {
        Map<String, About> about = about(confirmation);
        about.put("since", new About.At(confirmation.at()));
        about.put("count", new About.Name(Long.toString(stands)));
        return givers(confirmation).stream()
                .map(to -> new Notice(to, NoticeKind.LINKS, "link-yearly", about))
                .toList();
    }

    /// Who gave it, and who else may on that side.
    private Set<PersonId> givers(Confirmation confirmation) {
        Set<PersonId> people = new LinkedHashSet<>();
        confirmation.made().by().ifPresent(people::add);
        people.addAll(audience.side(confirmation.made().giver()));
        return people;
    }

    /// To both sides: the platform says that it does not work there, or does again.
    List<Notice> probed(Confirmation confirmation, Part part, Probe probe, ProbeResult said) {
        boolean works = said.state() == ProbeResult.State.WORKING;
        Map<String, About> about =
                Map.of(
                        "since", new About.At(said.since()),
                        "platform", new About.Name(probe.platform()));
        return both(confirmation, part, works ? "link-probe-works" : "link-probe-broken", about);
    }

    private List<Notice> both(
            Confirmation confirmation, Part part, String words, Map<String, About> more) {
        Map<String, About> about = about(confirmation);
        about.putAll(more);
        String asset = today().find(part.asset()).map(Asset::name).orElse("");
        about.put("asset", new About.Name(asset));
        Set<PersonId> people =
                new LinkedHashSet<>(audience.admins(today().links().agency(confirmation)));
        people.addAll(givers(confirmation));
        List<Notice> all = new ArrayList<>();
        for (PersonId to : people) {
            all.add(new Notice(to, NoticeKind.LINKS, words, about));
        }
        return all;
    }

    private Map<String, About> about(Confirmation confirmation) {
        Map<String, About> about = new HashMap<>();
        about.put("business", new About.Name(today().links().agency(confirmation).name()));
        Optional<Business> giver =
                confirmation.made().giver() instanceof Owner.Business(var id)
                        ? today().find(id)
                        : Optional.empty();
        about.put(
                "giver",
                giver.<About>map(b -> new About.Name(b.name())).orElse(new About.Word("somebody")));
        return about;
    }
}
