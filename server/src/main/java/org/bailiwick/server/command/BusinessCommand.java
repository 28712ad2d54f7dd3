package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessChange.BusinessClosed;
import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.BusinessChange.BusinessReopened;
import org.bailiwick.engine.change.BusinessChange.BusinessSet;
import org.bailiwick.engine.change.BusinessChange.SeatsSet;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be done about a business as a whole.
public sealed interface BusinessCommand extends Command {
    /// Opens a business; the person is its first admin.
    record OpenBusiness(BusinessId business, String called, ZoneId zone, PersonId admin)
            implements BusinessCommand {
        @Override
        public String name() {
            return "open-business";
        }

        @Override
        public Need need(Directory today) {
            return Need.OPERATOR;
        }

        @Override
        public void write(Pen pen) {
            Check.person(pen.today(), admin);
            pen.add(new BusinessOpened(business, Check.name(pen, "name", called), zone));
            pen.add(
                    new MemberJoined(
                            pen.ids().member(),
                            business,
                            admin,
                            Role.ADMIN,
                            Finance.NONE,
                            Period.ALWAYS,
                            Optional.empty()));
        }
    }

    record RenameBusiness(BusinessId business, String called) implements BusinessCommand {
        @Override
        public String name() {
            return "rename-business";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(business, "settings.manage");
        }

        @Override
        public void write(Pen pen) {
            Check.open(pen.today(), business);
            pen.add(new BusinessRenamed(business, Check.name(pen, "name", called)));
        }
    }

    /// What members may read, of whom a second step is asked, from where it invites, and when a
    /// partnership with it begins. The domains are brought to their normal form.
    ///
    /// @param secondStepFrom when a second step begins to be asked, for whom it is not asked yet; a
    ///   moment that has passed is at once; empty for [SecondStepRule#ANNOUNCED] from now where it
    ///   is new
    record SetBusiness(
            BusinessId business, BusinessSettings settings, Optional<Instant> secondStepFrom)
            implements BusinessCommand {
        public SetBusiness(BusinessId business, BusinessSettings settings) {
            this(business, settings, Optional.empty());
        }

        @Override
        public String name() {
            return "set-business";
        }

        @Override
        public Need need(Directory today) {
            BusinessSettings now = Check.business(today, business).settings();
            List<Need> needs = new ArrayList<>();
            if (now.secondStep() != settings.secondStep()
                    || secondStepFrom.isPresent()
                    || now.moneySecondStep() != settings.moneySecondStep()
                    || now.secondStepWhenSilent() != settings.secondStepWhenSilent()
                    || !now.mail().equals(settings.mail())) {
                needs.add(new Need.InBusiness(business, "security.manage"));
            }
            if (now.listsAssetsToMembers() != settings.listsAssetsToMembers()
                    || now.namesApprovers() != settings.namesApprovers()
                    || now.partners() != settings.partners()
                    || needs.isEmpty()) {
                needs.add(new Need.InBusiness(business, "settings.manage"));
            }
            return new Need.AllOf(needs);
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), business);
            pen.add(new BusinessSet(business, MailRule.normal(settings)));
            SecondStepRule.date(pen, its, settings, secondStepFrom);
        }
    }

    /// How many members it may have, other than the installation lets every business have.
    record SetSeats(BusinessId business, SeatLimits seats) implements BusinessCommand {
        @Override
        public String name() {
            return "set-seats";
        }

        @Override
        public Need need(Directory today) {
            return Need.OPERATOR;
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), business);
            Refused.unless(!its.seats().equals(seats), "it has these seats already");
            pen.add(new SeatsSet(business, seats));
        }
    }

    /// Refused while it owns active assets.
    record CloseBusiness(BusinessId business) implements BusinessCommand {
        @Override
        public String name() {
            return "close-business";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(business, "settings.manage");
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), business);
            long active =
                    pen.today().listing().assets(its).stream()
                            .filter(a -> a.state() == AssetState.ACTIVE)
                            .count();
            Refused.unless(
                    active == 0,
                    "`%s` owns %d active assets: transfer or close them first",
                    its.name(),
                    active);
            pen.add(new BusinessClosed(business));
        }
    }

    /// A business whose last admin left while it was closed does not open without one.
    ///
    /// @param admin who becomes one in the same step
    record ReopenBusiness(BusinessId business, Optional<PersonId> admin)
            implements BusinessCommand {
        public ReopenBusiness(BusinessId business) {
            this(business, Optional.empty());
        }

        @Override
        public String name() {
            return "reopen-business";
        }

        @Override
        public Need need(Directory today) {
            return Need.OPERATOR;
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.business(pen.today(), business);
            Refused.unless(its.closed(), "`%s` is open", its.name());
            pen.add(new BusinessReopened(business));
            admin.ifPresent(next -> succeed(pen, its, next));
            LastAdmin.checkOpened(pen, its);
        }

        private static void succeed(Pen pen, Business its, PersonId next) {
            MailRule.refuseAdmin(pen, its, Check.person(pen.today(), next));
            Succession.admin(pen, its, next);
        }
    }
}
