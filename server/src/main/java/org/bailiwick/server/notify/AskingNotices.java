package org.bailiwick.server.notify;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Request.Wish;
import org.bailiwick.server.command.Deciders;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.RequestNotices;
import org.bailiwick.server.notify.Notice.About;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows about requests for access: told to those who decide, each of the assets on which he
/// does, and to whoever asked, under the names that he gave.
record AskingNotices(Office office, Audience audience) {
    List<Notice> of(RequestChange change, Instant at) {
        Directory today = audience.today();
        if (today.find(change.request()).isEmpty()) return List.of();
        return switch (change) {
            case RequestChange.AccessRequested c ->
                    RequestNotices.made(today, c.request()).stream()
                            .flatMap(n -> of(n).stream())
                            .toList();
            case RequestChange.RequestApproved c -> settled(c.request(), at);
            case RequestChange.RequestRefused c -> settled(c.request(), at);
            case RequestChange.RequestWithdrawn _ -> List.of();
        };
    }

    private List<Notice> settled(RequestId request, Instant at) {
        return of(RequestNotices.settled(audience.today(), request, at));
    }

    /// What a notice comes to for each of those whom it is for.
    List<Notice> of(RequestNotices.Notice notice) {
        Request request = audience.today().find(notice.request()).orElseThrow();
        List<Notice> all = new ArrayList<>();
        for (PersonId to : notice.people()) {
            switch (notice.what()) {
                case ASKED -> all.addAll(deciding(request, to, "asked", notice.due()));
                case REMINDER -> all.addAll(deciding(request, to, "reminder", notice.due()));
                case STAND_IN -> all.addAll(deciding(request, to, "stand-in", notice.due()));
                case NOBODY -> all.add(asker(request, to, "nobody"));
                case EXPIRED -> all.add(asker(request, to, "expired"));
                case ASKED_FOR_YOU -> all.add(asker(request, to, "for-you"));
                case SETTLED -> all.add(asker(request, to, outcome(request, notice.due())));
            }
        }
        return all;
    }

    private static String outcome(Request request, Instant at) {
        return switch (request.stateAt(at)) {
            case PENDING -> "settled-partly";
            case APPROVED -> "approved";
            case APPROVED_LESS -> "approved-less";
            case REFUSED -> "refused";
            case WITHDRAWN, EXPIRED -> "over";
        };
    }

    private List<Notice> deciding(Request request, PersonId to, String words, Instant at) {
        Directory today = audience.today();
        List<Notice> all = new ArrayList<>();
        for (Wish wish : request.wishes()) {
            boolean his = wish.open() && Deciders.able(today, request, wish, at).all().contains(to);
            Optional<Asset> asset = today.requests().asset(wish);
            if (!his || asset.isEmpty()) continue;
            Map<String, About> about = about(request);
            about.put("asset", new About.Name(asset.get().name()));
            about.put("levels", About.Levels.of(today, asset.get(), wish.levels().names()));
            all.add(new Notice(to, NoticeKind.REQUESTS, "request-" + words, about));
        }
        return all;
    }

    /// Under the name that was typed: it tells nothing of what is there.
    private Notice asker(Request request, PersonId to, String words) {
        Map<String, About> about = about(request);
        String typed =
                String.join(", ", request.wishes().stream().map(Wish::typed).distinct().toList());
        about.put("asset", new About.Name(typed));
        return new Notice(to, NoticeKind.REQUESTS, "request-" + words, about);
    }

    private Map<String, About> about(Request request) {
        Directory today = audience.today();
        Map<String, About> about = new HashMap<>();
        about.put("business", new About.Name(today.requests().business(request).name()));
        Optional<Member> member = today.requests().member(request);
        About who =
                member.map(today::person)
                        .flatMap(p -> office.open(p.name()))
                        .<About>map(About.Name::new)
                        .orElseGet(() -> new About.Name(today.requests().business(request).name()));
        about.put("who", who);
        return about;
    }
}
