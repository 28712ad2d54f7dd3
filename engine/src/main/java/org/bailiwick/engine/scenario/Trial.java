package org.bailiwick.engine.scenario;

import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.decision.Waiting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Holds claims against the answers of one [Asker]: each claim against the check, the explanation
/// and both lists, which must agree.
final class Trial {
    private final Asker asker;
    private final Set<ZoneId> zones = new HashSet<>(Set.of(ZoneOffset.UTC));
    private List<String> differences = new ArrayList<>();

    Trial(Asker asker) {
        this.asker = asker;
    }

    /// Notes where days start.
    void heed(Deed deed) {
        if (deed instanceof Deed.Business business) zones.add(business.zone());
    }

    /// What is otherwise than claimed, a sentence each.
    List<String> differences(Claim claim) {
        differences = new ArrayList<>();
        switch (claim) {
            case Claim.May(var ask) -> agree(ask, true);
            case Claim.MayNot c -> {
                agree(c.ask(), false);
                denial(c);
            }
            case Claim.Who c -> {
                Set<String> who = asker.who(c.action(), c.object(), c.setting());
                same("these may", c.persons(), who);
                for (String person : union(c.persons(), who)) {
                    Ask ask = new Ask(person, c.action(), c.object(), c.setting());
                    agree(ask, c.persons().contains(person));
                }
            }
            case Claim.What c -> {
                Set<String> what = asker.what(c.person(), c.action(), c.setting());
                same("on these", c.things(), what);
                for (String thing : union(c.things(), what)) {
                    Thing object = new Thing(Optional.empty(), thing);
                    Ask ask = new Ask(c.person(), c.action(), object, c.setting());
                    agree(ask, c.things().contains(thing));
                }
            }
        }
        return differences;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private void tell(String sentence) {
        differences.add(sentence);
    }

    private void same(String what, Set<String> claimed, Set<String> found) {
        if (claimed.equals(found)) return;
        tell("claimed, %s: %s; found: %s".formatted(what, listed(claimed), listed(found)));
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names));
    }

    /// The check, the explanation and both lists say the same.
    private void agree(Ask ask, boolean allowed) {
        if (asker.check(ask) != allowed) {
            tell("claimed: %s; a check says: %s".formatted(word(allowed), word(!allowed)));
        }
        Answer answer = asker.explain(ask);
        if (answer.allowed() != allowed) {
            tell("claimed: %s; explained: %s".formatted(word(allowed), words(answer)));
        }
        if (!ask.ofPerson()) return;
        boolean listed =
                asker.who(ask.action(), ask.object(), ask.setting()).contains(ask.subject());
        if (listed != allowed) {
            tell("%s is %s the list of who may".formatted(ask.subject(), listed ? "in" : "not in"));
        }
        if (ask.object().kind().isPresent()) return;
        String object = ask.object().name();
        boolean lists = asker.what(ask.subject(), ask.action(), ask.setting()).contains(object);
        if (lists != allowed) {
            tell(
                    "%s is %s the list of what %s may"
                            .formatted(object, lists ? "in" : "not in", ask.subject()));
        }
    }

    private static String word(boolean allowed) {
        return allowed ? "allowed" : "denied";
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case Answer.Allowed _ -> "allowed";
            case Answer.Denied denied ->
                    "denied because %s, fix: %s".formatted(denied.code(), fix(denied.fix()));
        };
    }

    private static String fix(List<Claim.Step> steps) {
        if (steps.isEmpty()) return "none";
        return steps.stream().map(Claim.Step::toString).collect(Collectors.joining(", then "));
    }

    private void denial(Claim.MayNot claim) {
        if (!(asker.explain(claim.ask()) instanceof Answer.Denied denied)) return;
        if (denied.code() != claim.code()) {
            tell("claimed: because %s; found: %s".formatted(claim.code(), words(denied)));
        }
        claim.remedy().ifPresent(remedy -> remedy(remedy.steps(), denied.fix()));
        claim.waiting().ifPresent(waits -> waiting(waits, denied.waiting()));
        claim.ended().ifPresent(ended -> ended(ended, denied.changed()));
        if (asker.checkFixed(claim.ask()).equals(Optional.of(false))) {
            tell(
                    "the fix was carried out, and it is denied still: %s"
                            .formatted(fix(denied.fix())));
        }
    }

    private void remedy(List<Claim.Step> claimed, List<Claim.Step> found) {
        boolean same = claimed.size() == found.size();
        for (int i = 0; same && i < claimed.size(); i++) same = is(claimed.get(i), found.get(i));
        if (!same) tell("claimed as fix: %s; found: %s".formatted(fix(claimed), fix(found)));
    }

    private static boolean is(Claim.Step claimed, Claim.Step found) {
        boolean by = claimed.by().isEmpty() || claimed.by().equals(found.by());
        return by && claimed.text().equals(found.text());
    }

    private void waiting(Claim.Waits claimed, Waiting found) {
        boolean same =
                switch (claimed) {
                    case Claim.Waits.No _ -> found instanceof Waiting.No;
                    case Claim.Waits.Perhaps _ -> found instanceof Waiting.Perhaps;
                    case Claim.Waits.Until(var moment) ->
                            found instanceof Waiting.Until(var instant) && starts(moment, instant);
                };
        if (!same)
            tell("claimed of waiting: %s; found: %s".formatted(words(claimed), words(found)));
    }

    /// A day starts where one of the businesses is.
    private boolean starts(Moment moment, Instant instant) {
        return zones.stream().anyMatch(zone -> moment.start(zone).equals(instant));
    }

    private static String words(Claim.Waits waits) {
        return switch (waits) {
            case Claim.Waits.No _ -> "it does not help";
            case Claim.Waits.Perhaps _ -> "perhaps";
            case Claim.Waits.Until(Moment.Day(var day)) -> "until " + day;
            case Claim.Waits.Until(Moment.Clock(var instant)) -> "until " + instant;
        };
    }

    private static String words(Waiting waiting) {
        return switch (waiting) {
            case Waiting.No _ -> "it does not help";
            case Waiting.Perhaps _ -> "perhaps";
            case Waiting.Until(var instant) -> "until " + instant;
        };
    }

    /// Where it was not looked for, nothing can be said against the claim.
    private void ended(Claim.Ended claimed, Changed found) {
        boolean same =
                switch (found) {
                    case Changed.NotAsked _ -> true;
                    case Changed.Never _ -> claimed instanceof Claim.Ended.Never;
                    case Changed.ByTime _ -> claimed instanceof Claim.Ended.ByTime;
                    case Changed.ByEntry(_, _, var change, _) ->
                            claimed instanceof Claim.Ended.By(var name) && name.equals(change);
                };
        if (!same)
            tell("claimed of its end: %s; found: %s".formatted(words(claimed), words(found)));
    }

    private static String words(Claim.Ended ended) {
        return switch (ended) {
            case Claim.Ended.Never _ -> "it never worked";
            case Claim.Ended.ByTime _ -> "a date passed";
            case Claim.Ended.By(var change) -> change;
        };
    }

    private static String words(Changed changed) {
        return switch (changed) {
            case Changed.NotAsked _ -> "not looked for";
            case Changed.Never _ -> "it never worked";
            case Changed.ByTime(var time, _) -> "a date passed at " + time;
            case Changed.ByEntry(_, _, var change, _) -> change;
        };
    }
}
