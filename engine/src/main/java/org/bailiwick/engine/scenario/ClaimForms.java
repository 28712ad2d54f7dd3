package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Question.Proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be claimed.
final class ClaimForms {
    /// Each starts a part of a denial.
    private static final Set<String> PARTS = Set.of("fix", "no", "waits", "changed", "never");

    private ClaimForms() {}

    static void add(Map<String, Form> forms) {
        forms.put("who", new Form("who may campaign.view nord: lena, kai", ClaimForms::who));
        forms.put("what", new Form("what may lena campaign.view: nord, sued", ClaimForms::what));
    }

    static void addOwn(Map<String, Form> forms) {
        forms.put(
                "may",
                new Form(
                        "lena may campaign.edit nord` or `lena may not campaign.edit nord because"
                                + " LEVEL_TOO_LOW fix assign lena operator on nord",
                        ClaimForms::may));
    }

    private static Line who(Cursor c) {
        c.expect("may");
        String action = c.word("an action");
        Thing object = thing(c);
        Setting setting = setting(c);
        c.expect(":");
        return new Claim.Who(action, object, setting, c.list("nobody"));
    }

    private static Line what(Cursor c) {
        c.expect("may");
        String person = c.person();
        String action = c.word("an action");
        Setting setting = setting(c);
        c.expect(":");
        return new Claim.What(person, action, setting, c.list("nothing"));
    }

    private static Line may(Cursor c) {
        String subject = c.take(Ask.STRANGER) ? Ask.STRANGER : c.whom();
        c.expect("may");
        boolean not = c.take("not");
        Ask ask = new Ask(subject, c.word("an action"), thing(c), setting(c));
        return not ? mayNot(c, ask) : new Claim.May(ask);
    }

    private static Thing thing(Cursor c) {
        int colon = c.peek().indexOf(':');
        if (colon < 0) return new Thing(Optional.empty(), c.thing());
        String word = c.word("an object");
        return new Thing(Optional.of(word.substring(0, colon)), word.substring(colon + 1));
    }

    private static Setting setting(Cursor c) {
        Optional<String> business = Optional.empty();
        Optional<String> account = Optional.empty();
        Proof proof = Proof.SILENT;
        boolean grave = false;
        while (true) {
            if (c.take("in")) business = Optional.of(c.business());
            else if (c.take("on", "the")) account = Optional.of(page(c));
            else if (c.take("with")) proof = proof(c);
            else if (c.take("gravely")) grave = true;
            else return new Setting(business, account, proof, grave);
        }
    }

    private static String page(Cursor c) {
        c.expect("page", "of");
        return c.person();
    }

    private static Proof proof(Cursor c) {
        if (c.take("one", "step")) return Proof.ONE_STEP;
        if (c.take("two", "steps")) return Proof.TWO_STEPS;
        throw c.expected("`one step` or `two steps`");
    }

    private static Line mayNot(Cursor c, Ask ask) {
        c.expect("because");
        Code code = code(c);
        Optional<Claim.Remedy> remedy = Optional.empty();
        Optional<Claim.Waits> waiting = Optional.empty();
        Optional<Claim.Ended> ended = Optional.empty();
        while (c.more()) {
            if (c.take("no", "fix")) remedy = Optional.of(new Claim.Remedy(List.of()));
            else if (c.take("fix")) remedy = Optional.of(new Claim.Remedy(steps(c)));
            else if (c.take("no", "waiting")) waiting = Optional.of(new Claim.Waits.No());
            else if (c.take("waits")) waiting = Optional.of(waits(c));
            else if (c.take("never", "worked")) ended = Optional.of(new Claim.Ended.Never());
            else if (c.take("changed", "by")) ended = Optional.of(ended(c));
            else
                throw c.expected(
                        "`fix`, `no fix`, `waits`, `no waiting`, `changed by`, `never worked`");
        }
        return new Claim.MayNot(ask, code, remedy, waiting, ended);
    }

    private static Code code(Cursor c) {
        String word = c.word("a code");
        return Arrays.stream(Code.values())
                .filter(code -> code.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Unfit("there is no code `%s`".formatted(word)));
    }

    private static List<Claim.Step> steps(Cursor c) {
        List<Claim.Step> steps = new ArrayList<>();
        do steps.add(step(c));
        while (c.take("then"));
        return steps;
    }

    private static Claim.Step step(Cursor c) {
        String text = words(c, Set.of("then", "by", ","));
        if (text.isEmpty()) throw c.expected("a step");
        Optional<String> by = Optional.empty();
        if (c.take("by")) by = Optional.of(words(c, Set.of("then", ",")));
        c.take(",");
        return new Claim.Step(text, by);
    }

    /// Levels that belong together are told in one order, whatever the order in which they stand.
    private static String words(Cursor c, Set<String> ends) {
        return c.wordsUntil(word -> PARTS.contains(word) || ends.contains(word)).stream()
                .map(word -> word.contains("+") ? Levels.of(word.split("\\+")).toString() : word)
                .collect(Collectors.joining(" "));
    }

    private static Claim.Waits waits(Cursor c) {
        if (c.take("perhaps")) return new Claim.Waits.Perhaps();
        c.expect("until");
        return new Claim.Waits.Until(c.moment());
    }

    private static Claim.Ended ended(Cursor c) {
        if (c.take("time")) return new Claim.Ended.ByTime();
        return new Claim.Ended.By(c.word("what happened"));
    }
}
