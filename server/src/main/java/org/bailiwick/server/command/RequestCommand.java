package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.RequestChange.RequestRefused;
import org.bailiwick.engine.change.RequestChange.RequestWithdrawn;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What can be done about requests for access.
public sealed interface RequestCommand extends Command {
    /// How long a request waits at most.
    Duration OPEN_FOR = Duration.ofDays(14);

    /// The most assets of one request.
    int ASSETS_MAX = RequestChange.ASSETS_MAX;

    /// The most requests of one business, its members' too, that wait at the same time.
    int OPEN_MAX = 500;

    /// The most requests of one person that wait at the same time.
    int OPEN_EACH_MAX = 50;

    /// The most requests that one person makes within 24 hours.
    int DAY_MAX = 100;

    /// The longest name by which an asset is asked for, in characters.
    int TYPED_MAX = 600;

    /// The longest reason, and the longest sentence of a refusal, in characters.
    int SENTENCE_MAX = 1_000;

    RequestId request();

    /// What is asked for on one asset.
    ///
    /// @param typed how whoever asks calls it
    /// @param asset what that names; may be the id of nothing
    record Wanted(String typed, AssetId asset, String kind, Levels levels) {}

    /// What is given on one asset.
    ///
    /// @param levels less than what is wanted, or the same; empty for the same
    /// @param until not later than it is wanted; empty for the same
    record Giving(AssetId asset, Optional<Levels> levels, Optional<Instant> until) {}

    /// For whom access is asked.
    sealed interface Whom {
        /// Whoever asks.
        record Himself() implements Whom {}

        /// A member of the business that asks.
        record Member(MemberId member) implements Whom {}

        /// The business itself, which wants a share.
        record Business() implements Whom {}

        Whom HIMSELF = new Himself();
        Whom BUSINESS = new Business();
    }

    /// Of an asset that a business cannot see, it is not told whether it is there.
    ///
    /// @param by who asks; empty for the caller himself
    /// @param until how long it is wanted; empty for good
    /// @param reason may be empty
    record RequestAccess(
            RequestId request,
            BusinessId business,
            Optional<PersonId> by,
            Whom whom,
            List<Wanted> wants,
            Optional<Instant> until,
            String reason)
            implements RequestCommand {
        @Override
        public String name() {
            return "request-access";
        }

        @Override
        public Need need(Directory today) {
            Check.business(today, business);
            Need may =
                    whom instanceof Whom.Business
                            ? new Need.InBusiness(business, "assets.manage")
                            : new Need.Belongs(business);
            return by.<Need>map(p -> new Need.AllOf(List.of(new Need.Self(p), may))).orElse(may);
        }

        @Override
        public void write(Pen pen) {
            new Requesting(pen, this).write();
        }
    }

    /// Gives all that the caller may decide of it, or what is named of that.
    ///
    /// @param gives empty for all of it as it is wanted; else what is left out is not given
    record ApproveRequest(RequestId request, List<Giving> gives) implements RequestCommand {
        @Override
        public String name() {
            return "approve-request";
        }

        @Override
        public Need need(Directory today) {
            return Deciders.of(today, Check.request(today, request));
        }

        @Override
        public void write(Pen pen) {
            new Approving(pen, Check.request(pen.today(), request)).write(gives);
        }
    }

    /// Refuses all that the caller may decide of it.
    ///
    /// @param sentence what is said to whoever asked
    record RefuseRequest(RequestId request, String sentence) implements RequestCommand {
        @Override
        public String name() {
            return "refuse-request";
        }

        @Override
        public Need need(Directory today) {
            return Deciders.of(today, Check.request(today, request));
        }

        @Override
        public void write(Pen pen) {
            Request its = Check.request(pen.today(), request);
            List<Request.Wish> mine = Approving.decidable(pen, its);
            List<AssetId> assets = mine.stream().map(Request.Wish::asset).toList();
            String said = Requesting.sentence("sentence", sentence);
            if (said.isEmpty()) {
                throw Refused.invalid(
                        "sentence", "`sentence` is empty: say to whoever asked why it is refused");
            }
            PersonId by = pen.today().requests().by(its).id();
            pen.add(new RequestRefused(request, assets, pen.seal(by, said)));
        }
    }

    /// What was not decided yet is wanted no more.
    record WithdrawRequest(RequestId request) implements RequestCommand {
        @Override
        public String name() {
            return "withdraw-request";
        }

        @Override
        public Need need(Directory today) {
            return Deciders.withdrawing(today, Check.request(today, request));
        }

        @Override
        public void write(Pen pen) {
            Deciders.pending(pen, Check.request(pen.today(), request));
            pen.add(new RequestWithdrawn(request));
        }
    }
}
