package org.bailiwick.ads.market;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// The platform's own data. It has no idea who may see it.
public final class Market {
    public static final List<Account> ACCOUNTS =
            List.of(
                    new Account("nord", "Nord", "nordwind", "Nordwind"),
                    new Account("sued", "Süd", "nordwind", "Nordwind"),
                    new Account("west", "West", "nordwind", "Nordwind"),
                    new Account("stern", "Stern", "suedstern", "Südstern"),
                    new Account("sonne", "Sonne", "suedstern", "Südstern"));

    private static final int DAYS = 14;
    private static final int MONTHS = 5;

    private record Idea(String name, String objective) {}

    private static final List<Idea> IDEAS =
            List.of(
                    new Idea("Spring jackets, first look", "Reach"),
                    new Idea("Rain or shine: storm shells", "Video views"),
                    new Idea("Left in the basket", "Sales"),
                    new Idea("Newsletter: ten per cent", "Leads"),
                    new Idea("Weekend city break", "Traffic"),
                    new Idea("Trail shoes, wide fit", "Sales"),
                    new Idea("Friends bring friends", "Leads"));

    private final Map<String, List<Campaign>> campaigns = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    public Market() {
        for (Account account : ACCOUNTS) campaigns.put(account.id(), made(account));
    }

    public static Optional<Account> account(String id) {
        return ACCOUNTS.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    private static SplittableRandom chance(Account account, int salt) {
        return new SplittableRandom(account.id().hashCode() * 31L + salt);
    }

    private static List<Campaign> made(Account account) {
        SplittableRandom chance = chance(account, 1);
        List<Campaign> made = new ArrayList<>();
        int first = ACCOUNTS.indexOf(account) * 3;
        for (int i = 0; i < 5; i++) {
            Idea idea = IDEAS.get((first + i) % IDEAS.size());
            long budget = (4 + chance.nextInt(30)) * 1_000L;
            long spent = budget * (20 + chance.nextInt(75)) / 100;
            long views = spent * (14 + chance.nextInt(12)) / 10;
            long clicks = views * (8 + chance.nextInt(20)) / 1_000;
            long sales = clicks * (10 + chance.nextInt(35)) / 1_000;
            String id = account.id() + "-" + (i + 1);
            boolean paused = i == 3;
            made.add(
                    new Campaign(
                            id,
                            idea.name(),
                            idea.objective(),
                            paused,
                            budget,
                            spent,
                            views,
                            clicks,
                            sales));
        }
        return made;
    }

    public synchronized List<Campaign> campaigns(Account account) {
        return List.copyOf(campaigns.getOrDefault(account.id(), List.of()));
    }

    public synchronized Optional<Campaign> campaign(Account account, String id) {
        return campaigns(account).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public synchronized void keep(Account account, Campaign changed) {
        List<Campaign> all = campaigns.getOrDefault(account.id(), List.of());
        all.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
    }

    public synchronized void changeCard(Account account) {
        changed.add(account.id());
    }

    public synchronized boolean cardChanged(Account account) {
        return changed.contains(account.id());
    }

    /// The days before this one, oldest first.
    public static List<Day> days(Account account, LocalDate today) {
        List<Day> days = new ArrayList<>();
        for (int back = DAYS; back >= 1; back--) {
            LocalDate date = today.minusDays(back);
            SplittableRandom chance = chance(account, (int) date.toEpochDay());
            long spent = 24_000L + chance.nextInt(38_000);
            long views = spent * (14 + chance.nextInt(10)) / 10;
            long clicks = views * (9 + chance.nextInt(12)) / 1_000;
            days.add(new Day(date, spent, views, clicks, clicks * 3 / 100));
        }
        return days;
    }

    /// Newest first.
    public static List<Invoice> invoices(Account account, LocalDate today) {
        List<Invoice> invoices = new ArrayList<>();
        for (int back = 1; back <= MONTHS; back++) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            SplittableRandom chance = chance(account, month.getYear() * 12 + month.getMonthValue());
            String number =
                    "%d-%02d-%03d"
                            .formatted(
                                    month.getYear(),
                                    month.getMonthValue(),
                                    100 + chance.nextInt(800));
            invoices.add(new Invoice(number, month, 700_000 + chance.nextInt(900_000), back > 1));
        }
        return invoices;
    }
}
