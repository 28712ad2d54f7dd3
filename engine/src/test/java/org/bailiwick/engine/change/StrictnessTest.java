package org.bailiwick.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;

import org.bailiwick.engine.change.Unreadable.Damaged;
import org.bailiwick.engine.change.Unreadable.FormatTooNew;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Bytes that are nearly right. Whoever could write one entry in two ways could give it two hashes.
class StrictnessTest {
    private static final PersonId ANA = new PersonId(1, 1);
    private static final BusinessId ACME = new BusinessId(2, 2);
    private static final ShareId LOAN = new ShareId(3, 3);

    private final ChangeCodec codec = new ChangeCodec();

    @Test
    void bytesAfterTheEnd() {
        assertDamaged(out -> out.form(Forms.PERSON_ENABLED).id(ANA).octet(0), "follow");
    }

    @Test
    void nothingAtAll() {
        assertDamaged(_ -> {}, "too early");
        assertThatThrownBy(() -> new EntryCodec().decode(new byte[0])).isInstanceOf(Damaged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8000", "848000", "80808080808080808000"})
    void aNumberWrittenLongerThanItIs(String number) {
        assertDamaged(numbered(number), "longer than it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ffffffffffffffffff02", "80808080808080808002", "ffffffffffffffffffff01"})
    void aNumberOfMoreThan64Bits(String number) {
        assertDamaged(numbered(number), "too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff0f", "ffffffffffffffff7f", "ffffffffffffffffff01"})
    void aLengthThatIsNotThere(String length) {
        assertDamaged(numbered(length), "too early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c080", "eda080", "ff", "e282", "f4908080"})
    void aTextThatIsNotUtf8(String text) {
        byte[] bytes = HexFormat.of().parseHex(text);
        assertDamaged(
                out -> {
                    out.form(Forms.BUSINESS_RENAMED).id(ACME).number(bytes.length);
                    for (byte b : bytes) out.octet(b);
                },
                "UTF-8");
    }

    @Test
    void theReplacementCharacterItselfIsText() {
        Change change = new BusinessChange.BusinessRenamed(ACME, "\uFFFD");

        assertThat(codec.decode(codec.encode(change))).isEqualTo(change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b,a", "a,a", "b,a,c"})
    void levelsOutOfOrder(String levels) {
        assertDamaged(capped(List.of(levels.split(","))), "out of order");
    }

    @Test
    void noLevelOrTooMany() {
        assertDamaged(capped(List.of()), "at least one");
        assertDamaged(out -> out.form(Forms.SHARE_CAP_SET).id(LOAN).number(17), "too long");
    }

    @Test
    void kindsOutOfOrder() {
        Levels operator = Levels.of("operator");
        assertDamaged(
                out -> {
                    out.form(Forms.GROUP_MEMBER_SET).id(new GroupId(1, 1)).id(new MemberId(1, 1));
                    out.number(2).text("b").levels(operator).text("a").levels(operator);
                },
                "out of order");
    }

    @Test
    void periodsWithEndsThatSayNothing() {
        assertDamaged(period(4), "ends");
        assertDamaged(period(1, Period.OPEN_START), "open end");
        assertDamaged(period(2, Period.OPEN_END), "open end");
        assertDamaged(period(3, Instant.EPOCH, Instant.EPOCH), "ends after it starts");
    }

    @Test
    void aYesThatIsNeither() {
        assertDamaged(out -> out.form(Forms.BUSINESS_SET).id(ACME).octet(2), "neither");
    }

    @Test
    void settingsInALaterFormThanTheyNeed() {
        assertDamaged(settings(Forms.BUSINESS_SET_2), "in a later form");
        assertThat(codec.decode(bytes(settings(Forms.BUSINESS_SET_3))))
                .isEqualTo(
                        new BusinessChange.BusinessSet(
                                ACME, BusinessSettings.DEFAULT.withMoneySecondStep(true)));
    }

    /// As they are at first.
    private static Consumer<Writer> settings(int form) {
        int nobody = Numbers.of(SecondStep.NOBODY);
        int atOnce = Numbers.of(PartnerStart.AT_ONCE);
        return out ->
                out.form(form)
                        .id(ACME)
                        .flag(false)
                        .flag(false)
                        .octet(nobody)
                        .flag(false)
                        .octet(atOnce)
                        .octet(Numbers.of(DomainsFor.NOBODY))
                        .number(0);
    }

    @Test
    void timeZones() {
        assertDamaged(zone("UTC+1"), "by its name");
        assertDamaged(zone("Mars; Olympus"), "no name of a time zone");
        assertTooNew(zone("Mars/Olympus"), "knows no time zone `Mars/Olympus`");
    }

    @Test
    void whatALaterVersionWrote() {
        assertTooNew(out -> out.form(0xff_01), "0xff01");
        assertTooNew(out -> out.form(0x1f_01), "0x1f01");
        assertTooNew(out -> out.form(Forms.PERSON_ENABLED + 1).id(ANA), "0x1502");
        assertTooNew(out -> out.form(Forms.ASSET_STATE_SET).id(LOAN).octet(5), "state of an asset");
        assertThatThrownBy(() -> new EntryCodec().decode(new byte[] {2, 1, 1}))
                .isInstanceOf(FormatTooNew.class)
                .hasMessage("the format of an entry with the number 0x2 is not known here");
    }

    @Test
    void whatNoVersionWrote() {
        assertDamaged(out -> out.form(0x15_00).id(ANA), "0x1500");
        assertDamaged(out -> out.form(Forms.ASSET_STATE_SET).id(LOAN).octet(0), "no state");
        assertThatThrownBy(() -> new EntryCodec().decode(new byte[] {0, 1, 1}))
                .isInstanceOf(Damaged.class);
    }

    @Test
    void valuesThatCannotBeWritten() {
        Instant between = Instant.EPOCH.plusNanos(1);
        assertRefused(new ShareChange.SharePeriodSet(LOAN, Period.until(between)));
        assertRefused(new ShareChange.SharePeriodSet(LOAN, Period.until(Instant.MAX)));
        assertRefused(new BusinessChange.BusinessRenamed(ACME, "half a \ud83c"));
    }

    @Test
    void promisesAreNotBelieved() {
        Consumer<Writer> manyLevels = out -> out.form(Forms.SHARE_CAP_SET).id(LOAN).number(16);
        Consumer<Writer> manyKinds =
                out ->
                        out.form(Forms.GROUP_MEMBER_SET)
                                .id(new GroupId(1, 1))
                                .id(new MemberId(1, 1))
                                .number(Integer.MAX_VALUE);
        List<Consumer<Writer>> promises =
                List.of(numbered("ffffffff07"), numbered("f0ffffff07"), manyLevels, manyKinds);
        for (Consumer<Writer> promise : promises) assertDamaged(promise, "too early");

        long before = allocated();
        for (Consumer<Writer> promise : promises) assertDamaged(promise, "too early");
        assertThat(allocated() - before).isLessThan(1_000_000);
    }

    @Test
    void manyWrongBytesAtOnce() {
        Random chance = new Random(5);
        AnyChange any = new AnyChange(chance);
        EntryCodec entries = new EntryCodec();
        for (int round = 0; round < 2_000; round++) {
            byte[] stored = entries.encode(any.entryOf(List.of(any.any(), any.any())));
            for (int again = 0; again < 20; again++)
                refuseOrReadExactly(entries, spoilt(stored, chance));
        }
    }

    private static byte[] spoilt(byte[] stored, Random chance) {
        byte[] bytes = stored.clone();
        for (int i = chance.nextInt(1, 6); i > 0; i--) {
            int wrong = chance.nextBoolean() ? 0xff : chance.nextInt();
            bytes[chance.nextInt(bytes.length)] = (byte) wrong;
        }
        return bytes;
    }

    private static void refuseOrReadExactly(EntryCodec entries, byte[] bytes) {
        try {
            assertThat(entries.encode(entries.decode(bytes))).isEqualTo(bytes);
        } catch (Unreadable expected) {
            assertThat(expected.getMessage()).isNotEmpty();
        }
    }

    private static long allocated() {
        return ManagementFactory.getPlatformMXBean(ThreadMXBean.class)
                .getCurrentThreadAllocatedBytes();
    }

    private static Consumer<Writer> numbered(String number) {
        return out -> {
            out.form(Forms.BUSINESS_RENAMED).id(ACME);
            for (byte b : HexFormat.of().parseHex(number)) out.octet(b);
        };
    }

    private static Consumer<Writer> capped(List<String> levels) {
        return out -> {
            out.form(Forms.SHARE_CAP_SET).id(LOAN).number(levels.size());
            levels.forEach(out::text);
        };
    }

    private static Consumer<Writer> period(int ends, Instant... instants) {
        return out -> {
            out.form(Forms.SHARE_PERIOD_SET).id(LOAN).octet(ends);
            for (Instant instant : instants) out.instant(instant);
        };
    }

    private static Consumer<Writer> zone(String name) {
        return out -> out.form(Forms.BUSINESS_OPENED).id(ACME).text("Acme").text(name);
    }

    private void assertDamaged(Consumer<Writer> written, String why) {
        assertThatThrownBy(() -> codec.decode(bytes(written)))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining(why);
    }

    private void assertTooNew(Consumer<Writer> written, String why) {
        assertThatThrownBy(() -> codec.decode(bytes(written)))
                .isInstanceOf(FormatTooNew.class)
                .hasMessageContaining(why);
    }

    private void assertRefused(Change change) {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.encode(change));
    }

    private static byte[] bytes(Consumer<Writer> written) {
        Writer out = new Writer();
        written.accept(out);
        return out.written();
    }
}
