package org.bailiwick.server.api;

import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.BusinessRules;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.words.Words;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// What there is to choose from: every kind of asset with its levels and actions, in the words of
/// the adopted model. Tells of nobody, so whoever is let in may read it.
final class KindPages {
    private final Counter counter;

    KindPages(Counter counter) {
        this.counter = counter;
    }

    void list(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange);
        AccessModel model = asker.today().model();
        Words words = asker.words();
        exchange.refuseOtherQueries();
        ObjectNode answer = Json.object().put("model", model.name());
        ArrayNode kinds = answer.putArray("kinds");
        model.kinds().forEach(kind -> kinds.add(kind(words, kind)));
        answer.set("business", business(words, model.business()));
        exchange.answer(answer);
    }

    private static ObjectNode kind(Words words, Kind kind) {
        ObjectNode node =
                Json.object()
                        .put("kind", kind.name())
                        .put("label", words.label(kind.label()))
                        .put("together", kind.together())
                        .put("creator", kind.creator());
        ArrayNode levels = node.putArray("levels");
        for (Level level : kind.levels()) {
            ObjectNode told =
                    Json.object()
                            .put("level", level.name())
                            .put("label", words.label(level.label()));
            told.set("contains", Json.of(contained(kind, level)));
            levels.add(told);
        }
        ArrayNode actions = node.putArray("actions");
        for (int i = 0; i < kind.actions().size(); i++) actions.add(action(words, kind, i));
        return node;
    }

    /// The levels that give nothing that this one does not give too.
    private static List<String> contained(Kind kind, Level level) {
        return kind.levels().stream()
                .filter(other -> !other.equals(level) && (other.mask() & ~level.mask()) == 0)
                .map(Level::name)
                .toList();
    }

    private static ObjectNode action(Words words, Kind kind, int place) {
        long bit = 1L << place;
        List<String> levels =
                kind.levels().stream().filter(l -> (l.mask() & bit) != 0).map(Level::name).toList();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < Kind.STATES.size(); i++) {
            if ((kind.kept().get(i) & bit) != 0) kept.add(Kind.STATES.get(i).replace('_', '-'));
        }
        ObjectNode node =
                named(words, kind.actions().get(place)).put("money", (kind.money() & bit) != 0);
        node.put("owner_only", (kind.ownerOnly() & bit) != 0);
        node.put("offered", !levels.isEmpty());
        node.set("levels", Json.of(levels));
        node.set("states", Json.of(kept));
        return node;
    }

    private static ObjectNode business(Words words, BusinessRules rules) {
        ArrayNode actions = Json.array();
        for (int i = 0; i < rules.actions().size(); i++) {
            long bit = 1L << i;
            List<String> finance = new ArrayList<>();
            if ((rules.financeAnalyst() & bit) != 0) finance.add("analyst");
            if ((rules.financeManager() & bit) != 0) finance.add("manager");
            ObjectNode node =
                    named(words, rules.actions().get(i)).put("admin", (rules.admin() & bit) != 0);
            node.set("finance", Json.of(finance));
            actions.add(node);
        }
        ObjectNode node = Json.object();
        node.set("actions", actions);
        return node;
    }

    private static ObjectNode named(Words words, Action action) {
        return Json.object().put("action", action.name()).put("label", words.label(action.label()));
    }
}
