package org.bailiwick.server.api.signin;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.notify.NoticeKind;
import org.bailiwick.server.notify.NoticeKind.Wish;
import org.bailiwick.server.notify.NoticeStore;
import org.bailiwick.server.notify.Wishes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Route;

import tools.jackson.databind.node.ObjectNode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What somebody wants to be told, and how soon. It is no fact about access, so the journal does
/// not know it.
public final class NoticePages {
    /// The longest word that is looked at, in characters.
    static final int WORD_MAX = 16;

    private static final String HOUR = "digest_hour";

    private final Counter counter;
    private final NoticeStore store;

    NoticePages(Counter counter, NoticeStore store) {
        this.counter = counter;
        this.store = store;
    }

    public static List<Route> routes(Counter counter, NoticeStore store) {
        NoticePages pages = new NoticePages(counter, store);
        String path = "/api/v1/me/notices";
        return List.of(Route.get(path, pages::get), Route.put(path, pages::change));
    }

    private void get(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admit(exchange);
        exchange.answer(tell(store.wishes(ProfilePages.me(asker, exchange))));
    }

    /// Changes what is named.
    private void change(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admit(exchange);
        Writing.desk(asker);
        PersonId me = ProfilePages.me(asker, exchange);
        Form body = Form.of(exchange.body());
        Wishes before = store.wishes(me);
        Map<NoticeKind, Wish> soon = new EnumMap<>(before.soon());
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind == NoticeKind.SECURITY || !body.has(kind.word())) continue;
            soon.put(kind, wish(body, kind.word()));
        }
        Wishes after = new Wishes(soon, hour(body, before.hour()));
        body.refuseUnknown();
        store.wishes(me, after);
        exchange.answer(tell(after));
    }

    private static Wish wish(Form body, String name) {
        return Wish.find(body.text(name, WORD_MAX))
                .orElseThrow(() -> body.wrong(name, "is `now`, `digest` or `never`"));
    }

    private static int hour(Form body, int before) {
        int hour = body.findCount(HOUR).orElse(before);
        if (hour > Wishes.HOUR_MAX) throw body.wrong(HOUR, "is a number from 0 to 23");
        return hour;
    }

    private static ObjectNode tell(Wishes wishes) {
        ObjectNode node = Json.object();
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind == NoticeKind.SECURITY) continue;
            node.put(kind.word(), wishes.soon().getOrDefault(kind, Wish.NOW).word());
        }
        return node.put(HOUR, wishes.hour());
    }
}
