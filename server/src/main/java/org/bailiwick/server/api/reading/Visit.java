package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Somebody reads: who he is, and what the engine lets him read.
final class Visit {
    static final String MEMBERS = "members.manage";
    static final String ASSETS = "assets.manage";
    static final String PARTNERS = "partners.manage";
    static final String SETTINGS = "settings.manage";

    private final Exchange exchange;
    private final Asker asker;
    private final Refusing refusing;
    private final Tell tell;
    private final boolean all;
    private final Optional<Person> reader;
    private final Question.Proof proof;
    private final Caller caller;

    private Visit(Counter counter, Exchange exchange) {
        this.exchange = exchange;
        asker = counter.gate().admit(exchange);
        caller = Callers.of(asker, exchange);
        refusing = new Refusing(counter, asker, caller);
        tell = new Tell(asker);
        var person = Callers.person(caller);
        all = person.isEmpty() && asker.visitor().may(Scopes.OPERATE);
        if (!all && person.isEmpty()) {
            throw Fault.of(
                    403,
                    "scope-missing",
                    "this key lacks the scope `operate`: use one that has it, or read for a person"
                            + " with `Bailiwick-On-Behalf-Of`");
        }
        reader = person.flatMap(asker.today()::find).filter(p -> !p.disabled());
        proof = caller.proof();
    }

    /// @throws Fault where nobody may read
    static Visit of(Counter counter, Exchange exchange) {
        return new Visit(counter, exchange);
    }

    /// Who reads, as whoever gives commands.
    Caller caller() {
        return caller;
    }

    Exchange exchange() {
        return exchange;
    }

    Asker asker() {
        return asker;
    }

    /// Tells things in this answer.
    Tell tell() {
        return tell;
    }

    Directory today() {
        return asker.today();
    }

    Instant now() {
        return asker.now();
    }

    /// Whether everything may be read: a program that operates.
    boolean all() {
        return all;
    }

    /// The person who reads; empty for a program, and where he is disabled.
    Optional<Person> reader() {
        return reader;
    }

    boolean is(Person person) {
        return reader.map(r -> r.id().equals(person.id())).orElse(false);
    }

    /// The membership of the reader that counts.
    Optional<Member> membership(Business business) {
        return reader.flatMap(r -> today().membership(r, business));
    }

    /// Whether he belongs to it, and nothing keeps him out.
    boolean active(Business business) {
        return !business.closed()
                && membership(business)
                        .filter(m -> Standings.of(m, now()).equals(Standings.ACTIVE))
                        .isPresent();
    }

    /// Whether a share has not ended, and neither has a proposal that it waits for.
    boolean stands(Share share) {
        return today().ended(share, now()).equals(Period.OPEN_END);
    }

    /// Whether he may do any of this in a business.
    boolean may(Business business, String... actions) {
        return all || refused(business, actions).isEmpty();
    }

    /// @throws Fault where he may do none of this in a business: with the explanation, where he may
    ///   know that there is this business
    void need(Business business, String... actions) {
        if (all) return;
        Optional<List<Decision.Denied>> denials = refused(business, actions);
        if (denials.isPresent())
            throw refusing.fault(new Refusal.NotAllowed(denials.get(), today()));
    }

    /// As [#need], about something in a business: that it is there is for members only.
    void needInside(Business business, String... actions) {
        if (!all && !active(business)) throw nothing();
        need(business, actions);
    }

    private Optional<List<Decision.Denied>> refused(Business business, String... actions) {
        List<Decision.Denied> denials = new ArrayList<>();
        for (String action : actions) {
            Question question = question(action, new Target.Business(business.id()));
            if (Decider.allows(today(), question)) return Optional.empty();
            if (Decider.decide(today(), question) instanceof Decision.Denied d) denials.add(d);
        }
        return Optional.of(denials);
    }

    private Question question(String action, Target target) {
        Subject subject =
                reader.<Subject>map(r -> new Subject.Known(r.id()))
                        .orElseGet(Subject.Stranger::new);
        return new Question(subject, action, target, context());
    }

