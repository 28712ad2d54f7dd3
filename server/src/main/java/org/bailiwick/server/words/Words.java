package org.bailiwick.server.words;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.DropReason;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Layer;
import org.bailiwick.engine.decision.LayerResult;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Step;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.View;
import org.bailiwick.engine.decision.Waiting;
import org.bailiwick.engine.decision.Way;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.sentence.Sentence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says in one language what the engine tells in data.
///
/// It says no more than it is given: what a reader may know is settled before, by [View].
public final class Words {
    private final Catalogue catalogue;
    private final Times times;
    private final SentenceWords sentences;

    private Words(Catalogue catalogue, Times times, SentenceWords sentences) {
        this.catalogue = catalogue;
        this.times = times;
        this.sentences = sentences;
    }

    /// The languages that there are words in, the first for whoever wants none of them.
    public static final List<String> LANGUAGES = List.of("en", "de");

    /// The longest wish for a language that is looked at.
    public static final int WANTED_MAX = 500;

    private static final Map<String, Words> ALL =
            LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Words::of));

    /// In English, with times in UTC.
    public static Words english() {
        return exactly("en");
    }

    private static Words exactly(String language) {
        return Optional.ofNullable(ALL.get(language)).orElseThrow();
    }

    /// In the first of these languages that there are words in, with times in UTC.
    ///
    /// @param wanted as in an `Accept-Language` header; anything else is no wish
    public static Words spoken(String wanted) {
        if (wanted.isBlank() || wanted.length() > WANTED_MAX) return english();
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(wanted);
            String language = Locale.lookupTag(ranges, LANGUAGES);
            return language == null ? english() : exactly(language);
        } catch (IllegalArgumentException broken) {
            return english();
        }
    }

    /// What people call a kind, a level or an action of the access model.
    public String label(String label) {
        return catalogue.model(label);
    }

    /// In a language that there is a file for.
    static Words of(String language) {
        Catalogue catalogue = Catalogue.read(language);
        return new Words(
                catalogue,
                Times.of(catalogue, language, ZoneOffset.UTC),
                SentenceWords.read(language));
    }

    /// The same, with times as this zone has them.
    public Words in(ZoneId zone) {
        return new Words(catalogue, times.in(zone), sentences);
    }

    /// One of [#LANGUAGES].
    public String language() {
        return sentences.locale().getLanguage();
    }

    /// Why something was refused; in English where there are no words for it.
    public String said(Sentence sentence) {
        return sentences.of(sentence, times);
    }

    /// A denial, as far as its reader is told of it.
    public Said of(Told told, Names names) {
        return new DenialWords(catalogue, times, names).of(told);
    }

    /// A decision, to somebody who may know everything.
    public List<String> of(Decision decision, Directory directory, Names names) {
        return switch (decision) {
            case Decision.Denied denied ->
                    of(View.of(directory, denied, Reader.FULL), names).sentences();
            case Decision.Allowed allowed -> ways(View.ways(directory, allowed, Reader.FULL));
        };
    }

    /// The ways by which something is allowed, a sentence for each.
    public List<String> ways(List<Told.Route> routes) {
        RouteWords words = new RouteWords(catalogue, times);
        return routes.stream().map(words::through).toList();
    }

    /// One way, with its code where it fails.
    public String way(Told.Route route) {
        return new RouteWords(catalogue, times).through(route);
    }

    /// One way, by the names of what it runs through.
    public String way(Way way, Names names) {
        return new RouteWords(catalogue, times).way(way, names);
    }

    /// What a code means, in a few words.
    public String code(Code code) {
        return catalogue.say("code." + Catalogue.part(code));
    }

    /// The question that a layer asks.
    public String layer(Layer layer) {
        return catalogue.say("layer." + Catalogue.part(layer));
    }

    /// How a layer came out.
    public String status(LayerResult.Status status) {
        return catalogue.say("status." + Catalogue.part(status));
    }

    /// One step, as far as its reader is told of it.
    public String step(Told.Advice advice, Told.Thing thing, Told.Asked asked, Names names) {
        Speech speech = Speech.of(catalogue, names, Told.About.SOMEBODY, thing, asked);
        return new AdviceWords(catalogue, speech).of(advice);
    }

    /// One step, to somebody who may know everything.
    public String step(Step step, Names names) {
        return new StepWords(catalogue, names).of(step);
    }

    /// What is pointed out about a membership.
    ///
    /// @param about what it speaks of, by the names of the holes
    public String warning(Warning warning, Map<String, String> about) {
        Holes holes = new Holes();
        about.forEach(holes::with);
        return catalogue.say("warning." + Catalogue.part(warning), holes);
    }

    /// What makes a business less safe.
    ///
    /// @param count of the members whom it is about
    public String safety(SafetyFinding finding, int count, String business) {
        return catalogue.say(
                "safety." + Catalogue.part(finding),
                new Holes().with("count", Integer.toString(count)).with("business", business));
    }

    /// That a command waits for a second admin.
    ///
    /// @param count of those who can decide on it
    /// @param names theirs; empty where they are not told
    public String awaits(String business, int count, List<String> names) {
        Holes holes = new Holes().with("business", business);
        if (count == 0) return catalogue.say("waits.nobody", holes);
        if (names.isEmpty()) {
            holes.with("count", Integer.toString(count));
            return catalogue.say("waits.counted", holes);
        }
        return catalogue.say("waits.named", holes.with("who", catalogue.list(names)));
    }

    /// Why something that was offered was not given.
    public String dropped(DropReason why) {
        return catalogue.say("drop." + Catalogue.part(why));
    }

    public String role(Role role) {
        return catalogue.say("role." + Catalogue.part(role));
    }

    public String state(AssetState state) {
        return catalogue.say("state." + Catalogue.part(state));
    }

    /// A moment.
    public String time(Instant moment) {
        return times.of(moment);
    }

    public String waiting(Waiting waiting) {
        return new ChangedWords(catalogue, times).waiting(waiting);
    }

    /// What ended it; empty text where that is not told.
    public String changed(Told.Ended ended) {
        return new ChangedWords(catalogue, times).of(ended).orElse("");
    }

    /// What ended it, to somebody who may know everything.
    public String changed(org.bailiwick.engine.decision.Changed changed) {
        return new ChangedWords(catalogue, times).of(changed).orElse("");
    }

    /// A fact of the record.
    public String change(Change change, Names names) {
        return new ChangeWords(catalogue, times, names).of(change);
    }

    /// What to call a thing that has no name of its own, by what it is about.
    ///
    /// @param one what it is about
    /// @param other and with or to whom
    public String thing(Id id, String one, String other) {
        return new ThingWords(catalogue).of(id, one, other);
    }

    /// What to call a thing of which nothing is told.
    public String unnamed(Id id) {
        return new ThingWords(catalogue).unnamed(id);
    }

    /// What sort of fact, by its name (`asset-unassigned`), in a few words.
    public String changeType(String type) {
        return new ChangedWords(catalogue, times).type(type);
    }
}
