package org.bailiwick.server.api.errand;

import org.bailiwick.server.command.Command;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that can be done over HTTP.
public final class Errands {
    static final List<Errand> ALL =
            Stream.of(
                            PeopleErrands.persons(),
                            PeopleErrands.businesses(),
                            PeopleErrands.invitations(),
                            PeopleErrands.members(),
                            AssetErrands.assets(),
                            AssetErrands.assignments(),
                            AssetErrands.groups(),
                            AssetErrands.partners(),
                            AssetErrands.shares(),
                            ExtendErrands.all(),
                            TransferErrands.transfers(),
                            UndoErrands.undo(),
                            GoodByeErrands.goodByes(),
                            AssetErrands.contacts(),
                            SecurityErrands.all(),
                            RequestErrands.requests(),
                            ApprovalErrands.approvals(),
                            AliasErrands.aliases(),
                            LinkErrands.links())
                    .flatMap(List::stream)
                    .toList();

    private static final Map<String, Errand> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Errand::name, Function.identity()));

    private Errands() {}

    public static List<Route> routes(Counter counter) {
        Clerk clerk = new Clerk(counter);
        Batch batch = new Batch(counter);
        List<Route> routes = new ArrayList<>();
        routes.add(
                Route.post("/api/v1/businesses/{business}/invitations/batch", batch::invitations));
        routes.add(Route.post("/api/v1/assets/batch", batch::assets));
        for (Errand errand : ALL) {
            routes.add(
                    new Route(
                            errand.method(),
                            errand.path(),
                            exchange -> clerk.serve(exchange, errand),
                            Route.Faults.PROBLEM));
        }
        routes.add(Route.post("/api/v1/errands", clerk::serve));

        return routes;
    }

    /// The errand that a body names by its command.
    static Errand named(Form body) {
        Errand errand = BY_NAME.get(body.text("command", Questions.NAME_MAX));
        if (errand == null) throw body.wrong("command", "names no errand");
        return errand;
    }

    /// The errand of this name.
    static Errand named(String command) {
        Errand errand = BY_NAME.get(command);
        if (errand == null) throw new IllegalArgumentException("no errand `" + command + "`");
        return errand;
    }

    /// A command whose name and parts all stand in a body, and the parts that name things.
    public record Read(Command command, Set<String> fields) {
        /// Of what is not found or does not go together all names are told, whether or not they
        /// name something: which of them it was would tell that the others exist.
        public Fault named(Fault fault) {
            boolean telling = fault.status() == 404 || fault.status() == 409;
            if (!telling || fields.isEmpty()) return fault;
            return fault.with("fields", List.copyOf(fields));
        }
    }

    /// @throws Fault where the body has a part that the command has not, or a wrong one
    public static Read read(Asker asker, Form body) {
        Read read = named(body).read(new Sheet(asker, Map.of(), body));
        body.refuseUnknown();
        return read;
    }
}
