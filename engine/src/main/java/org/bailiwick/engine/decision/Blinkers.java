package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GroupChange.GroupMemberTaken;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.util.ArrayList;
import java.util.List;

/// Hides what the people of some businesses hold on an asset through others.
///
/// The smallest fix is the one that newly allows least, and so depends on what everybody already
/// has. Worked out behind blinkers it depends on nothing that its reader may not know.
final class Blinkers {
    private Blinkers() {}

    static Directory on(Directory directory, Asset asset, List<BusinessId> seen) {
        List<Change> hidden = new ArrayList<>();
        for (Person person : directory.listing().near(asset)) {
            List<Member> memberships = directory.memberships(person);
            boolean here =
                    memberships.stream().anyMatch(m -> seen.contains(directory.business(m).id()));
            if (!here) continue;
            for (Member member : memberships) {
                boolean there = !seen.contains(directory.business(member).id());
                if (there) hide(directory, member, asset, hidden);
            }
        }
        return hidden.isEmpty() ? directory : directory.after(hidden, directory.time());
    }

    private static void hide(Directory directory, Member member, Asset asset, List<Change> hidden) {
        for (Grant grant : directory.grants(member, asset)) {
            hidden.add(
                    switch (grant) {
                        case Grant.Direct(var assignment) -> new AssetUnassigned(assignment.id());
                        case Grant.ThroughGroup(var group, _, _) ->
                                new GroupMemberTaken(group.id(), member.id());
                    });
        }
    }
}
