package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.ContactChange.DomainDropped;
import org.bailiwick.engine.change.ContactChange.DomainProved;
import org.bailiwick.engine.change.ContactChange.PartnerCodeEnded;
import org.bailiwick.engine.change.ContactChange.PartnerCodeMade;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.PartnerCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a business does to be found by those who want to become its partner.
public sealed interface ContactCommand extends Command {
    /// How long a code lasts unless something else is said.
    Duration USUALLY_FOR = Duration.ofDays(14);

    /// The longest that a code lasts.
    Duration CODE_MAX = Duration.ofDays(90);

    /// The most codes of one business that can be used at a time.
    int CODES_MAX = 100;

    /// The most domains that one business has proved.
    int DOMAINS_MAX = 50;

    /// @param secret the hash of what is shown once
    /// @param expires empty for [#USUALLY_FOR] from now
    record MakePartnerCode(
            PartnerCodeId code,
            BusinessId business,
            Hash secret,
            Optional<Instant> expires,
            int uses)
            implements ContactCommand {
        @Override
        public String name() {
            return "make-partner-code";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(business, "partners.manage");
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), business);
            Instant ends = expires.orElse(pen.now().plus(USUALLY_FOR));
            if (!ends.isAfter(pen.now()) || ends.isAfter(pen.now().plus(CODE_MAX))) {
                throw Refused.invalid(
                        "expires", "a code lasts at most 90 days: give an end within them");
            }
            if (uses < 1 || uses > ContactChange.USES_MAX) {
                throw Refused.invalid(
                        "uses", "a code can be used 1 to %d times", ContactChange.USES_MAX);
            }
            long open =
                    pen.today().listing().codes(its).stream()
                            .filter(c -> c.opensAt(pen.now()))
                            .count();
            if (open >= CODES_MAX) {
                throw new Refused(
                        new Refusal.TooMany(
                                "partner codes",
                                CODES_MAX,
                                "a business has at most %d codes that can be used: end one first",
                                CODES_MAX));
            }
            pen.add(new PartnerCodeMade(code, business, secret, ends, uses));
        }
    }

    record EndPartnerCode(PartnerCodeId code) implements ContactCommand {
        @Override
        public String name() {
            return "end-partner-code";
        }

        @Override
        public Need need(Directory today) {
            PartnerCode its = Check.code(today, code);
            return Partners.managing(today.listing().business(its));
        }

        @Override
        public void write(Pen pen) {
            PartnerCode its = Check.code(pen.today(), code);
            Refused.unless(
                    its.opensAt(pen.now()), "this code cannot be used any more: nothing to end");
            pen.add(new PartnerCodeEnded(code));
        }
    }

    /// @param checked whether the domain was looked up and names the business; otherwise it takes
    ///   the operator's word
    record ProveDomain(BusinessId business, String domain, boolean checked)
            implements ContactCommand {
        @Override
        public String name() {
            return "prove-domain";
        }

        @Override
        public Need need(Directory today) {
            return checked ? new Need.InBusiness(business, "settings.manage") : Need.OPERATOR;
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), business);
            String name = Domains.normal("domain", domain);
            Refused.unless(
                    !its.domains().contains(name),
                    "`%s` is proved for this business already",
                    name);
            Refused.unless(
                    pen.today().byDomain(name).isEmpty(),
                    "`%s` is proved for another business: it has to be dropped there first, or by"
                            + " the operator",
                    name);
            if (its.domains().size() >= DOMAINS_MAX) {
                throw new Refused(
                        new Refusal.TooMany(
                                "domains",
                                DOMAINS_MAX,
                                "a business has at most %d domains: drop one first",
                                DOMAINS_MAX));
            }
            pen.add(new DomainProved(business, name));
        }
    }

    record DropDomain(BusinessId business, String domain) implements ContactCommand {
        @Override
        public String name() {
            return "drop-domain";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(business, "settings.manage");
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.business(pen.today(), business);
            String name = Domains.normal("domain", domain);
            Refused.unless(
                    its.domains().contains(name), "`%s` is not proved for this business", name);
            pen.add(new DomainDropped(business, name));
        }
    }
}
