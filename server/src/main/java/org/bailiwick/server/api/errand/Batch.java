package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.InvitationCommand.InviteMember;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Many errands of one sort in one call, one after the other, each answered for itself.
final class Batch {
    /// The most invitations of one call.
    static final int INVITATIONS_MAX = 50;

    /// The most assets of one call.
    static final int ASSETS_MAX = 500;

    private final Counter counter;

    Batch(Counter counter) {
        this.counter = counter;
    }

    /// Of whoever may not invite here nothing is looked at.
    void invitations(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange);
        Caller caller = Callers.of(asker, exchange);
        Form body = Form.of(exchange.body());
        try {
            Writing.desk(asker).admit(caller, anyInvitation(exchange, asker, body));
        } catch (Refused refused) {
            throw new Refusing(counter, asker, caller).fault(refused.refusal());
        }
        boolean known =
                asker.resolver().business(exchange.path("business")).stream()
                        .anyMatch(id -> asker.today().find(id).isPresent());
        if (!known) throw new Refusing(counter, asker, caller).notFound();
        Errand errand = Errands.named("invite");
        List<Form> forms = forms(body, INVITATIONS_MAX);
        List<Item> items = read(exchange, asker, errand, forms);
        refuseDoubled(forms, items);
        new BatchWork(counter, exchange, asker, caller).answer(errand, body, items);
    }

    private static Command anyInvitation(Exchange exchange, Asker asker, Form body) {
        Sheet sheet = new Sheet(asker, exchange.path(), body);
        return new InviteMember(
                sheet.ids().invitation(),
                sheet.business("business"),
                "",
                Role.STANDARD,
                Finance.NONE,
                Period.ALWAYS,
                Optional.empty());
    }

    void assets(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange);
        Caller caller = Callers.of(asker, exchange);
        Form body = Form.of(exchange.body());
        Errand errand = Errands.named("register-asset");
        List<Item> items = read(exchange, asker, errand, forms(body, ASSETS_MAX));
        new BatchWork(counter, exchange, asker, caller).answer(errand, body, items);
    }

    private static List<Form> forms(Form body, int most) {
        for (String name : body.names()) {
            if (name.equals("items") || name.equals("reason")) continue;
            throw body.wrong(name, "is not known here: leave it out");
        }
        List<Form> forms = body.objects("items", most);
        if (forms.isEmpty()) throw body.wrong("items", "has at least one entry");
        return forms;
    }

    private static List<Item> read(
            Exchange exchange, Asker asker, Errand errand, List<Form> forms) {
        List<Item> items = new ArrayList<>();
        for (Form form : forms) {
            try {
                Errands.Read read = errand.read(new Sheet(asker, exchange.path(), form));
                form.refuseUnknown();
                items.add(new Item.Read(read, items.size()));
            } catch (Fault fault) {
                items.add(new Item.Unreadable(fault));
            }
        }
        return items;
    }

    /// The second would only take the place of the first.
    private static void refuseDoubled(List<Form> forms, List<Item> items) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Item.Read item)) continue;
            if (!(item.command() instanceof InviteMember invite)) continue;
            Optional<String> address = invite.normalAddress();
            if (address.isEmpty()) continue;
            Integer earlier = first.putIfAbsent(address.get(), i);
            if (earlier == null) continue;
            String rule = "stands in `items[%d]` already: name each once";
            items.set(i, new Item.Unreadable(forms.get(i).wrong("address", rule, earlier)));
        }
    }

    /// One of the errands, as it was read.
    sealed interface Item {
        /// @param place in the list, from 0
        record Read(Errands.Read read, int place) implements Item {
            Command command() {
                return read.command();
            }

            /// A refusal of the desk, with the field where it stands in the list.
            Fault placed(Fault fault) {
                Fault named = read.named(fault);
                return named.details().get("field") instanceof String field
                        ? named.with("field", "items[%d].%s".formatted(place, field))
                        : named;
            }
        }

        record Unreadable(Fault why) implements Item {}
    }
}
