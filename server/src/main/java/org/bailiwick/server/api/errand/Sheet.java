package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Moments;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// What an errand says, in its address and its body. A part that the address names is taken from
/// there.
///
/// What names nothing is not refused here: it becomes an id that nobody has, so that the desk goes
/// the same way for it as for what the caller may not know.
final class Sheet {
    private static final Ids IDS = new Ids(new SecureRandom());
    private static final int THING_MAX = Questions.NAME_MAX + 1 + Questions.ID_MAX;

    /// The longest name that is read, in characters; the desk allows fewer.
    private static final int TEXT_MAX = 1_000;

    private final Asker asker;
    private final Map<String, String> address;
    private final Form body;
    private final List<Id> named = new ArrayList<>();
    private final Set<String> fields = new TreeSet<>();
    private final List<Sheet> inners = new ArrayList<>();
    private final Denials denials;

    Sheet(Asker asker, Map<String, String> address, Form body) {
        this(asker, address, body, Denials.NONE);
    }

    Sheet(Asker asker, Map<String, String> address, Form body, Denials denials) {
        this.asker = asker;
        this.denials = denials;
        this.address = address;
        this.body = body;
    }

    Ids ids() {
        return IDS;
    }

    Form body() {
        return body;
    }

    /// Every part that names a thing, in the address and the body.
    Set<String> fields() {
        for (Sheet inner : inners) fields.addAll(inner.fields);
        return fields;
    }

    /// The thing that was named first: what the errand is about.
    Optional<Id> about() {
        return named.stream().findFirst();
    }

    boolean has(String name) {
        return address.containsKey(name) || body.has(name);
    }

    String text(String name, int most) {
        String part = address.get(name);
        if (part == null) return body.text(name, most);
        if (part.indexOf('\uFFFD') >= 0) throw Fault.wrong(name, "`%s` is no UTF-8", name);
        if (part.length() <= most) return part;
        throw Fault.wrong(name, "`%s` has at most %d characters", name, most);
    }

    String name() {
        return body.text("name", TEXT_MAX);
    }

    /// The denial that is named, where one is.
    ///
    /// @throws Fault where it is not there, or somebody else's
    Optional<Denials.Own> receipt() {
        if (!body.has("receipt")) return Optional.empty();
        String id = body.text("receipt", Questions.ID_MAX);
        return Optional.of(
                denials.find(asker, id)
                        .orElseThrow(() ->
                                body.wrong("receipt", "names no denial of yours: leave it out")));
    }

    /// The state that the errand is read in.
    Directory today() {
        return asker.today();
    }

    String mailAddress() {
        return text("address", Questions.ID_MAX);
    }

    PersonId person(String name) {
        String text = text(name, Questions.ID_MAX);
        return noted(name, asker.resolver().person(text), IDS::person);
    }

    BusinessId business(String name) {
        String text = text(name, Questions.ID_MAX);
        return noted(name, asker.resolver().business(text), IDS::business);
    }

    GroupId group(String name) {
        String text = text(name, Questions.ID_MAX);
        return noted(name, asker.resolver().group(text), IDS::group);
    }

