package org.bailiwick.server.http;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.PersonCommand;

import java.util.ArrayList;
import java.util.List;

/// A world with streams of rights.
abstract class WithStreams extends InTheWorld {
    static final String VIEWS = "campaign.view,report.view,report.download";
    static final String EDITS = "campaign.create,campaign.edit,creative.edit,audience.edit";

    Stream of(Object... persons) {
        return of(world.key, persons);
    }

    Stream of(String key, Object... persons) {
        return Stream.open(world, key, path(persons));
    }

    static String path(Object... persons) {
        List<String> named = new ArrayList<>();
        for (Object person : persons) named.add("person=" + person);
        return "/api/v1/rights-events?" + String.join("&", named);
    }

    AssignmentId assign(PersonId person, String level, Period period) {
        AssignmentId id = world.ids.assignment();
        world.run(
                new AssignmentCommand.Assign(
                        id, world.member(person), world.sued, Levels.of(level), period));
        return id;
    }

    /// Another member of Nordwind.
    PersonId another() {
        PersonId anna = world.ids.person();
        world.run(new PersonCommand.RegisterPerson(anna, "anna", "anna@nordwind.example"));
        world.join(anna, "anna");
        return anna;
    }

    String position() {
        return world.office.position(world.office.now());
    }

    /// Looks now: what there is to tell of this person is on its way when this returns.
    void look(PersonId person) {
        for (Proof proof : Proof.values()) {
            world.serving.watch().follow(List.of(person), proof, _ -> {}).close();
        }
    }
}
