package org.bailiwick.engine.change;

/// Who did it.
public sealed interface Actor {
    /// A person who is signed in.
    record Person(PersonId person) implements Actor {}

    /// A program, by its key.
    record Program(KeyId key) implements Actor {}

    /// A list of facts kept elsewhere that is read in, by its name, `tiktok` for one.
    record Source(String name) implements Actor {}

    /// Whoever runs the installation, at its terminal.
    record Operator() implements Actor {}

    /// Nobody: time passed.
    record Clock() implements Actor {}

    /// Stands where an entry was made on nobody's behalf.
    record Nobody() implements Actor {}

    Actor OPERATOR = new Operator();
    Actor CLOCK = new Clock();
    Actor NOBODY = new Nobody();
}