    /// An asset by its id, or as `kind:id`.
    AssetId asset() {
        String text = text("asset", THING_MAX);
        Optional<AssetId> own = AssetId.find(text);
        if (own.isPresent()) return noted("asset", own, IDS::asset);
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw Fault.wrong(
                    field("asset"),
                    "`asset` is an id, or `kind:id`: write `ad_account:123` for one");
        }
        String kind = text.substring(0, colon);
        return noted("asset", find(kind, text.substring(colon + 1)), IDS::asset);
    }

    /// An asset of this kind by its id.
    AssetId asset(String name, String kind) {
        return noted(name, find(kind, text(name, Questions.ID_MAX)), IDS::asset);
    }

    private Optional<AssetId> find(String kind, String text) {
        return asker.resolver()
                .asset(kind, text)
                .filter(id -> asker.today().find(id).map(Asset::kind).equals(Optional.of(kind)));
    }

    /// A member by its id, or by `business` and `person`.
    MemberId member() {
        if (has("member")) return own("member", MemberId::find);
        BusinessId business = business("business");
        PersonId person = person("person");
        var today = asker.today();
        Optional<MemberId> member =
                today.find(person)
                        .flatMap(p -> today.find(business).flatMap(b -> today.membership(p, b)))
                        .map(Member::id);
        return noted("person", member, IDS::member);
    }

    /// Members by their ids.
    List<MemberId> members(String name, int most) {
        List<MemberId> all = new ArrayList<>();
        for (String text : body.texts(name, most, Questions.ID_MAX)) {
            MemberId id = MemberId.find(text).orElseThrow(() -> notAnId(name));
            all.add(noted(name, Optional.of(id), () -> id));
        }
        return all;
    }

    Optional<MemberId> successor() {
        return has("successor") ? Optional.of(own("successor", MemberId::find)) : Optional.empty();
    }

    /// An id of ours.
    <T extends Id> T own(String name, Function<String, Optional<T>> find) {
        String text = text(name, Questions.ID_MAX);
        T id = find.apply(text).orElseThrow(() -> notAnId(name));
        return noted(name, Optional.of(id), () -> id);
    }

    private Fault notAnId(String name) {
        return Fault.wrong(field(name), "`%s` is no id of a %s", name, name);
    }

    /// A part as a fault names it.
    private String field(String name) {
        return address.containsKey(name) ? name : body.at(name);
    }

    private <T extends Id> T noted(String name, Optional<T> found, Supplier<T> nobodys) {
        fields.add(field(name));
        T id = found.orElseGet(nobodys);
        named.add(id);
        return id;
    }

    Owner owner() {
        Form owner = body.object("owner");
        boolean business = owner.has("business");
        if (business == owner.has("person")) {
            throw body.wrong("owner", "names a `business` or a `person`");
        }
        Sheet inner = new Sheet(asker, Map.of(), owner);
        Owner owned =
                business
                        ? new Owner.Business(inner.business("business"))
                        : new Owner.Person(inner.person("person"));
        this.named.addAll(inner.named);
        this.fields.addAll(inner.fields);
        return owned;
    }

    Levels levels(String name) {
        return levels(body, name);
    }

    private static Levels levels(Form form, String name) {
        List<String> names = form.texts(name, Levels.NAMES_MAX, Questions.NAME_MAX);
        if (names.isEmpty()) throw form.wrong(name, "needs at least one level");
        return Levels.of(names);
    }

    /// The assets that come with an invitation.
    List<InvitationCommand.Offer> offers() {
        List<InvitationCommand.Offer> offers = new ArrayList<>();
        for (Form each : body.objects("assets", InvitationCommand.OFFERS_MAX)) {
            Sheet inner = new Sheet(asker, Map.of(), each);
            AssetId asset = inner.asset();
            fields.addAll(inner.fields);
            offers.add(new InvitationCommand.Offer(asset, levels(each, "levels")));
        }
        return offers;
    }

    /// A part of the body, whose names count as the errand's.
    Sheet inside(Form part) {
        Sheet inner = new Sheet(asker, Map.of(), part, denials);
        inners.add(inner);
        return inner;
    }

    /// Levels for each kind.
    Map<String, Levels> levelsByKind() {
        Form all = body.object("levels");
        Map<String, Levels> levels = new HashMap<>();
        for (String kind : all.names()) levels.put(kind, levels(all, kind));
        if (levels.isEmpty()) throw body.wrong("levels", "names levels for at least one kind");
        return levels;
    }

    Period period() {
        return Moments.period(body, zone());
    }

    Optional<Instant> end(String name) {
        return Moments.end(body, name, zone());
    }

    /// When something begins: an instant, or a date's first.
    Optional<Instant> start(String name) {
        return Moments.start(body, name, zone());
    }

    ZoneId zone() {
        return Zones.of(asker.today(), named);
    }

    <E extends Enum<E>> E word(String name, E[] all) {
        String text = body.text(name, Questions.NAME_MAX);
        for (E each : all) if (Json.word(each).equals(text)) return each;
        String known = String.join("`, `", Arrays.stream(all).map(Json::word).toList());
        throw body.wrong(name, "is one of `%s`", known);
    }

    <E extends Enum<E>> E word(String name, E[] all, E otherwise) {
        return body.has(name) ? word(name, all) : otherwise;
    }
}
