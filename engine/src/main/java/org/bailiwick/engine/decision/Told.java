package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.model.Action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one reader is told of a denial: data, without words.
///
/// Holds only what the reader may know, so whatever is made of it (a page, a problem document, a
/// receipt) tells no more. Made by [View].
public sealed interface Told {
    Asked asked();

    /// What is missing, as far as the reader may know.
    Code code();

    /// There is nothing here for this reader. Says the same whether the thing is unknown, somebody
    /// else's, or the reader himself is unknown or disabled.
    record Nothing(Asked asked) implements Told {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }
    }

    /// @param about who it is about
    /// @param thing what was to be acted on
    /// @param layers the layers of the headline that the reader may see, in their order
    /// @param route the way that gives the headline
    /// @param others other ways that the reader may see
    /// @param needed the levels that would allow it, lowest first
    /// @param help the smallest change that helps, and who can make it
    /// @param ask what the reader can ask for by himself, prefilled
    record Denied(
            Asked asked,
            About about,
            Thing thing,
            Code code,
            List<LayerResult> layers,
            Optional<Route> route,
            List<Route> others,
            List<LevelTasks> needed,
            Help help,
            Optional<Ask> ask,
            Waiting waiting,
            Ended ended)
            implements Told {
        public Denied {
            layers = List.copyOf(layers);
            others = List.copyOf(others);
            needed = List.copyOf(needed);
        }
    }

    /// What was asked, in the asker's terms and in those of the model.
    ///
    /// @param kind the kind of asset, or `business`
    record Asked(String action, String actionLabel, String kind, String kindLabel) {
        /// The kind of a question about a business.
        public static final String BUSINESS = "business";
    }

    /// Who an answer is about.
    sealed interface About {
        /// The reader.
        record You() implements About {}

        /// A person whom the reader may know.
        record Person(PersonId person) implements About {}

        /// An address to which the reader's business sent an invitation.
        record Address(AddressId address) implements About {}

        /// Whoever was asked about: nothing more may be said of him.
        record Somebody() implements About {}

        About YOU = new You();
        About SOMEBODY = new Somebody();
    }

    /// What was to be acted on.
    sealed interface Thing {
        /// The reader knows it only as what he asked about.
        record Unnamed() implements Thing {}

        /// @param name as the reader knows it, which may be a name that it no longer has
        record Asset(AssetId asset, String name) implements Thing {}

        record Business(Named business) implements Thing {}

        Thing UNNAMED = new Unnamed();
    }

    /// A business that the reader may know.
    record Named(BusinessId business, String name) {}

    /// One chain by which somebody reaches something, as far as the reader may see it.
    ///
    /// @param code what is missing on it; empty where it passes
    record Route(
            Through through,
            boolean passes,
            Optional<Code> code,
            List<LayerResult> layers,
            Has has) {
        public Route {
            layers = List.copyOf(layers);
        }
    }

    /// What a chain runs through.
    sealed interface Through {
        /// The person owns the asset.
        record Owner() implements Through {}

        /// The person is the asset's creator.
        record Creator() implements Through {}

        /// A membership in the business that owns the asset, or that is acted on.
        record Member(Named business) implements Through {}

        /// A membership in a business with which the asset is shared.
        record Partner(Named business) implements Through {}

        /// An invitation that was not accepted yet.
        record Invitation(Named business, InvitationId invitation) implements Through {}

        Through OWNER = new Owner();
        Through CREATOR = new Creator();
    }

    /// What the person has on one chain.
    sealed interface Has {
        /// @param cap the most that the share lets through, where the reader may see it
        /// @param state where the asset's state is the reader's business
        record Known(
                Optional<Role> role,
                Optional<Finance> finance,
                List<Holding> holdings,
                List<LevelTasks> cap,
                Optional<AssetState> state)
                implements Has {
            public Known {
                holdings = List.copyOf(holdings);
                cap = List.copyOf(cap);
            }
        }

        /// The inside of a partner: its admin gives it.
        ///
        /// @param cap the most that he can give
        record GivenByTheirAdmin(List<LevelTasks> cap) implements Has {
            public GivenByTheirAdmin {
                cap = List.copyOf(cap);
            }
        }
    }

    /// Levels that somebody holds.
    ///
    /// @param group the name of the group they come through, where the reader may know it
    record Holding(
            List<LevelTasks> levels, Period period, boolean throughGroup, Optional<String> group) {
        public Holding {
            levels = List.copyOf(levels);
        }
    }

    /// A level and what it lets one do.
    record LevelTasks(String name, String label, List<Action> tasks) {
        public LevelTasks {
            tasks = List.copyOf(tasks);
        }
    }

    /// What would help.
    sealed interface Help {
        /// These steps, in this order; empty where somebody must look who may see more.
        record Steps(List<Advice> steps) implements Help {
            public Steps {
                steps = List.copyOf(steps);
            }
        }

        /// Nothing does; what to do instead.
        ///
        /// @param people the owner or the creator, where it is his to do and the reader may know
        record None(Fix.Instead instead, List<PersonId> people) implements Help {
            public None {
                people = List.copyOf(people);
            }
        }
    }

    /// One step.
    ///
    /// @param business where it is done, or the partner it is about; only if the reader knows it
    /// @param levels what is given, where levels are
    /// @param names who exactly can do it, where the business lets that be told
    /// @param command the step itself, where this reader can carry it out
    /// @param secondAdmin whether it then waits for a second admin
    record Advice(
            Doing doing,
            Optional<Named> business,
            List<LevelTasks> levels,
            Optional<Role> role,
            Optional<Finance> finance,
            Who who,
            List<PersonId> names,
            Optional<Step> command,
            boolean secondAdmin) {
        public Advice {
            levels = List.copyOf(levels);
            names = List.copyOf(names);
        }
    }

    /// What can be done, one for each sort of [Step].
    enum Doing {
        SIGN_IN,
        SWITCH_ACCOUNT,
        SWITCH_BUSINESS,
        TAKE_SECOND_STEP,
        ENABLE_PERSON,
        REOPEN_BUSINESS,
        OPEN_BUSINESS,
        PROVE_ADDRESS,
        INVITE,
        ACCEPT,
        REINSTATE,
        EXTEND,
        SET_ROLE,
        SET_FINANCE,
        ASSIGN,
        ADD_PARTNER,
        ACCEPT_PARTNER,
        SHARE_ASSET,
        RAISE_CAP,
        RESUME_SHARE,
        EXTEND_SHARE,
        ACTIVATE
    }

    /// Who can do something, by his role.
    sealed interface Who {
        /// The reader.
        record You() implements Who {}

        /// The person it is about, who is not the reader.
        record ThatPerson() implements Who {}

        /// @param business empty where it may not be named: the one that owns the asset
        record Admins(Optional<Named> business) implements Who {}

        /// The person who owns the asset.
        record AssetOwner() implements Who {}

        /// The program that keeps the asset.
        record Platform() implements Who {}

        /// Whoever runs the installation.
        record Operator() implements Who {}
    }

    /// A request for access that the reader can make for himself.
    ///
    /// @param forBusiness whether his business has to ask, for a share or for more of one
    record Ask(BusinessId business, Levels levels, boolean forBusiness) {}

    /// What ended it, if it worked before.
    sealed interface Ended {
        /// Not known, or not for this reader.
        record Untold() implements Ended {}

        /// It never worked.
        record Never() implements Ended {}

        /// @param change the name of what happened; empty where only time passed
        /// @param seq the entry, where the reader may read the record
        record At(Instant time, Optional<String> change, Optional<Long> seq) implements Ended {}

        Ended UNTOLD = new Untold();
        Ended NEVER = new Never();
    }
}
