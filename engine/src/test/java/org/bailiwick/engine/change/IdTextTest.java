package org.bailiwick.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

class IdTextTest {
    private static final List<Function<String, Optional<? extends Id>>> READERS =
            List.of(
                    PersonId::find,
                    AddressId::find,
                    BusinessId::find,
                    MemberId::find,
                    InvitationId::find,
                    AssetId::find,
                    AssignmentId::find,
                    GroupId::find,
                    PartnershipId::find,
                    ShareId::find,
                    KeyId::find,
                    TransferId::find,
                    PartnerCodeId::find,
                    RequestId::find,
                    AccessLinkId::find,
                    ConfirmationId::find,
                    ApprovalId::find);

    @Test
    void theWrittenForm() {
        assertThat(new AssetId(0, 0)).hasToString("a_00000000000000000000000000");
        assertThat(new AssetId(0, 1)).hasToString("a_00000000000000000000000001");
        assertThat(new AssetId(0, 31)).hasToString("a_0000000000000000000000000z");
        assertThat(new AssetId(0, Long.MIN_VALUE)).hasToString("a_00000000000008000000000000");
        assertThat(new AssetId(1, 0)).hasToString("a_0000000000000g000000000000");
        assertThat(new AssetId(Long.MIN_VALUE, 0)).hasToString("a_40000000000000000000000000");
        assertThat(new AssetId(-1, -1)).hasToString("a_7zzzzzzzzzzzzzzzzzzzzzzzzz");
    }

    @Test
    void everyBitIsWrittenAndRead() {
        for (int bit = 0; bit < 64; bit++) {
            assertIsReadBack(new PartnershipId(1L << bit, 0));
            assertIsReadBack(new PartnershipId(0, 1L << bit));
            assertIsReadBack(new PartnershipId(~(1L << bit), -1));
            assertIsReadBack(new PartnershipId(-1, ~(1L << bit)));
        }
    }

    @Test
    void anyIdIsWrittenAndRead() {
        Random chance = new Random(3);
        for (int round = 0; round < 10_000; round++) {
            assertIsReadBack(new PartnershipId(chance.nextLong(), chance.nextLong()));
        }
    }

    @Test
    void noTypeReadsTheIdOfAnother() {
        Ids ids = new Ids(new Random(4));
        List<Id> things =
                List.of(
                        ids.person(),
                        ids.address(),
                        ids.business(),
                        ids.member(),
                        ids.invitation(),
                        ids.asset(),
                        ids.assignment(),
                        ids.group(),
                        ids.partnership(),
                        ids.share(),
                        ids.key(),
                        ids.transfer(),
                        ids.partnerCode(),
                        ids.request(),
                        ids.accessLink(),
                        ids.confirmation(),
                        ids.approval());

        assertThat(things.stream().<Class<?>>map(Id::getClass))
                .containsExactlyInAnyOrder(Id.class.getPermittedSubclasses());
        for (Id thing : things) {
            Set<Id> read =
                    READERS.stream()
                            .flatMap(reader -> reader.apply(thing.toString()).stream())
                            .collect(Collectors.toSet());
            assertThat(read).containsExactly(thing);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a_",
                "_00000000000000000000000000",
                "a_0000000000000000000000000",
                "a_000000000000000000000000000",
                "a-00000000000000000000000000",
                "A_00000000000000000000000000",
                "b_00000000000000000000000000",
                "as_00000000000000000000000000",
                "a_80000000000000000000000000",
                "a_z0000000000000000000000000",
                "a_-0000000000000000000000000",
                "a_0000000000000000000000000i",
                "a_0000000000000000000000000l",
                "a_0000000000000000000000000o",
                "a_0000000000000000000000000u",
                "a_0000000000000000000000000A",
                "a_000000000000_0000000000000",
                "a_0000000000000000000000000 ",
                "a_0000000000000000000000000\0",
                "a_0000000000000000000000000é",
                "a_0000000000000000000000000İ",
                "a_000000000000000000000000🎬",
                "a_🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬",
                "🎬00000000000000000000000000"
            })
    void whatIsNoId(String text) {
        assertThat(AssetId.find(text)).isEmpty();
    }

    @Test
    void aWrongCharacterIsSeenInEveryPlace() {
        String text = new AssetId(0, 0).toString();
        for (int at = 0; at < text.length(); at++) {
            for (char wrong : "U~\u0080ÿ\u0100\u0130".toCharArray()) {
                String other = text.substring(0, at) + wrong + text.substring(at + 1);
                assertThat(AssetId.find(other)).as(other).isEmpty();
            }
        }
    }

    private static void assertIsReadBack(PartnershipId id) {
        assertThat(PartnershipId.find(id.toString())).contains(id);
    }
}
