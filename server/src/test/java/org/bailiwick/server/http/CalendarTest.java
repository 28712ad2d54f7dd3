package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.AssignmentCommand.Assign;
import org.bailiwick.server.command.AssignmentCommand.Unassign;
import org.bailiwick.server.command.GroupCommand.MakeGroup;
import org.bailiwick.server.command.GroupCommand.SetGroupMember;
import org.bailiwick.server.command.MemberCommand.SetMemberPeriod;
import org.bailiwick.server.command.ShareCommand.SetSharePeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What begins and ends by its date, in the days of the business, on both sides of a share. It is
/// the morning of 1 March; Nordwind is in Berlin.
class CalendarTest extends InTheWorld {
    private static final Instant END_OF_MARCH = Instant.parse("2026-03-31T22:00:00Z");
    private static final Instant START_OF_JUNE = Instant.parse("2026-05-31T22:00:00Z");

    private ReadingWorld all;
    private AssignmentId dated;

    @BeforeEach
    void dates() {
        all = new ReadingWorld(world);
        dated = world.ids.assignment();
        world.run(
                new Assign(
                        dated,
                        all.lena,
                        world.sued,
                        Levels.of("operator"),
                        new Period(END_OF_MARCH, START_OF_JUNE)));
        world.run(new SetSharePeriod(all.share, Period.until(END_OF_MARCH)));
        world.run(new SetMemberPeriod(all.lena, Period.until(START_OF_JUNE)));
    }

    private JsonNode calendar(PersonId reader, Object business, String query) {
        return read(reader, "/api/v1/businesses/%s/calendar%s".formatted(business, query)).json();
    }

    private static List<String> told(JsonNode calendar) {
        return calendar.path("turns")
                .valueStream()
                .map(t ->
                        "%s %s %s"
                                .formatted(
                                        t.path("day").asString(""),
                                        t.path("type").asString(""),
                                        t.path("what").asString("")))
                .toList();
    }

    @Test
    void eachThingStandsUnderItsOwnDates() {
        JsonNode calendar = calendar(world.olivia, world.nordwind, "?until=2026-06-30");
        assertThat(told(calendar))
                .containsExactly(
                        "2026-03-15 invitation ends",
                        "2026-03-31 share ends",
                        "2026-04-01 assignment begins",
                        "2026-05-31 assignment ends",
                        "2026-05-31 membership ends");
        JsonNode share = calendar.path("turns").path(1);
        assertThat(share.path("direction").asString("")).isEqualTo("given");
        assertThat(share.at("/partner/name").asString("")).isEqualTo("Fremd");
        assertThat(share.at("/asset/name").asString("")).isEqualTo("Nord");
        assertThat(share.path("at").asString("")).isEqualTo(END_OF_MARCH.toString());
        assertThat(calendar.path("zone").asString("")).isEqualTo("Europe/Berlin");
    }

    /// A place in a group has no id of its own: it is told by the group and the member.
    @Test
    void placesInGroupsStandThereToo() {
        world.run(
                new SetGroupMember(
                        all.group,
                        all.lena,
                        Map.of("ad_account", Levels.of("analyst")),
                        new Period(END_OF_MARCH, START_OF_JUNE)));
        JsonNode calendar = calendar(world.olivia, world.nordwind, "?until=2026-06-30");
        assertThat(told(calendar))
                .contains("2026-04-01 group-place begins", "2026-05-31 group-place ends");
        JsonNode place =
                calendar.path("turns")
                        .valueStream()
                        .filter(t -> t.path("type").asString("").equals("group-place"))
                        .findFirst()
                        .orElseThrow();
        assertThat(place.path("id").asString("")).isEqualTo(all.group.toString());
        assertThat(place.at("/group/name").asString("")).isEqualTo("Autumn");
        assertThat(place.path("member").asString("")).isEqualTo(all.lena.toString());
        assertThat(place.at("/group_levels/ad_account/0").asString("")).isEqualTo("analyst");
        JsonNode page = read(world.olivia, "/api/v1/groups/" + all.group).json();
        assertThat(page.at("/members/0/place/since").asString(""))
                .isEqualTo(END_OF_MARCH.toString());
        assertThat(page.at("/members/0/place/until").asString(""))
                .isEqualTo(START_OF_JUNE.toString());
    }

