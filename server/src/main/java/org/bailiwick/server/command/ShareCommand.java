package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.change.ShareChange.ShareResumed;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;

import java.util.Optional;

/// What can be done about shares, in place.
public sealed interface ShareCommand extends Command {
    ShareId share();

    @Override
    default Need need(Directory today) {
        return owner(today, today.asset(Check.anyShare(today, share())).id());
    }

    /// The partner's admins may hand the asset out to their own members, up to the cap.
    record ShareAsset(ShareId share, AssetId asset, BusinessId partner, Levels cap, Period period)
            implements ShareCommand {
        @Override
        public String name() {
            return "share";
        }

        @Override
        public Need need(Directory today) {
            return owner(today, asset);
        }

        @Override
        public void write(Pen pen) {
            Asset what = Check.asset(pen.today(), asset);
            Business with = Check.reachable(pen.today(), partner);
            Optional<Business> owner = pen.today().owningBusiness(what);
            if (owner.isPresent()) {
                Check.open(pen.today(), owner.get().id());
                Refused.unless(
                        !owner.get().id().equals(partner),
                        "`%s` owns this asset: nothing to share",
                        with.name());
                Refused.unless(
                        PartnerCommand.partners(pen, owner.get(), with),
                        "`%s` is no partner yet: add it first",
                        with.name());
            }
            Refused.unless(
                    pen.today().share(what, with).filter(s -> !s.gone()).isEmpty(),
                    "this asset is shared with `%s` already: change that share",
                    with.name());
            Check.levels(pen.today(), what.kind(), cap, "cap");
            pen.add(new AssetShared(share, asset, partner, cap, Check.period(pen, period)));
        }
    }

    /// Raises or lowers what the partner's members can hold.
    record SetCap(ShareId share, Levels cap) implements ShareCommand {
        @Override
        public String name() {
            return "set-cap";
        }

        @Override
        public void write(Pen pen) {
            Share its = Check.share(pen.today(), share);
            Check.levels(pen.today(), pen.today().asset(its).kind(), cap, "cap");
            pen.add(new ShareCapSet(share, cap));
        }
    }

    record SetSharePeriod(ShareId share, Period period) implements ShareCommand {
        @Override
        public String name() {
            return "set-share-period";
        }

        @Override
        public void write(Pen pen) {
            Check.share(pen.today(), share);
            pen.add(new SharePeriodSet(share, Check.period(pen, period)));
        }
    }

    record PauseShare(ShareId share) implements ShareCommand {
        @Override
        public String name() {
            return "pause-share";
        }

        @Override
        public void write(Pen pen) {
            Refused.unless(
                    !Check.share(pen.today(), share).paused(), "the share is paused already");
            pen.add(new SharePaused(share));
        }
    }

    record ResumeShare(ShareId share) implements ShareCommand {
        @Override
        public String name() {
            return "resume-share";
        }

        @Override
        public void write(Pen pen) {
            Refused.unless(Check.share(pen.today(), share).paused(), "the share is not paused");
            pen.add(new ShareResumed(share));
        }
    }

    /// The owner takes it back, or the partner gives it up.
    record EndShare(ShareId share) implements ShareCommand {
        @Override
        public String name() {
            return "end-share";
        }

        @Override
        public Need need(Directory today) {
            Share its = Check.anyShare(today, share);
            return Need.any(
                    owner(today, today.asset(its).id()),
                    new Need.InBusiness(today.partner(its).id(), "partners.manage"));
        }

        @Override
        public void write(Pen pen) {
            Check.share(pen.today(), share);
            pen.add(new ShareEnded(share));
        }
    }

    /// Whoever may share an asset.
    static Need owner(Directory today, AssetId id) {
        Asset asset = Check.asset(today, id);
        return today.owningBusiness(asset)
                .<Need>map(b -> new Need.InBusiness(b.id(), "partners.manage"))
                .orElse(new Need.PersonalOwner(id));
    }
}
