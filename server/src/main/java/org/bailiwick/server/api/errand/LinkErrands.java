package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.Picture;
import org.bailiwick.server.command.AccessLinkCommand;
import org.bailiwick.server.command.AccessLinkCommand.Asked;
import org.bailiwick.server.face.LinkForm;
import org.bailiwick.server.web.Form;

import java.util.Base64;
import java.util.List;

/// What an agency does with its access links, but for what shows a secret.
final class LinkErrands {
    private static final String LINK = "/api/v1/access-links/{access_link}";

    /// Base 64 takes four characters for three bytes.
    private static final int LOGO_TEXT_MAX = AccessLinkCommand.LOGO_BYTES_MAX / 3 * 4 + 8;

    private LinkErrands() {}

    static List<Errand> links() {
        return List.of(
                Errand.put(
                        LINK + "/terms",
                        "change-access-link",
                        s -> {
                            AccessLinkId link = link(s);
                            Asked asked =
                                    LinkForm.asked(
                                            s.body(),
                                            s.members("named", LinkTerms.NAMED_MAX),
                                            s.zone());
                            return new AccessLinkCommand.ChangeAccessLink(link, asked);
                        }),
                Errand.put(
                        LINK + "/state",
                        "move-access-link",
                        s ->
                                new AccessLinkCommand.MoveAccessLink(
                                        link(s), s.word("state", LinkState.values()))),
                Errand.put(
                        LINK + "/logo",
                        "set-access-link-logo",
                        s -> new AccessLinkCommand.SetAccessLinkLogo(link(s), logo(s.body()))));
    }

    private static AccessLinkId link(Sheet sheet) {
        return sheet.own("access_link", AccessLinkId::find);
    }

    /// None where it is left out.
    private static Picture logo(Form body) {
        String text = body.findText("logo", LOGO_TEXT_MAX).orElse("");
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return bytes.length == 0 ? Picture.NONE : new Picture(bytes);
        } catch (IllegalArgumentException none) {
            throw body.wrong("logo", "is a picture in base 64: send it so");
        }
    }
}
