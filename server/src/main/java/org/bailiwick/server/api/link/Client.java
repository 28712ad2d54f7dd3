package org.bailiwick.server.api.link;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.Done;
import org.bailiwick.server.command.GiveCommand.Choice;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Moments;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Somebody who does something with a link, and what he names. What names nothing becomes an id
/// that nobody has, so that the desk goes the same way for it as for what he may not know.
final class Client {
    private static final Ids IDS = new Ids(new SecureRandom());
    private static final int THING_MAX = Questions.NAME_MAX + 1 + Questions.ID_MAX;

    private final Counter counter;
    private final Asker asker;
    private final Caller caller;
    private final List<String> fields = new ArrayList<>();

    private Client(Counter counter, Exchange exchange) {
        this.counter = counter;
        asker = counter.gate().admit(exchange);
        caller = Callers.of(asker, exchange);
    }

    static Client of(Counter counter, Exchange exchange) {
        return new Client(counter, exchange);
    }

    Asker asker() {
        return asker;
    }

    Caller caller() {
        return caller;
    }

    Directory today() {
        return asker.today();
    }

    /// The same one, on the newest state.
    Asker later() {
        Directory newest = asker.office().now();
        Instant now = asker.now().isBefore(newest.time()) ? newest.time() : asker.now();
        return new Asker(asker.visitor(), asker.office(), newest, now, asker.words());
    }

    Desk desk() {
        return Writing.desk(asker);
    }

    static Ids ids() {
        return IDS;
    }

    /// Whether he is a program that operates.
    boolean all() {
        return Callers.person(caller).isEmpty() && asker.visitor().may(Scopes.OPERATE);
    }

    Optional<PersonId> person() {
        return Callers.person(caller);
    }

    /// @throws Fault where a program asks for nobody
    PersonId somebody() {
        return person().orElseThrow(() ->
                Fault.of(
                        403,
                        "scope-missing",
                        "this is for whoever gives: sign in, or ask for a person with"
                                + " `Bailiwick-On-Behalf-Of`"));
    }

    Fault nothing() {
        return new Refusing(counter, asker, caller).notFound();
    }

    /// @throws Fault where the desk refuses
    Done carryOut(Command command) {
        try {
            return desk().carryOut(caller, command);
        } catch (Refused refused) {
            throw fault(refused);
        }
    }

    /// The same one, on the state as it would be. Nothing is kept.
    ///
    /// @throws Fault where the desk would refuse
    Asker foresee(Command command) {
        try {
            Directory after = desk().preview(caller, command, asker.office().sealer()).after();
            return new Asker(asker.visitor(), asker.office(), after, asker.now(), asker.words());
        } catch (Refused refused) {
            throw fault(refused);
        }
    }

    /// Of what is not found all names are told.
    Fault fault(Refused refused) {
        Fault fault = new Refusing(counter, asker, caller).fault(refused.refusal());
        boolean telling = fault.status() == 404 || fault.status() == 409;
        return telling && !fields.isEmpty() ? fault.with("fields", List.copyOf(fields)) : fault;
    }

    Optional<BusinessId> business(Form body) {
        Optional<String> text = body.findText("business", Questions.ID_MAX);
        if (text.isEmpty()) return Optional.empty();
        fields.add("business");
        return Optional.of(asker.resolver().business(text.get()).orElseGet(IDS::business));
    }

    /// What was chosen.
    ///
    /// @param days whose days are meant by a date, of an asset
    List<Choice> choices(Form body, int most, Function<AssetId, ZoneId> days) {
        List<Choice> choices = new ArrayList<>();
        for (Form each : body.objects("choices", most)) {
            List<String> levels = each.texts("levels", Levels.NAMES_MAX, Questions.NAME_MAX);
            if (each.has("levels") && levels.isEmpty()) {
                throw each.wrong("levels", "needs at least one level");
            }
            fields.add(each.at("asset"));
            AssetId asset = asset(each.text("asset", THING_MAX), each.at("asset"));
            choices.add(
                    new Choice(
                            asset,
                            levels.isEmpty() ? Optional.empty() : Optional.of(Levels.of(levels)),
                            Moments.end(each, "until", days.apply(asset))));
        }
        return choices;
    }

    List<AssetId> assets(Form body, String name, int most) {
        List<AssetId> assets = new ArrayList<>();
        for (String text : body.texts(name, most, THING_MAX)) assets.add(asset(text, name));
        if (!assets.isEmpty()) fields.add(name);
        return assets;
    }

    /// An asset by its id, or as `kind:id`.
    AssetId asset(String text, String field) {
        Optional<AssetId> own = AssetId.find(text);
        if (own.isPresent()) return own.get();
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw Fault.wrong(
                    field, "`%s` is an id, or `kind:id`: write `ad_account:123` for one", field);
        }
        String kind = text.substring(0, colon);
        return asker.resolver()
                .asset(kind, text.substring(colon + 1))
                .filter(id -> today().find(id).filter(a -> a.kind().equals(kind)).isPresent())
                .orElseGet(IDS::asset);
    }
}
