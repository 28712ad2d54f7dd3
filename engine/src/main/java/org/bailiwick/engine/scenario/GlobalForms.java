package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.scenario.Declared.Noun;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Time, the model, aliases, and businesses as a whole.
final class GlobalForms {
    private GlobalForms() {}

    static void add(Map<String, Form> forms) {
        forms.put("at", new Form("at 2026-03-01 09:00", c -> new Deed.At(c.clock())));
        forms.put("after", new Form("after 90 days", c -> new Deed.After(duration(c))));
        forms.put("model", new Form("model meta", c -> new Deed.Model(c.word("a model"))));
        forms.put("alias", new Form("alias 7123 on tiktok of nord", GlobalForms::alias));
        forms.put(
                "drop",
                new Form(
                        "drop alias 7123 on tiktok of nord` or `drop domain agentur.example of"
                                + " agentur` or `drop contact kai of nordwind",
                        GlobalForms::drop));
        forms.put(
                "business",
                new Form("business nordwind zone Europe/Berlin", GlobalForms::business));
        forms.put("close", new Form("close nordwind", c -> new Deed.Close(c.business())));
        forms.put("reopen", new Form("reopen nordwind", c -> new Deed.Reopen(c.business())));
        forms.put("undo", new Form("undo last` or `undo last but one", GlobalForms::undo));
        forms.put("settings", new Form("settings of nordwind second-step all", GlobalForms::set));
    }

    private static Duration duration(Cursor c) {
        String text = c.word("a number");
        if (!text.matches("[0-9]{1,6}")) {
            throw new Unfit("`%s` is no number".formatted(text));
        }
        int count = Integer.parseInt(text);
        String unit = c.word("a unit of time");
        return switch (unit) {
            case "day", "days" -> Duration.ofDays(count);
            case "hour", "hours" -> Duration.ofHours(count);
            case "minute", "minutes" -> Duration.ofMinutes(count);
            case "second", "seconds" -> Duration.ofSeconds(count);
            case "millisecond", "milliseconds" -> Duration.ofMillis(count);
            default ->
                    throw new Unfit(
                            "`%s` is none of days, hours, minutes, seconds, milliseconds"
                                    .formatted(unit));
        };
    }

    private static Line undo(Cursor c) {
        c.expect("last");
        return new Deed.Undo(c.take("but", "one") ? 2 : 1);
    }

    private static Line alias(Cursor c) {
        String alias = c.word("an alias");
        c.expect("on");
        String platform = c.word("a platform");
        c.expect("of");
        return new Deed.Alias(alias, platform, c.thing());
    }

    private static Line drop(Cursor c) {
        if (c.take("domain")) return ContactForms.dropDomain(c);
        if (c.take("contact")) return SecurityForms.dropContact(c);
        c.expect("alias");
        String alias = c.word("an alias");
        c.expect("on");
        String platform = c.word("a platform");
        c.expect("of");
        return new Deed.DropAlias(alias, platform, c.thing());
    }

    private static Line business(Cursor c) {
        String name = c.declare(Noun.BUSINESS);
        return new Deed.Business(name, c.take("zone") ? zone(c) : ZoneOffset.UTC);
    }

    private static ZoneId zone(Cursor c) {
        String name = c.word("a time zone");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw new Unfit("there is no time zone `%s`".formatted(name));
        }
    }

    private static Line set(Cursor c) {
        c.expect("of");
        String business = c.business();
        boolean lists = c.take("lists-assets");
        boolean names = c.take("names-approvers");
        SecondStep step = SecondStep.NOBODY;
        boolean silent = false;
        Optional<Moment> from = Optional.empty();
        if (c.take("second-step")) {
            step = c.one(SecondStep.class, "of whom");
            silent = c.take("even-when-silent");
            if (c.take("from")) from = Optional.of(c.moment());
        }
        boolean money = c.take("money-second-step");
        if (money) silent |= c.take("even-when-silent");
        PartnerStart start = PartnerStart.AT_ONCE;
        if (c.take("partners")) start = c.one(PartnerStart.class, "a start");
        BusinessSettings settings =
                new BusinessSettings(lists, names, step, silent, start, mail(c), money);
        return new Deed.Settings(business, settings, from);
    }

    private static MailDomains mail(Cursor c) {
        if (!c.take("domains")) return MailDomains.ANY;
        List<String> names = List.of(c.word("domains").split("\\+", -1));
        c.expect("for");
        DomainsFor of = c.one(DomainsFor.class, "whose");
        return MailDomains.of(names, of);
    }
}
