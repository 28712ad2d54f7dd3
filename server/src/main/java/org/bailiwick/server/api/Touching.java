package org.bailiwick.server.api;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.TransferChange.TransferOffered;
import org.bailiwick.engine.change.TransferChange.TransferWithdrawn;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Transfer;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a command that is foreseen is about, by the facts that it would write.
///
/// @param before the state in which it is foreseen
record Touching(Asker asker, Directory before, List<Change> changes) {
    /// The assets on which it gives or takes levels.
    Set<AssetId> assets() {
        Set<AssetId> all = new LinkedHashSet<>();
        for (Change change : changes) {
            switch (change) {
                case AssetAssigned c -> all.add(c.asset());
                case AssignmentChange c ->
                        before.find(c.assignment())
                                .map(before::asset)
                                .map(Asset::id)
                                .ifPresent(all::add);
                case GroupMemberSet c ->
                        before.find(c.group())
                                .map(group -> before.listing().assets(group))
                                .orElse(List.of())
                                .forEach(asset -> all.add(asset.id()));
                default -> {}
            }
        }
        return all;
    }

    /// The offer that stands open and whose place a new one takes; a person to whom something is
    /// offered is not named by it.
    Optional<ObjectNode> replaces() {
        if (changes.stream().noneMatch(TransferOffered.class::isInstance)) return Optional.empty();
        return changes.stream()
                .filter(TransferWithdrawn.class::isInstance)
                .map(c -> ((TransferWithdrawn) c).transfer())
                .flatMap(id -> before.find(id).stream())
                .map(this::told)
                .findFirst();
    }

    private ObjectNode told(Transfer transfer) {
        ObjectNode node = Json.object().put("transfer", transfer.id().toString());
        ObjectNode to = node.putObject("to");
        switch (before.transfers().to(transfer)) {
            case Owner.Business(var id) ->
                    before.find(id).ifPresent(b -> to.set("business", Things.tell(asker, b)));
            case Owner.Person _ -> to.put("personal", true);
        }
        return node.put("expires", transfer.expires().toString());
    }
}