    /// Somebody may have two, and each page goes on behind the last one.
    @Test
    void placesInSeveralGroupsStandBesideEachOther() {
        GroupId other = world.ids.group();
        world.run(new MakeGroup(other, world.nordwind, "Winter"));
        for (GroupId group : List.of(all.group, other)) {
            world.run(
                    new SetGroupMember(
                            group,
                            all.lena,
                            Map.of("ad_account", Levels.of("analyst")),
                            Period.until(START_OF_JUNE)));
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            String after = next.isEmpty() ? "" : "&after=" + next;
            JsonNode page =
                    calendar(world.olivia, world.nordwind, "?until=2026-06-30&limit=1" + after);
            page.path("turns").forEach(t -> seen.add(t.path("id").asString("")));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).contains(all.group.toString(), other.toString()).hasSize(7);
    }

    @Test
    void theOtherSideSeesWhatItGets() {
        JsonNode calendar = calendar(world.felix, world.fremd, "");
        assertThat(told(calendar)).hasSize(1).first().asString().endsWith("share ends");
        JsonNode share = calendar.path("turns").path(0);
        assertThat(share.path("direction").asString("")).isEqualTo("received");
        assertThat(share.at("/partner/name").asString("")).isEqualTo("Nordwind");
    }

    @Test
    void aDayIsWholeAndTheLastOneIsIn() {
        assertThat(
                        told(
                                calendar(
                                        world.olivia,
                                        world.nordwind,
                                        "?from=2026-04-01&until=2026-04-01")))
                .containsExactly("2026-04-01 assignment begins");
        assertThat(
                        told(
                                calendar(
                                        world.olivia,
                                        world.nordwind,
                                        "?from=2026-03-31&until=2026-03-31")))
                .containsExactly("2026-03-31 share ends");
        assertThat(
                        told(
                                calendar(
                                        world.olivia,
                                        world.nordwind,
                                        "?from=2026-04-02&until=2026-05-30")))
                .isEmpty();
    }

    @Test
    void whatWasTakenBackStandsThereNoMore() {
        world.run(new Unassign(dated));
        assertThat(told(calendar(world.olivia, world.nordwind, "?until=2026-06-30")))
                .doesNotContain("2026-04-01 assignment begins", "2026-05-31 assignment ends");
    }

    @Test
    void itIsReadPageByPage() {
        JsonNode first = calendar(world.olivia, world.nordwind, "?until=2026-06-30&limit=2");
        String next = first.path("next").asString("");
        JsonNode second =
                calendar(world.olivia, world.nordwind, "?until=2026-06-30&limit=9&after=" + next);
        assertThat(told(first)).hasSize(2);
        assertThat(told(second)).hasSize(3).doesNotContainAnyElementsOf(told(first));
        assertThat(told(calendar(world.olivia, world.nordwind, "?what=begins"))).hasSize(1);
    }

    @Test
    void membersWhoRunNothingReadNone() {
        var answer = read(world.lena, "/api/v1/businesses/%s/calendar".formatted(world.nordwind));
        assertThat(answer.status()).isEqualTo(403);
        var strange =
                read(all.stranger, "/api/v1/businesses/%s/calendar".formatted(world.nordwind));
        assertThat(strange.status()).isEqualTo(404);
    }

    @Test
    void moreThanAYearIsRefused() {
        String path = "/api/v1/businesses/%s/calendar".formatted(world.nordwind);
        assertThat(read(world.olivia, path + "?from=2026-03-01&until=2027-03-03").status())
                .isEqualTo(400);
        assertThat(read(world.olivia, path + "?from=2026-03-02&until=2026-03-01").status())
                .isEqualTo(400);
        assertThat(read(world.olivia, path + "?from=tomorrow").status()).isEqualTo(400);
    }
}
