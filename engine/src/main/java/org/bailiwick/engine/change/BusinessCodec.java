package org.bailiwick.engine.change;

import org.bailiwick.engine.change.BusinessChange.BusinessClosed;
import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.BusinessChange.BusinessReopened;
import org.bailiwick.engine.change.BusinessChange.BusinessSet;
import org.bailiwick.engine.change.Unreadable.Damaged;
import org.bailiwick.engine.change.Unreadable.FormatTooNew;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;

/// The stored form of each [BusinessChange].
final class BusinessCodec {
    private BusinessCodec() {}

    static void write(BusinessChange change, Writer out) {
        switch (change) {
            case BusinessOpened(var business, var name, var zone) ->
                    out.form(Forms.BUSINESS_OPENED).id(business).text(name).text(zone.getId());
            case BusinessRenamed(var business, var name) ->
                    out.form(Forms.BUSINESS_RENAMED).id(business).text(name);
            case BusinessSet(var business, var settings) -> {
                out.form(Forms.BUSINESS_SET).id(business);
                write(settings, out);
            }
            case BusinessClosed(var business) -> out.form(Forms.BUSINESS_CLOSED).id(business);
            case BusinessReopened(var business) -> out.form(Forms.BUSINESS_REOPENED).id(business);
        }
    }

    static BusinessChange read(int form, Reader in) {
        return switch (form) {
            case Forms.BUSINESS_OPENED -> new BusinessOpened(in.business(), in.text(), zone(in));
            case Forms.BUSINESS_RENAMED -> new BusinessRenamed(in.business(), in.text());
            case Forms.BUSINESS_SET -> new BusinessSet(in.business(), settings(in));
            case Forms.BUSINESS_CLOSED -> new BusinessClosed(in.business());
            case Forms.BUSINESS_REOPENED -> new BusinessReopened(in.business());
            default -> throw Forms.unknown(form);
        };
    }

    private static ZoneId zone(Reader in) {
        String name = in.word();
        try {
            ZoneId zone = ZoneId.of(name);
            if (zone.getId().equals(name)) return zone;
            throw new Damaged("a time zone is not written by its name");
        } catch (ZoneRulesException unknown) {
            throw new FormatTooNew("this Java runtime knows no time zone `%s`".formatted(name));
        } catch (DateTimeException impossible) {
            throw new Damaged("`%s` is no name of a time zone".formatted(name));
        }
    }

    private static void write(BusinessSettings settings, Writer out) {
        out.flag(settings.listsAssetsToMembers())
                .flag(settings.namesApprovers())
                .octet(Numbers.of(settings.secondStep()))
                .flag(settings.secondStepWhenSilent());
    }

    private static BusinessSettings settings(Reader in) {
        return new BusinessSettings(
                in.flag(), in.flag(), Numbers.secondStep(in.octet()), in.flag());
    }
}
