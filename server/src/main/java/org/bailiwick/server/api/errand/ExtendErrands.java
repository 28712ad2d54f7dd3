package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.server.command.ExtendCommand;

import java.time.Instant;
import java.util.List;

/// What lets something last longer, each in one step.
final class ExtendErrands {
    private ExtendErrands() {}

    static List<Errand> all() {
        return List.of(
                Errand.post(
                        "/api/v1/members/{member}/extension",
                        "extend-member",
                        s -> new ExtendCommand.ExtendMember(s.member(), until(s))),
                Errand.post(
                        "/api/v1/assignments/{assignment}/extension",
                        "extend-assignment",
                        s ->
                                new ExtendCommand.ExtendAssignment(
                                        s.own("assignment", AssignmentId::find), until(s))),
                Errand.post(
                        "/api/v1/groups/{group}/members/{member}/extension",
                        "extend-group-member",
                        s ->
                                new ExtendCommand.ExtendGroupMember(
                                        s.group("group"), s.member(), until(s))),
                Errand.post(
                        "/api/v1/shares/{share}/extension",
                        "extend-share",
                        s ->
                                new ExtendCommand.ExtendShare(
                                        s.own("share", ShareId::find), until(s))),
                Errand.post(
                        "/api/v1/access-links/{access_link}/extension",
                        "extend-access-link",
                        s ->
                                new ExtendCommand.ExtendAccessLink(
                                        s.own("access_link", AccessLinkId::find), until(s))));
    }

    private static Instant until(Sheet sheet) {
        return sheet.end("until")
                .orElseThrow(() -> sheet.body().wrong("until", "is missing: say the later end"));
    }
}
