package org.bailiwick.engine.change;

import org.bailiwick.engine.change.BusinessChange.BusinessClosed;
import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.BusinessChange.BusinessReopened;
import org.bailiwick.engine.change.BusinessChange.BusinessSet;
import org.bailiwick.engine.change.BusinessChange.SafetySet;
import org.bailiwick.engine.change.BusinessChange.SeatsSet;
import org.bailiwick.engine.change.BusinessChange.SecondAdminPassedOver;
import org.bailiwick.engine.change.Unreadable.Damaged;
import org.bailiwick.engine.change.Unreadable.FormatTooNew;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.List;

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
                int form = form(settings);
                out.form(form).id(business);
                write(settings, out);
                if (form != Forms.BUSINESS_SET) writeRest(settings, out);
            }
            case SeatsSet(var business, var seats) ->
                    out.form(Forms.SEATS_SET)
                            .id(business)
                            .number(seats.admins())
                            .number(seats.others());
            case SafetySet(var business, var safety) ->
                    ApprovalCodec.write(safety, out.form(Forms.SAFETY_SET).id(business));
            case SecondAdminPassedOver(var business, var matters) ->
                    ApprovalCodec.write(
                            matters, out.form(Forms.SECOND_ADMIN_PASSED_OVER).id(business));
            case BusinessClosed(var business) -> out.form(Forms.BUSINESS_CLOSED).id(business);
            case BusinessReopened(var business) -> out.form(Forms.BUSINESS_REOPENED).id(business);
        }
    }

    static Change read(int form, Reader in) {
        return switch (form) {
            case Forms.BUSINESS_OPENED -> new BusinessOpened(in.business(), in.text(), zone(in));
            case Forms.BUSINESS_RENAMED -> new BusinessRenamed(in.business(), in.text());
            case Forms.BUSINESS_SET -> new BusinessSet(in.business(), settings(in));
            case Forms.BUSINESS_SET_2 -> new BusinessSet(in.business(), second(settings(in), in));
            case Forms.BUSINESS_SET_3 ->
                    new BusinessSet(
                            in.business(), later(settings(in), in).withMoneySecondStep(true));
            case Forms.SEATS_SET ->
                    new SeatsSet(
                            in.business(),
                            new SeatLimits(
                                    in.count(SeatLimits.SEATS_MAX, 0),
                                    in.count(SeatLimits.SEATS_MAX, 0)));
            case Forms.SAFETY_SET -> new SafetySet(in.business(), ApprovalCodec.safety(in));
            case Forms.SECOND_ADMIN_PASSED_OVER ->
                    new SecondAdminPassedOver(in.business(), ApprovalCodec.matters(in));
            case Forms.BUSINESS_CLOSED -> new BusinessClosed(in.business());
            case Forms.BUSINESS_REOPENED -> new BusinessReopened(in.business());
            default -> SecurityCodec.read(form, in);
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

    /// The first form that can say all of the settings. The third one says by itself that a second
    /// step is asked for money.
    private static int form(BusinessSettings settings) {
        if (settings.moneySecondStep()) return Forms.BUSINESS_SET_3;
        boolean first =
                settings.partners() == PartnerStart.AT_ONCE
                        && settings.mail().equals(MailDomains.ANY);
        return first ? Forms.BUSINESS_SET : Forms.BUSINESS_SET_2;
    }

    private static void writeRest(BusinessSettings settings, Writer out) {
        MailDomains mail = settings.mail();
        out.octet(Numbers.of(settings.partners())).octet(Numbers.of(mail.of()));
        out.number(mail.names().size());
        for (String name : mail.names()) out.text(name);
    }

    private static BusinessSettings later(BusinessSettings first, Reader in) {
        PartnerStart start = Numbers.partnerStart(in.octet());
        DomainsFor of = Numbers.domainsFor(in.octet());
        List<String> names = new ArrayList<>();
        for (int left = in.count(MailDomains.DOMAINS_MAX, 1); left > 0; left--) {
            names.add(in.text());
        }
        BusinessSettings settings = first.with(start).with(MailDomains.of(names, of));
        if (!settings.mail().names().equals(names)) {
            throw new Damaged("the domains of a business are not in order");
        }
        return settings;
    }

    private static BusinessSettings second(BusinessSettings first, Reader in) {
        BusinessSettings settings = later(first, in);
        if (settings.equals(first)) throw new Damaged("settings are written in a later form");
        return settings;
    }
}
