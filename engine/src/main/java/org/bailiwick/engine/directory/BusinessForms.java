package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.ChangeCodec;
import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.InstallationChange.KeyMade;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.engine.change.SecondStep;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// How businesses, partnerships and keys stand in a snapshot.
final class BusinessForms {
    private static final SecondStep[] SECOND_STEPS = SecondStep.values();
    private static final PartnerStart[] STARTS = PartnerStart.values();
    private static final DomainsFor[] DOMAINS_FOR = DomainsFor.values();

    private static final Partnership.Fate[] FATES = Partnership.Fate.values();

    private BusinessForms() {}

    static final class Businesses implements RowForm<Business> {
        @Override
        public void write(Business row, RowWriter out) {
            out.eight(row.id().hi()).eight(row.id().lo());
            out.text(row.name).word(row.zone.getId()).former(row.formerNames).flag(row.closed);
            BusinessSettings settings = row.settings;
            out.flag(settings.listsAssetsToMembers()).flag(settings.namesApprovers());
            out.choice(settings.secondStep()).flag(settings.secondStepWhenSilent());
            out.choice(settings.partners()).choice(settings.mail().of());
            out.number(settings.mail().names().size());
            for (String domain : settings.mail().names()) out.text(domain);
            out.flag(settings.moneySecondStep());
            out.number(row.domains.size());
            for (String domain : row.domains) out.text(domain);
            out.number(row.seats.admins()).number(row.seats.others());
            SecurityForms.write(row.security, out);
            out.keys(row.members).keys(row.invitations).keys(row.assets);
            out.keys(row.shares).keys(row.groups).keys(row.requests);
            out.refs(row.admins)
                    .refs(row.partnerships)
                    .refs(row.transfers)
                    .refs(row.codes)
                    .refs(row.links)
                    .refs(row.given)
                    .refs(row.held)
                    .aliases(row.aliases);
            Safety safety = row.safety;
            out.keys(row.approvals).flag(safety.secondAdmin()).flag(safety.release());
            out.flag(safety.breakGlass()).flag(safety.coolingOff());
        }

        @Override
        public Business read(RowReader in) {
            BusinessId id = new BusinessId(in.eight(), in.eight());
            Business row = new Business(id, in.text(), ZoneId.of(in.word()));
            row.formerNames = in.former();
            row.closed = in.flag();
            row.settings =
                    new BusinessSettings(
                            in.flag(),
                            in.flag(),
                            in.choice(SECOND_STEPS),
                            in.flag(),
                            in.choice(STARTS),
                            mail(in),
                            in.flag());
            row.domains = texts(in);
            row.seats = new SeatLimits(in.number(), in.number());
            row.security = SecurityForms.read(in);
            row.members = in.keys();
            row.invitations = in.keys();
            row.assets = in.keys();
            row.shares = in.keys();
            row.groups = in.keys();
            row.requests = in.keys();
            row.admins = in.refs();
            row.partnerships = in.refs();
            row.transfers = in.refs();
            row.codes = in.refs();
            row.links = in.refs();
            row.given = in.refs();
            row.held = in.refs();
            row.aliases = in.aliases(id);
            row.approvals = in.keys();
            row.safety = new Safety(in.flag(), in.flag(), in.flag(), in.flag());
            return row;
        }
    }

    private static List<String> texts(RowReader in) {
        List<String> texts = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) texts.add(in.text());
        return List.copyOf(texts);
    }

    private static MailDomains mail(RowReader in) {
        DomainsFor of = in.choice(DOMAINS_FOR);
        List<String> names = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) names.add(in.text());
        return MailDomains.of(names, of);
    }

    static final class Partnerships implements RowForm<Partnership> {
        @Override
        public void write(Partnership row, RowWriter out) {
            out.eight(row.id().hi()).eight(row.id().lo());
            out.number(row.one).number(row.other).end(row.ended);
            out.end(row.expires).choice(row.fate).place(row.left);
            out.end(row.until).place(row.closes);
        }

        @Override
        public Partnership read(RowReader in) {
            PartnershipId id = new PartnershipId(in.eight(), in.eight());
            Partnership row = new Partnership(id, in.number(), in.number());
            row.ended = in.end();
            row.expires = in.end();
            row.fate = in.choice(FATES);
            row.left = in.place();
            row.until = in.end();
            row.closes = in.place();
            return row;
        }
    }

    static final class Keys implements RowForm<Key> {
        private static final ChangeCodec CODEC = new ChangeCodec();

        @Override
        public void write(Key row, RowWriter out) {
            out.raw(CODEC.encode(row.made())).flag(row.revoked);
            out.end(row.until).place(row.keeper);
        }

        @Override
        public Key read(RowReader in) {
            if (!(CODEC.decode(in.raw()) instanceof KeyMade made)) {
                throw new IllegalStateException("a key is made by no other change");
            }
            Key row = new Key(made);
            row.revoked = in.flag();
            row.until = in.end();
            row.keeper = in.place();
            return row;
        }
    }
}
