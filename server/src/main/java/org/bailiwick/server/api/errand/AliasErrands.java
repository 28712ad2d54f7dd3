package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.server.command.InstallationCommand;
import org.bailiwick.server.face.Questions;

import java.util.List;

/// What is done about the ids that platforms have for things.
final class AliasErrands {
    private static final String ALIAS = "/api/v1/aliases/{platform}/{kind}/{alias}";

    private AliasErrands() {}

    static List<Errand> aliases() {
        return List.of(
                Errand.put(
                        ALIAS,
                        "add-alias",
                        s ->
                                new InstallationCommand.AddAlias(
                                        platform(s), alias(s), thing(s, kind(s)))),
                Errand.delete(
                        ALIAS,
                        "drop-alias",
                        s -> new InstallationCommand.DropAlias(platform(s), kind(s), alias(s))));
    }

    private static String platform(Sheet sheet) {
        return sheet.text("platform", Questions.NAME_MAX);
    }

    private static String kind(Sheet sheet) {
        return sheet.text("kind", Questions.NAME_MAX);
    }

    private static String alias(Sheet sheet) {
        return sheet.text("alias", Questions.ID_MAX);
    }

    /// What is neither a person nor a business nor a group is an asset of that kind.
    private static Id thing(Sheet sheet, String kind) {
        return switch (kind) {
            case Alias.PERSON -> sheet.person("thing");
            case Alias.BUSINESS -> sheet.business("thing");
            case Alias.GROUP -> sheet.group("thing");
            default -> sheet.asset("thing", kind);
        };
    }
}
