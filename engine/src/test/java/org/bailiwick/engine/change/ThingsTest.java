package org.bailiwick.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class ThingsTest {
    /// Whatever field of a change is an id, or has one in it, is touched, in the order of the
    /// fields; nothing else is.
    @Test
    void everyIdOfAChangeIsTouched() throws ReflectiveOperationException {
        AnyChange any = new AnyChange(new Random(9));
        for (int round = 0; round < 20; round++) {
            for (Change change : any.ofEveryType()) {
                assertThat(Things.touched(change))
                        .as(change.toString())
                        .containsExactlyElementsOf(idsIn(change));
            }
        }
    }

    private static List<Id> idsIn(Change change) throws ReflectiveOperationException {
        List<Id> ids = new ArrayList<>();
        for (RecordComponent component : change.getClass().getRecordComponents()) {
            // May be of several owners: each reads of his own in the shares that follow.
            boolean handedOn = change instanceof AccessLinkChange.LinkPartForwarded;
            if (handedOn && component.getName().equals("assets")) continue;
            // What one side looked at, the other does not read.
            boolean oneSide =
                    change instanceof GoodByeChange.GoodByeChecked(_, PartnershipId _, var by, _)
                            && by.isPresent();
            if (oneSide && component.getName().equals("whom")) continue;
            add(component.getAccessor().invoke(change), ids);
        }
        return ids;
    }

    private static void add(Object value, List<Id> ids) {
        if (value instanceof Id id) ids.add(id);
        if (value instanceof Owner owner) ids.add(owner.id());
        if (value instanceof RequestChange.Want want) ids.add(want.asset());
        if (value instanceof RequestChange.Given given) ids.add(given.asset());
        if (value instanceof Matter matter) matter.about().ifPresent(ids::add);
        if (value instanceof List<?> several) several.forEach(each -> add(each, ids));
        if (value instanceof Optional<?> perhaps) perhaps.ifPresent(present -> add(present, ids));
    }
}
