package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Answers by walking through every row for every question, without an index.
///
/// It is written from the rules alone (docs/decisions/0001) and shares no code with the engine, so
/// where the two agree both have read the rules alike.
public final class NaiveReference {
    /// @param codes empty where it is allowed; otherwise every code that may be the headline:
    ///   several where ways fail at the same layer and only the smaller fix can tell which
    public record Verdict(boolean allowed, Set<Code> codes) {
        static final Verdict ALLOW = new Verdict(true, Set.of());

        static Verdict deny(Set<Code> codes) {
            return new Verdict(false, EnumSet.copyOf(codes));
        }

        static Verdict deny(Code code) {
            return new Verdict(false, EnumSet.of(code));
        }

        /// Whether an engine that denied with this code says the same.
        public boolean deniesWith(Code code) {
            return codes.contains(code);
        }
    }

    private final Facts facts;

    private NaiveReference(Facts facts) {
        this.facts = facts;
    }

    /// @param reader makes a model of the text that an entry adopted
    public static NaiveReference of(List<Entry> entries, Function<String, AccessModel> reader) {
        Facts facts = new Facts(reader);
        entries.forEach(facts::add);
        return new NaiveReference(facts);
    }

    /// The part of a history that had happened at this instant; the past is asked of it.
    public static List<Entry> until(Instant instant, List<Entry> entries) {
        return entries.stream().filter(e -> !e.time().isAfter(instant)).toList();
    }

    public Verdict answer(Question question) {
        return new Deciding(facts, question).verdict();
    }

    /// The actions that this subject may do on this asset, as bits of its kind.
    public long mask(Subject subject, AssetId asset, Question.Context context) {
        Row.Asset row = facts.asset(asset);
        long mask = 0;
        for (Kind kind : facts.model.kinds()) {
            if (!kind.name().equals(row.kind)) continue;
            Target target = new Target.Asset(row.kind, asset);
            for (int i = 0; i < kind.actions().size(); i++) {
                String action = kind.actions().get(i).name();
                Question question = new Question(subject, action, target, context);
                if (answer(question).allowed()) mask |= 1L << i;
            }
        }
        return mask;
    }

    /// The registered persons who may do this.
    public Set<PersonId> whoCan(String action, Target target, Question.Context context) {
        Set<PersonId> allowed = new LinkedHashSet<>();
        for (Row.Person person : facts.persons) {
            Subject subject = new Subject.Known(person.id);
            if (answer(new Question(subject, action, target, context)).allowed()) {
                allowed.add(person.id);
            }
        }
        return allowed;
    }

    /// The assets on which this subject may do anything, each with its [#mask].
    public Map<AssetId, Long> whatCan(Subject subject, Question.Context context) {
        Map<AssetId, Long> masks = new LinkedHashMap<>();
        for (Row.Asset asset : facts.assets) {
            long mask = mask(subject, asset.id, context);
            if (mask != 0) masks.put(asset.id, mask);
        }
        return masks;
    }
}
