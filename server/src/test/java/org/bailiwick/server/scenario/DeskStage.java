package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Undoable;
import org.bailiwick.engine.scenario.Asker;
import org.bailiwick.engine.scenario.Claim;
import org.bailiwick.engine.scenario.ContactDeed;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.GoodByeDeed;
import org.bailiwick.engine.scenario.ModelShelf;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.engine.scenario.Scenario;
import org.bailiwick.engine.scenario.Scene;
import org.bailiwick.engine.scenario.Span;
import org.bailiwick.engine.scenario.Stage;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.InstallationCommand.AddAlias;
import org.bailiwick.server.command.InstallationCommand.AdoptModel;
import org.bailiwick.server.command.InstallationCommand.DropAlias;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.command.UndoCommand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Carries a scenario's deeds out at an installation, as the commands that people, admins, the
/// operator and a platform give there. A deed that the desk refuses comes about by a [Detour].
final class DeskStage implements Stage, Scene {
    private final Site site;
    private final Scenario scenario;
    private final String file;
    private final ModelShelf models;
    private final Names names = new Names();
    private final Hands hands;
    private final PeopleDeeds people;
    private final BusinessDeeds businesses;
    private final AssetDeeds assets;
    private final ContactDeeds contacts;
    private final Agreeing faces;
    private final List<Otherwise> detours = new ArrayList<>();
    private int done;

    /// @param file the name of the scenario's file
    DeskStage(Site site, Scenario scenario, String file, ModelShelf models) {
        this.site = site;
        this.scenario = scenario;
        this.file = file;
        this.models = models;
        hands = new Hands(site);
        people = new PeopleDeeds(site, hands, names);
        businesses = new BusinessDeeds(site, hands, names, people);
        assets = new AssetDeeds(site, hands, names);
        contacts = new ContactDeeds(site, hands, names);
        faces = Agreeing.of(site, this);
    }

    @Override
    public void carryOut(Deed deed) {
        while (!scenario.lines().get(done).line().equals(deed)) done++;
        try {
            command(deed);
        } catch (Refused refused) {
            detour(deed, refused);
        }
        done++;
        businesses.leaveWhatRuns();
        faces.forget();
    }

    /// Carries it out as what it is called.
    void command(Deed deed) {
        switch (deed) {
            case Deed.Global d -> global(d);
            case Deed.OfPerson d -> people.carryOut(d);
            case Deed.OfBusiness d -> businesses.carryOut(d, adminComes(d.business()));
            case Deed.OfMember d -> people.carryOut(d);
            case Deed.OfAsset d -> assets.carryOut(d);
            case Deed.OfGroup d -> assets.carryOut(d);
            case Deed.OfRequest d -> new RequestDeeds(site, hands, names).carryOut(d);
            case Deed.OfPartner d -> assets.carryOut(d);
            case Deed.OfSafety d -> new SafetyDeeds(site, hands, names).carryOut(d);
            case GoodByeDeed d -> new GoodByeDeeds(hands, names).carryOut(d);
            case ContactDeed d -> contacts.carryOut(d);
            case Deed.OfLink d -> new LinkDeeds(site, hands, names).carryOut(d);
            case Deed.Rename d -> contacts.rename(d);
        }
    }

    private void global(Deed.Global deed) {
        switch (deed) {
            case Deed.At(var time) -> site.setNow(time);
            case Deed.After(var time) -> site.setNow(site.now().plus(time));
            case Deed.Undo(var back) -> undo(back);
            case Deed.Model(var name) ->
                    hands.operator(new AdoptModel(models.text(name).orElseThrow()));
            case Deed.Alias(var alias, var platform, var thing) ->
                    naming(
                            platform,
                            new AddAlias(platform, alias, names.find(thing).orElseThrow()));
            case Deed.DropAlias(var alias, var platform, var thing) ->
                    naming(platform, new DropAlias(platform, Things.kind(this, thing), alias));
        }
    }

    /// By the platform itself where its program is there.
    private void naming(String platform, Command command) {
        if (platform.equals(Site.PLATFORM)) hands.platform(command);
        else hands.operator(command);
    }

    private void undo(int back) {
        List<Undoable> open = site.office().now().undoables().all(site.now());
        hands.operator(new UndoCommand.UndoEntry(open.get(open.size() - back).entry()));
    }

    /// Whether the scenario brings an admin into this business before it claims anything.
    private boolean adminComes(String business) {
        for (Scenario.Numbered next : scenario.lines().subList(done, scenario.lines().size())) {
            if (next.line() instanceof Claim) return false;
            boolean admin =
                    next.line() instanceof Deed.Member member
                            && member.business().equals(business)
                            && member.role() == Role.ADMIN
                            && member.span().equals(Span.ALWAYS);
            if (admin) return true;
        }
        return false;
    }

    private void detour(Deed deed, Refused refused) {
        if (refused.refusal() instanceof Refusal.NotAllowed) throw refused;
        if (refused.refusal() instanceof Refusal.NotForYou) throw refused;
        String line = scenario.lines().get(done).text();
        boolean fact = Otherwise.ALL.contains(new Otherwise(file, line, Means.FACT));
        Detour detour = new Detour(site, hands, names, people, businesses);
        Means means = fact ? detour.fact(deed) : detour.around(deed, refused, () -> command(deed));
        detours.add(new Otherwise(file, line, means));
    }

    /// The lines that came about otherwise than by their own commands.
    List<Otherwise> detours() {
        return List.copyOf(detours);
    }

    /// The types of the commands that were carried out.
    Set<String> given() {
        return hands.given();
    }

    /// What the faces said otherwise than the engine.
    List<String> differences() {
        return faces.differences();
    }

    @Override
    public Asker asker() {
        return faces;
    }

    @Override
    public Directory directory() {
        return site.office().now();
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public Instant now() {
        return site.now();
    }

    @Override
    public List<Entry> entries() {
        return site.entries();
    }
}
