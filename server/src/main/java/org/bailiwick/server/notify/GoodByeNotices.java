package org.bailiwick.server.notify;

import org.bailiwick.engine.change.GoodByeChange.GoodByeChecked;
import org.bailiwick.engine.change.GoodByeChange.Said;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.server.command.Office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was found a week after a good-bye: the admins hear it.
record GoodByeNotices(Office office, Audience audience) {
    List<Notice> of(GoodByeChecked checked) {
        Optional<Business> business = checked.business().flatMap(audience.today()::find);
        Optional<Said> said = said(checked);
        if (business.isEmpty() || said.isEmpty()) return List.of();
        String whom = checked.whom() instanceof MemberId ? "member" : "partner";
        String words = (checked.left().isEmpty() ? "good-bye-held-" : "good-bye-broken-") + whom;
        Map<String, Notice.About> about =
                Map.of(
                        "business",
                        new Notice.About.Name(business.get().name()),
                        "at",
                        new Notice.About.At(said.get().at()));
        List<Notice> all = new ArrayList<>();
        for (PersonId to : audience.admins(business.get())) {
            all.add(new Notice(to, NoticeKind.SECURITY, words, about));
        }
        return all;
    }

    private Optional<Said> said(GoodByeChecked checked) {
        return office.entry(checked.entry()).stream()
                .flatMap(e -> e.changes().stream())
                .filter(Said.class::isInstance)
                .map(Said.class::cast)
                .findFirst();
    }
}
