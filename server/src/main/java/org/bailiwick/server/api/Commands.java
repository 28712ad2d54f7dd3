package org.bailiwick.server.api;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Commands as JSON, by their names.
final class Commands {
    private static final Ids IDS = new Ids(new SecureRandom());
    private static final int THING_MAX = Questions.NAME_MAX + 1 + Questions.ID_MAX;

    private final Asker asker;
    private final Form body;

    private Commands(Asker asker, Form body) {
        this.asker = asker;
        this.body = body;
    }

    static Command read(Asker asker, Form body) {
        return new Commands(asker, body).read(body.text("command", Questions.NAME_MAX));
    }

    private Command read(String name) {
        return switch (name) {
            case "assign" ->
                    new AssignmentCommand.Assign(
                            IDS.assignment(), member(), asset(), levels("levels"), period());
            case "unassign" ->
                    new AssignmentCommand.Unassign(own("assignment", AssignmentId::find));
            case "share" ->
                    new ShareCommand.ShareAsset(
                            IDS.share(), asset(), business("partner"), levels("cap"), period());
            case "set-cap" -> new ShareCommand.SetCap(share(), levels("cap"));
            case "set-share-period" -> new ShareCommand.SetSharePeriod(share(), period());
            case "pause-share" -> new ShareCommand.PauseShare(share());
            case "resume-share" -> new ShareCommand.ResumeShare(share());
            case "end-share" -> new ShareCommand.EndShare(share());
            case "add-partner" ->
                    new PartnerCommand.AddPartner(
                            IDS.partnership(), business("one"), business("other"));
            case "end-partner" ->
                    new PartnerCommand.EndPartner(own("partnership", PartnershipId::find));
            default -> ofPeople(name);
        };
    }

    private Command ofPeople(String name) {
        return switch (name) {
            case "set-role" ->
                    new MemberCommand.SetRole(member(), word("role", Role.values()), successor());
            case "set-finance" ->
                    new MemberCommand.SetFinance(member(), word("finance", Finance.values()));
            case "set-member-period" -> new MemberCommand.SetMemberPeriod(member(), period());
            case "suspend-member" -> new MemberCommand.SuspendMember(member(), successor());
            case "reinstate-member" -> new MemberCommand.ReinstateMember(member());
            case "remove-member" -> new MemberCommand.RemoveMember(member(), successor());
            case "disable-person" ->
                    new PersonCommand.DisablePerson(
                            Things.person(asker, body.text("person", Questions.ID_MAX)).id(),
                            successor().stream().toList());
            case "enable-person" ->
                    new PersonCommand.EnablePerson(
                            Things.person(asker, body.text("person", Questions.ID_MAX)).id());
            case "set-asset-state" ->
                    new AssetCommand.SetAssetState(asset(), word("state", AssetState.values()));
            case "add-to-group" -> new GroupCommand.AddToGroup(group(), asset());
            case "take-from-group" -> new GroupCommand.TakeFromGroup(group(), asset());
            case "take-group-member" -> new GroupCommand.TakeGroupMember(group(), member());
            case "end-group" -> new GroupCommand.EndGroup(group());
            default -> throw body.wrong("command", "names no command that can be previewed");
        };
    }

    /// A member by its id, or by a business and a person.
    private MemberId member() {
        if (body.has("member")) return own("member", MemberId::find);
        var business = Things.business(asker, body.text("business", Questions.ID_MAX));
        var person = Things.person(asker, body.text("person", Questions.ID_MAX));
        return asker.today()
                .membership(person, business)
                .map(Member::id)
                .orElseThrow(() ->
                        Fault.of(404, "not-found", "this person is no member of this business"));
    }

    private Optional<MemberId> successor() {
        return body.has("successor")
                ? Optional.of(own("successor", MemberId::find))
                : Optional.empty();
    }

    private ShareId share() {
        return own("share", ShareId::find);
    }

    private GroupId group() {
        String text = body.text("group", Questions.ID_MAX);
        return asker.resolver().group(text).orElseThrow(() -> notAnId("group"));
    }

    private AssetId asset() {
        return Things.asset(asker, body.text("asset", THING_MAX)).id();
    }

    private org.bailiwick.engine.change.BusinessId business(String name) {
        return Things.business(asker, body.text(name, Questions.ID_MAX)).id();
    }

    private <T> T own(String name, Function<String, Optional<T>> find) {
        return find.apply(body.text(name, Questions.ID_MAX)).orElseThrow(() -> notAnId(name));
    }

    private Fault notAnId(String name) {
        return body.wrong(name, "is no id of a %s".formatted(name));
    }

    private Levels levels(String name) {
        List<String> names = body.texts(name, Levels.NAMES_MAX, Questions.NAME_MAX);
        if (names.isEmpty()) throw body.wrong(name, "names at least one level");
        return Levels.of(names);
    }

    private Period period() {
        Instant from = Moments.find(body, "from").orElse(Period.OPEN_START);
        Instant until = Moments.find(body, "until").orElse(Period.OPEN_END);
        if (!from.isBefore(until)) throw body.wrong("until", "is later than `from`");
        return new Period(from, until);
    }

    private <E extends Enum<E>> E word(String name, E[] all) {
        String text = body.text(name, Questions.NAME_MAX);
        for (E each : all) if (written(each).equals(text)) return each;
        throw body.wrong(
                name,
                "is one of `%s`"
                        .formatted(
                                String.join(
                                        "`, `",
                                        Arrays.stream(all).map(Commands::written).toList())));
    }

    private static String written(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
