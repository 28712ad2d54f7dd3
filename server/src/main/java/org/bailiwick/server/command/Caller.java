package org.bailiwick.server.command;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;

import java.util.Optional;
import java.util.Set;

/// Who gives a command.
///
/// @param scopes what the key of a program is for; empty for others
/// @param proof how the person signed in; silent for others
public record Caller(Actor actor, Actor onBehalfOf, Set<String> scopes, Proof proof) {
    /// Lets a program act for persons, with their rights.
    public static final String ACT = "act";

    /// Lets a program do what the operator may.
    public static final String OPERATE = "operate";

    /// Lets a program register assets and tell their states.
    public static final String ASSETS = "assets";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /// Whoever runs the installation, a list he reads in, and a program that he lets operate.
    boolean operates() {
        return switch (actor) {
            case Actor.Operator _, Actor.Source _ -> true;
            case Actor.Program _ -> onBehalfOf instanceof Actor.Nobody && scopes.contains(OPERATE);
            case Actor.Person _, Actor.Clock _, Actor.Nobody _ -> false;
        };
    }

    /// A program for itself.
    boolean program() {
        return actor instanceof Actor.Program && onBehalfOf instanceof Actor.Nobody;
    }

    /// The person for whom somebody answers: a program that acts for him and may, or this program
    /// itself, to which he has proved it.
    Optional<PersonId> vouchedFor() {
        return actor instanceof Actor.Person(var person) && scopes.contains(ACT)
                ? Optional.of(person)
                : actsFor();
    }

    /// The person for whom a program acts that may.
    Optional<PersonId> actsFor() {
        boolean acts = actor instanceof Actor.Program && scopes.contains(ACT);
        return acts && onBehalfOf instanceof Actor.Person(var person)
                ? Optional.of(person)
                : Optional.empty();
    }

    /// The person whose rights count.
    Optional<PersonId> person() {
        return actor instanceof Actor.Person(var person) ? Optional.of(person) : actsFor();
    }

    public static Caller operator() {
        return new Caller(Actor.OPERATOR, Actor.NOBODY, Set.of(), Proof.SILENT);
    }

    public static Caller person(PersonId person) {
        return new Caller(new Actor.Person(person), Actor.NOBODY, Set.of(), Proof.SILENT);
    }

    /// A person of whom this program knows what he says of himself: that mail to an address reaches
    /// him.
    public static Caller vouched(PersonId person) {
        return new Caller(new Actor.Person(person), Actor.NOBODY, Set.of(ACT), Proof.SILENT);
    }

    public static Caller program(KeyId key, Set<String> scopes) {
        return new Caller(new Actor.Program(key), Actor.NOBODY, scopes, Proof.SILENT);
    }

    public static Caller program(KeyId key, Set<String> scopes, PersonId onBehalfOf) {
        return new Caller(
                new Actor.Program(key), new Actor.Person(onBehalfOf), scopes, Proof.SILENT);
    }

    /// Time alone.
    public static Caller clock() {
        return new Caller(Actor.CLOCK, Actor.NOBODY, Set.of(), Proof.SILENT);
    }

    /// A list of facts kept elsewhere, read in by the operator.
    public static Caller source(String name) {
        return new Caller(new Actor.Source(name), Actor.NOBODY, Set.of(), Proof.SILENT);
    }

    /// The same, who signed in like this.
    public Caller proved(Proof how) {
        return new Caller(actor, onBehalfOf, scopes, how);
    }
}
