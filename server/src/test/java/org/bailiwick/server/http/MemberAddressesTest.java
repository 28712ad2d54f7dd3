package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.ContactCommand.ProveDomain;
import org.bailiwick.server.command.PersonCommand.DropAddress;
import org.bailiwick.server.command.PersonCommand.ProveAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// By which addresses a business knows its members: what else they have proved is not told.
class MemberAddressesTest extends InTheWorld {
    private static final String INVITED = "lena@nordwind.example";
    private static final String PRIVATE = "lena@home.example";
    private static final String OWN = "l.sommer@nordwind-group.example";

    @BeforeEach
    void more() {
        world.run(new ProveAddress(world.lena, PRIVATE));
        world.run(new ProveAddress(world.lena, OWN));
    }

    private List<String> seen(PersonId reader, String path, String pointer) {
        return read(reader, path)
                .json()
                .at(pointer)
                .valueStream()
                .map(a -> a.asString(""))
                .toList();
    }

    private List<String> member(PersonId reader) {
        return seen(reader, "/api/v1/members/" + world.member(world.lena), "/person/addresses");
    }

    @Test
    void thoseThatItInvitedAndThoseUnderItsDomains() {
        assertThat(member(world.olivia)).containsExactly(INVITED);
        world.run(new ProveDomain(world.nordwind, "nordwind-group.example", false));
        assertThat(member(world.olivia)).containsExactlyInAnyOrder(INVITED, OWN);
        String list = read(world.olivia, members()).text();
        assertThat(list).contains(INVITED, OWN).doesNotContain(PRIVATE);
        String table = read(world.olivia, members() + "?format=csv").text();
        assertThat(table).contains(INVITED, OWN).doesNotContain(PRIVATE);
        String page = "/api/v1/people/%s?business=%s".formatted(world.lena, world.nordwind);
        assertThat(seen(world.olivia, page, "/addresses")).containsExactlyInAnyOrder(INVITED, OWN);
    }

    @Test
    void theFirstWhereItKnowsNone() {
        world.run(new DropAddress(world.lena, INVITED));
        assertThat(member(world.olivia)).hasSize(1);
    }

    @Test
    void allForHerself() {
        assertThat(member(world.lena)).containsExactlyInAnyOrder(INVITED, PRIVATE, OWN);
    }

    private String members() {
        return "/api/v1/businesses/%s/members".formatted(world.nordwind);
    }
}