    /// In which everything is asked for this reader: now, and as he signed in.
    Question.Context context() {
        return new Question.Context(now(), Optional.empty(), Optional.empty(), proof);
    }

    /// Whether he gives or takes back access to an asset, as a member of this business.
    boolean gives(Asset asset, Business through) {
        Optional<Kind> kind = today().kind(asset.kind());
        if (kind.isEmpty() || reader.isEmpty()) return false;
        long giving = kind.get().grants() | kind.get().revokes();
        for (int i = 0; i < kind.get().actions().size(); i++) {
            if ((giving & (1L << i)) == 0) continue;
            Question plain =
                    question(
                            kind.get().actions().get(i).name(),
                            new Target.Asset(asset.kind(), asset.id()));
            Question asked =
                    new Question(
                            plain.subject(),
                            plain.action(),
                            plain.target(),
                            plain.context().in(through.id()));
            if (Decider.allows(today(), asked)) return true;
        }
        return false;
    }

    /// Whether he sees who of a business has an asset that it owns or has shared.
    boolean inside(Asset asset, Business business) {
        if (all) return true;
        boolean owns = today().owningBusiness(asset).map(b -> b == business).orElse(false);
        boolean shared = today().share(asset, business).filter(s -> !s.gone()).isPresent();
        return (owns || shared) && (may(business, ASSETS) || gives(asset, business));
    }

    /// Whether he stands on the side of an asset's owner.
    boolean ownerSide(Asset asset) {
        return all
                || today().owningPerson(asset).filter(this::is).isPresent()
                || today().owningBusiness(asset).filter(b -> inside(asset, b)).isPresent();
    }

    /// Why he may not read of an asset.
    Fault notThis(Asset asset) {
        Optional<Kind> kind = today().kind(asset.kind());
        if (kind.isEmpty() || kind.get().actions().isEmpty()) return nothing();
        Target target = new Target.Asset(asset.kind(), asset.id());
        Question question = question(kind.get().actions().getFirst().name(), target);
        return switch (Decider.decide(today(), question)) {
            case Decision.Denied denied ->
                    refusing.fault(new Refusal.NotAllowed(List.of(denied), today()));
            case Decision.Allowed _ -> nothing();
        };
    }

    /// Says the same of everything that is not there for this reader.
    Fault nothing() {
        return refusing.notFound();
    }

    /// A business that the address names.
    Business business() {
        return asker.resolver()
                .business(exchange.path("business"))
                .flatMap(today()::find)
                .orElseThrow(this::nothing);
    }

    /// An asset that the address names, by its id or as `kind:id`.
    Asset asset() {
        String text = exchange.path("asset");
        Optional<AssetId> own = AssetId.find(text);
        if (own.isPresent()) return own.flatMap(today()::find).orElseThrow(this::nothing);
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw Fault.wrong(
                    "asset", "`asset` is an id, or `kind:id`: write `ad_account:123` for one");
        }
        String kind = text.substring(0, colon);
        return asker.resolver()
                .asset(kind, text.substring(colon + 1))
                .flatMap(today()::find)
                .filter(a -> a.kind().equals(kind))
                .orElseThrow(this::nothing);
    }

    /// A thing that the address names by an id of ours.
    <I extends Id, T> T own(
            String name, Function<String, Optional<I>> id, Function<I, Optional<T>> find) {
        I named =
                id.apply(exchange.path(name))
                        .orElseThrow(() -> Fault.wrong(name, "`%s` is no id of a %s", name, name));
        return find.apply(named).orElseThrow(this::nothing);
    }

    /// Sends the revision of a thing along, for `If-Match`: the newest that this answer rests on.
    void tag(Id thing) {
        asker.office().journal().touchingBefore(thing, today().seq() + 1, 1).stream()
                .findFirst()
                .ifPresent(line -> exchange.header("ETag", "\"" + line.seq() + "\""));
    }
}
