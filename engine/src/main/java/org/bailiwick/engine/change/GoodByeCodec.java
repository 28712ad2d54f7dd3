package org.bailiwick.engine.change;

import org.bailiwick.engine.change.GoodByeChange.GoodByeChecked;
import org.bailiwick.engine.change.GoodByeChange.Left;
import org.bailiwick.engine.change.GoodByeChange.MemberGoodByeSaid;
import org.bailiwick.engine.change.GoodByeChange.PartnerGoodByeSaid;
import org.bailiwick.engine.change.GoodByeChange.PersonGoodByeSaid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stored form of each [GoodByeChange].
final class GoodByeCodec {
    /// More lists than are ever looked through.
    private static final int LISTS_MAX = 100;

    private GoodByeCodec() {}

    static void write(GoodByeChange change, Writer out) {
        switch (change) {
            case MemberGoodByeSaid(var member, var at) ->
                    out.form(Forms.MEMBER_GOOD_BYE_SAID).id(member).instant(at);
            case PartnerGoodByeSaid(var partnership, var business, var at) ->
                    out.form(Forms.PARTNER_GOOD_BYE_SAID).id(partnership).id(business).instant(at);
            case PersonGoodByeSaid(var person, var at) ->
                    out.form(Forms.PERSON_GOOD_BYE_SAID).id(person).instant(at);
            case GoodByeChecked(var entry, var whom, var business, var left) -> {
                Choices.write(whom, out.form(Forms.GOOD_BYE_CHECKED).number(entry));
                out.flag(business.isPresent());
                business.ifPresent(out::id);
                out.number(left.size());
                for (Left each : left) write(each, out);
            }
        }
    }

    static GoodByeChange read(int form, Reader in) {
        return switch (form) {
            case Forms.MEMBER_GOOD_BYE_SAID -> new MemberGoodByeSaid(in.member(), in.instant());
            case Forms.PARTNER_GOOD_BYE_SAID ->
                    new PartnerGoodByeSaid(in.partnership(), in.business(), in.instant());
            case Forms.PERSON_GOOD_BYE_SAID -> new PersonGoodByeSaid(in.person(), in.instant());
            case Forms.GOOD_BYE_CHECKED ->
                    new GoodByeChecked(
                            in.number(),
                            Choices.readId(in),
                            in.flag() ? Optional.of(in.business()) : Optional.empty(),
                            left(in));
            default -> throw Forms.unknown(form);
        };
    }

    private static void write(Left left, Writer out) {
        out.text(left.list()).number(left.ids().size());
        for (String id : left.ids()) out.text(id);
    }

    private static List<Left> left(Reader in) {
        List<Left> all = new ArrayList<>();
        for (int more = in.count(LISTS_MAX, 2); more > 0; more--) {
            String list = in.word();
            List<String> ids = new ArrayList<>();
            for (int each = in.count(Left.IDS_MAX, 1); each > 0; each--) ids.add(in.text());
            all.add(new Left(list, ids));
        }
        return all;
    }
}
