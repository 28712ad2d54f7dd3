package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InstallationChange.AliasAdded;
import org.bailiwick.engine.change.InstallationChange.AliasDropped;
import org.bailiwick.engine.change.InstallationChange.KeyMade;
import org.bailiwick.engine.change.InstallationChange.KeyRevoked;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.ModelException;
import org.bailiwick.engine.model.ModelReader;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the operator can do about the installation.
public sealed interface InstallationCommand extends Command {
    @Override
    default Need need(Directory today) {
        return Need.OPERATOR;
    }

    /// From now on this text decides what roles, kinds, levels and actions there are.
    record AdoptModel(String text) implements InstallationCommand {
        @Override
        public String name() {
            return "adopt-model";
        }

        @Override
        public void write(Pen pen) {
            AccessModel model = read();
            Refused.unless(
                    !model.text().equals(pen.today().model().text()) || pen.today().seq() == 0,
                    "this model is adopted already");
            pen.add(new ModelAdopted(model.name(), text));
        }

        private AccessModel read() {
            try {
                return ModelReader.read(text);
            } catch (ModelException wrong) {
                throw Refused.invalid("model", "%s", String.valueOf(wrong.getMessage()));
            }
        }
    }

    /// A program may ask from now on.
    ///
    /// @param keeper who made it, and answers for it
    /// @param secret the hash of what it shows
    record MakeKey(
            KeyId key,
            String called,
            List<String> scopes,
            Instant until,
            Optional<String> platform,
            Optional<PersonId> keeper,
            Hash secret)
            implements InstallationCommand {
        public MakeKey {
            scopes = List.copyOf(scopes);
        }

        /// One for which nobody in particular answers.
        public MakeKey(
                KeyId key,
                String called,
                List<String> scopes,
                Instant until,
                Optional<String> platform,
                Hash secret) {
            this(key, called, scopes, until, platform, Optional.empty(), secret);
        }

        @Override
        public String name() {
            return "make-key";
        }

        @Override
        public void write(Pen pen) {
            if (!until.isAfter(pen.now())) {
                throw Refused.invalid("until", "the key would be over at once: give a later end");
            }
            platform.ifPresent(name -> Check.name(pen, "platform", name));
            keeper.ifPresent(id -> Check.person(pen.today(), id));
            String name = Check.name(pen, "name", called);
            pen.add(new KeyMade(key, name, scopes, until, platform, keeper));
            pen.beside(new Beside.SecretStored(key, secret));
        }
    }

    record RevokeKey(KeyId key) implements InstallationCommand {
        @Override
        public String name() {
            return "revoke-key";
        }

        @Override
        public void write(Pen pen) {
            Refused.unless(!Check.key(pen.today(), key).revoked(), "the key is revoked already");
            pen.add(new KeyRevoked(key));
            pen.beside(new Beside.SecretDropped(key));
        }
    }

    /// On this platform the thing is known by this id.
    record AddAlias(String platform, String alias, Id thing) implements InstallationCommand {
        @Override
        public String name() {
            return "add-alias";
        }

        @Override
        public Need need(Directory today) {
            return new Need.Naming(platform);
        }

        @Override
        public void write(Pen pen) {
            String kind = kindOf(pen.today(), thing);
            String name = Check.name(pen, "platform", platform);
            String text = Check.name(pen, "alias", alias);
            Optional<Alias> known = pen.today().alias(name, kind, text);
            Refused.unless(known.isEmpty(), "`%s` names something on `%s` already", text, name);
            pen.add(new AliasAdded(name, kind, text, thing));
        }

        private static String kindOf(Directory today, Id thing) {
            return switch (thing) {
                case PersonId id -> {
                    Check.person(today, id);
                    yield Alias.PERSON;
                }
                case BusinessId id -> {
                    Check.business(today, id);
                    yield Alias.BUSINESS;
                }
                case GroupId id -> {
                    Check.group(today, id);
                    yield Alias.GROUP;
                }
                case AssetId id -> Check.asset(today, id).kind();
                default ->
                        throw Refused.invalid(
                                "thing",
                                "only persons, businesses, groups and assets have aliases");
            };
        }
    }

    record DropAlias(String platform, String kind, String alias) implements InstallationCommand {
        @Override
        public String name() {
            return "drop-alias";
        }

        @Override
        public Need need(Directory today) {
            return new Need.Naming(platform);
        }

        @Override
        public void write(Pen pen) {
            Refused.unless(
                    pen.today().alias(platform, kind, alias).isPresent(),
                    "`%s` names nothing on `%s`",
                    alias,
                    platform);
            pen.add(new AliasDropped(platform, kind, alias));
        }
    }

    /// Facts from a list that is kept elsewhere, as they were found to differ from what is here.
    ///
    /// @param part which part of the list, `members` for one
    /// @param basis the position against which they were compared
    record Import(String part, List<Change> changes, List<Beside> beside, long basis)
            implements InstallationCommand {
        public Import {
            changes = List.copyOf(changes);
            beside = List.copyOf(beside);
        }

        @Override
        public String name() {
            return "import-" + part;
        }

        @Override
        public void write(Pen pen) {
            Refused.unless(
                    pen.today().seq() == basis,
                    "something changed since the list was compared: import it again");
            changes.forEach(pen::add);
            beside.forEach(pen::beside);
        }
    }
}
