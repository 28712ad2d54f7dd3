package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Levels;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Lines that do not go together, and the line to blame.
class ContradictionTest {
    private static final String MEMBERS = "bc/member/get";
    private static final String ASSETS = "bc/asset/admin/get";
    private static final String AD_ACCOUNTS = "'bc_id':'1','asset_type':'ADVERTISER'";

    private static Notice only(Tape tape) {
        List<Notice> found = tape.gather().contradictions();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void contradicts(Tape tape, Matter matter, int line, int other) {
        Notice found = only(tape);
        assertThat(found.matter()).isEqualTo(matter);
        assertThat(found.line()).isEqualTo(line);
        assertThat(found.other()).isEqualTo(other);
        assertThat(Wording.of(found)).startsWith("line " + line + ": ").contains("line " + other);
    }

    @Test
    void agreesWithItself() {
        assertThat(Tape.small().gather().contradictions()).isEmpty();
        assertThat(Tape.small().gather().notices()).isEmpty();
        var twice = Tape.small();
        Tape.small().lines().forEach(twice::line);
        assertThat(twice.gather().contradictions()).isEmpty();
        assertThat(twice.wanted()).isEqualTo(Tape.small().wanted());
    }

    @Test
    void seesMembersThatDiffer() {
        var tape =
                Tape.small()
                        .list(
                                MEMBERS,
                                "'bc_id':'1','filtering':{'keyword':'1'}",
                                Tape.member("11", "STANDARD"));
        contradicts(tape, Matter.MEMBER_DIFFERS, 11, 3);
    }

    @Test
    void seesTheSameMemberTwiceInOneList() {
        var tape =
                new Tape()
                        .page(MEMBERS, "'bc_id':'1'", 1, 2, 2, Tape.member("11", "ADMIN"))
                        .page(MEMBERS, "'bc_id':'1'", 2, 2, 2, Tape.member("11", "STANDARD"));
        contradicts(tape, Matter.MEMBER_DIFFERS, 2, 1);
    }

    @Test
    void seesPagesThatDiffer() {
        var tape =
                new Tape()
                        .page(MEMBERS, "'bc_id':'1'", 1, 2, 2, Tape.member("11", "ADMIN"))
                        .page(MEMBERS, "'bc_id':'1'", 1, 2, 2, Tape.member("12", "ADMIN"));
        contradicts(tape, Matter.PAGE_TWICE, 2, 1);
        var totals =
                new Tape()
                        .page(MEMBERS, "'bc_id':'1'", 1, 2, 2, Tape.member("11", "ADMIN"))
                        .page(MEMBERS, "'bc_id':'1'", 2, 2, 3, Tape.member("12", "ADMIN"));
        contradicts(totals, Matter.TOTALS_DIFFER, 2, 1);
        var other =
                new Tape().page(MEMBERS, "'bc_id':'1'", 2, 2, 2).edit(1, "'page':2", "'page':1");
        assertThat(other.read().bad()).containsExactly(Notice.at(1, Matter.PAGE_OTHER, "2", "1"));
    }

    @Test
    void seesAddressesThatDiffer() {
        var differs = Tape.small().edit(6, "u12@x.example", "other@x.example");
        contradicts(differs, Matter.ADDRESS_DIFFERS, 6, 3);
        var shared = Tape.small().edit(4, "u21@x.example", "U11@X.example");
        contradicts(shared, Matter.ADDRESS_SHARED, 4, 3);
    }

    @Test
    void seesBusinessesThatDiffer() {
        var tape = Tape.small().list("bc/get", "'bc_id':'1'", Tape.business("1", "Nordwind AG"));
        // The same page of the same list, and the same business: both are said of the same lines.
        assertThat(tape.gather().contradictions())
                .extracting(Notice::matter)
                .containsExactlyInAnyOrder(Matter.PAGE_TWICE, Matter.BUSINESS_DIFFERS);
        contradicts(
                Tape.small().list("bc/get", "'scene':'SINGLE_ACCOUNT'", Tape.business("1", "X")),
                Matter.BUSINESS_DIFFERS,
                11,
                1);
    }

    @Test
    void seesStatusesAndTermsThatDiffer() {
        var other = "'bc_id':'2','asset_type':'ADVERTISER'";
        var partner =
                Tape.asset("100", "ADVERTISER", "OWNER_PARTNER", "'owner_bc_name':'Nordwind'");
        var limited = partner.replace("}", ",'advertiser_status':'STATUS_LIMIT'}");
        contradicts(Tape.small().list(ASSETS, other, limited), Matter.STATUS_DIFFERS, 11, 5);
        var again =
                Tape.asset(
                        "100",
                        "ADVERTISER",
                        "OWNER_PARTNER",
                        "'advertiser_status':'STATUS_ENABLE'");
        var filter = ",'filtering':{'keyword':'x'}";
        assertThat(Tape.small().list(ASSETS, AD_ACCOUNTS + filter, again).gather().contradictions())
                .extracting(Notice::matter)
                .contains(Matter.ASSET_DIFFERS);
    }

    @Test
    void seesTwoOwners() {
        var other = "'bc_id':'2','asset_type':'ADVERTISER'";
        var twice = Tape.small().list(ASSETS, other, Tape.asset("100"));
        assertThat(twice.gather().contradictions())
                .extracting(Notice::matter)
                .contains(Matter.OWNER_DIFFERS);
        var named = Tape.small().edit(5, "'OWNER_BC'", "'OWNER_BC','owner_bc_name':'Agentur'");
        assertThat(named.gather().contradictions())
                .extracting(Notice::matter)
                .contains(Matter.OWNER_DIFFERS);
        var individual = Tape.asset("100", "ADVERTISER", "OWNER_INDIVIDUAL", "");
        assertThat(Tape.small().list(ASSETS, other, individual).gather().contradictions())
                .extracting(Notice::matter)
                .contains(Matter.OWNER_DIFFERS);
    }

    @Test
    void seesLevelsThatDiffer() {
        var tape =
                Tape.small()
                        .list(
                                "bc/asset/get",
                                AD_ACCOUNTS + ",'filtering':'{\\'user_id\\':\\'12\\'}'",
                                "{'asset_id':'100','asset_type':'ADVERTISER','advertiser_role':'ADMIN'}");
        contradicts(tape, Matter.LEVEL_DIFFERS, 11, 6);
    }

    @Test
    void seesGroupsThatDiffer() {
        var group = "{'asset_group_id':'70','asset_group_name':'Team'}";
        contradicts(new Tape().groups("1", group).groups("2", group), Matter.GROUP_ELSEWHERE, 2, 1);
        var operator = "{'member_id':'11','asset_roles':{'ADVERTISER':'ADVERTISER_ROLE_OPERATOR'}}";
        var withMembers = group.replace("}", ",'members':[" + operator + "]}");
        contradicts(
                new Tape()
                        .groups("1", withMembers)
                        .group("1", "70", "MEMBER", operator.replace("OPERATOR", "ADMIN")),
                Matter.GROUP_MEMBER_DIFFERS,
                2,
                1);
    }

    @Test
    void seesSharesThatDiffer() {
        contradicts(Tape.small().edit(10, "'OPERATOR'", "'ANALYST'"), Matter.CAP_DIFFERS, 10, 9);
        var oneSided =
                Tape.small()
                        .without(10)
                        .list("bc/partner/asset/get", Tape.shares("2", "1", "SHARED"));
        contradicts(oneSided, Matter.SHARE_ONE_SIDED, 10, 9);
        var partners = Tape.small().without(8).list("bc/partner/get", "'bc_id':'2'");
        contradicts(partners, Matter.PARTNER_ONE_SIDED, 10, 7);
    }

    @Test
    void goesOnWithoutTheLinesToBlame() {
        var tape = Tape.small().edit(10, "'OPERATOR'", "'ANALYST'");
        var gathering = Gathering.ofThoseThatAgree(tape.read().told());
        assertThat(gathering.contradictions()).extracting(Notice::line).containsExactly(10);
        assertThat(gathering.wanted().shares().values())
                .extracting(Wanted.Share::cap)
                .containsExactly(Levels.of("operator"));
        assertThat(gathering.wanted()).isEqualTo(Tape.small().without(10).wanted());
    }

    @Test
    void blamesEveryLaterLine() {
        var tape =
                Tape.small()
                        .edit(10, "'OPERATOR'", "'ANALYST'")
                        .list(
                                MEMBERS,
                                "'bc_id':'2','filtering':{'keyword':'x'}",
                                Tape.member("21", "STANDARD"))
                        .list(
                                MEMBERS,
                                "'bc_id':'2','filtering':{'keyword':'y'}",
                                Tape.member("21", "STANDARD"));
        assertThat(Gathering.ofThoseThatAgree(tape.read().told()).contradictions())
                .extracting(Notice::line)
                .containsExactly(10, 11, 12);
    }
}
