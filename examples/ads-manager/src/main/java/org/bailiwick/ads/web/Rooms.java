package org.bailiwick.ads.web;

import org.bailiwick.ads.access.Answer;
import org.bailiwick.ads.access.Bailiwick;
import org.bailiwick.ads.access.Denial;
import org.bailiwick.ads.access.Question;
import org.bailiwick.ads.access.Thing;
import org.bailiwick.ads.market.Account;
import org.bailiwick.ads.market.Campaign;
import org.bailiwick.ads.market.Market;
import org.bailiwick.ads.market.Money;
import org.bailiwick.ads.pages.CampaignPages;
import org.bailiwick.ads.pages.Html.Markup;
import org.bailiwick.ads.pages.MoneyPages;
import org.bailiwick.ads.pages.NotNow;
import org.bailiwick.ads.pages.OtherPages;
import org.bailiwick.ads.pages.ReportPage;
import org.bailiwick.ads.pages.Shell.Tab;
import org.bailiwick.ads.people.Session;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The pages behind the door. Each asks Bailiwick anew, at each load, and before each change.
final class Rooms {
    static final String VIEW = "campaign.view";
    static final String EDIT = "campaign.edit";
    static final String REPORT = "report.view";
    static final String INVOICES = "billing.view";
    static final String DOWNLOAD = "billing.download";
    static final String PAYMENT = "account.payment";

    private final Asked asked;
    private final Market market;
    private final Frame frame;
    private final InstantSource clock;

    Rooms(Asked asked, Market market, URI console, InstantSource clock) {
        this.asked = asked;
        this.market = market;
        this.clock = clock;
        frame = new Frame(asked, console);
    }

    void accounts(Visit visit, Session session) {
        Optional<Bailiwick.Found> found = frame.found(session);
        Markup main =
                found.map(Frame::accounts)
                        .map(all -> OtherPages.accounts(visit.words(), all))
                        .orElseGet(() -> NotNow.page(visit.words(), "/accounts"));
        frame.show(visit, session, found.isPresent() ? 200 : 503, "My accounts", main);
    }

    /// Asks, and shows the page, or in its place why not.
    private void allowed(
            Visit visit, Session session, Tab tab, Question question, Consumer<Account> page) {
        switch (asked.ask(question, visit.words().language())) {
            case Answer.Allowed _ ->
                    Market.account(visit.path("account"))
                            .ifPresentOrElse(page, () -> lost(visit, session));
            case Answer.Denied(var denial) -> frame.denied(visit, session, tab, denial);
            case Answer.Unknown _ -> frame.unknown(visit, session, tab);
        }
    }

    private static Question question(Visit visit, Session session, String action) {
        return question(session, action, Thing.account(visit.path("account")));
    }

    void campaigns(Visit visit, Session session) {
        allowed(
                visit,
                session,
                Tab.CAMPAIGNS,
                question(visit, session, VIEW),
                account -> {
                    Question edit = question(visit, session, EDIT);
                    boolean edits = asked.askAll(session, List.of(edit)).getFirst();
                    Markup money =
                            frame.part(
                                    visit,
                                    session,
                                    business(session, account, INVOICES),
                                    () ->
                                            MoneyPages.summary(
                                                    visit.words(),
                                                    account,
                                                    Market.invoices(account, today()).getFirst()));
                    Markup main =
                            CampaignPages.list(
                                    visit.words(),
                                    session,
                                    account,
                                    market.campaigns(account),
                                    edits,
                                    Optional.of(visit.query("saved")).filter(s -> !s.isEmpty()),
                                    money);
                    frame.show(visit, session, Tab.CAMPAIGNS, account, "Campaigns", main);
                });
    }

    private static Question question(Session session, String action, Thing thing) {
        return new Question(session.person().address(), action, thing, session.proof());
    }

    private static Question business(Session session, Account account, String action) {
        return question(session, action, Thing.business(account.business()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private interface OneCampaign {
        void of(Account account, Campaign campaign);
    }

    private void campaign(Visit visit, Session session, OneCampaign page) {
        allowed(
                visit,
                session,
                Tab.CAMPAIGNS,
                question(visit, session, EDIT),
                account ->
                        market.campaign(account, visit.path("campaign"))
                                .ifPresentOrElse(
                                        campaign -> page.of(account, campaign),
                                        () -> lost(visit, session)));
    }

    void edit(Visit visit, Session session) {
        campaign(
                visit,
                session,
                (account, campaign) ->
                        form(
                                visit,
                                session,
                                account,
                                campaign,
                                CampaignPages.Typed.of(campaign),
                                Optional.empty()));
    }

    private void form(
            Visit visit,
            Session session,
            Account account,
            Campaign campaign,
            CampaignPages.Typed typed,
            Optional<String> wrong) {
        Markup main = CampaignPages.edit(visit.words(), session, account, campaign, typed, wrong);
        frame.show(visit, session, Tab.CAMPAIGNS, account, "Edit campaign", main);
    }

    void save(Visit visit, Session session) {
        CampaignPages.Typed typed =
                new CampaignPages.Typed(visit.field("name"), visit.field("budget"));
        campaign(
                visit,
                session,
                (account, campaign) -> {
                    String name = typed.name().strip();
                    Optional<Long> budget = Money.read(typed.budget(), Campaign.BUDGET_MAX);
                    if (name.isEmpty() || name.length() > Campaign.NAME_MAX || budget.isEmpty()) {
                        String wrong = CampaignPages.wrong(visit.words());
                        form(visit, session, account, campaign, typed, Optional.of(wrong));
                        return;
                    }
                    market.keep(account, campaign.named(name, budget.get()));
                    visit.go(Tab.CAMPAIGNS.of(account.id()) + "?saved=" + campaign.id());
                });
    }

    void pause(Visit visit, Session session, boolean paused) {
        campaign(
                visit,
                session,
                (account, campaign) -> {
                    market.keep(account, campaign.paused(paused));
                    visit.go(Tab.CAMPAIGNS.of(account.id()));
                });
    }

    void reports(Visit visit, Session session) {
        allowed(
                visit,
                session,
                Tab.REPORTS,
                question(visit, session, REPORT),
                account -> {
                    Markup main =
                            ReportPage.page(visit.words(), account, Market.days(account, today()));
                    frame.show(visit, session, Tab.REPORTS, account, "Reports", main);
                });
    }

    /// Invoices are the business's, the way of paying is the account's: each part stands by itself.
    void billing(Visit visit, Session session) {
        allowed(
                visit,
                session,
                Tab.BILLING,
                question(visit, session, VIEW),
                account -> {
                    Markup invoices =
                            frame.part(
                                    visit,
                                    session,
                                    business(session, account, INVOICES),
                                    () ->
                                            MoneyPages.invoices(
                                                    visit.words(),
                                                    account,
                                                    Market.invoices(account, today())));
                    Markup payment =
                            frame.part(
                                    visit,
                                    session,
                                    question(visit, session, PAYMENT),
                                    () ->
                                            MoneyPages.payment(
                                                    visit.words(),
                                                    session,
                                                    account,
                                                    market.cardChanged(account)));
                    Markup main = MoneyPages.page(visit.words(), account, invoices, payment);
                    frame.show(visit, session, Tab.BILLING, account, "Billing", main);
                });
    }

    /// Which account it is about is said by the path, whether somebody may by the business.
    void download(Visit visit, Session session) {
        Optional<Account> account = Market.account(visit.path("account"));
        if (account.isEmpty()) {
            lost(visit, session);
            return;
        }
        allowed(
                visit,
                session,
                Tab.BILLING,
                business(session, account.get(), DOWNLOAD),
                its ->
                        visit.download(
                                "invoices-" + its.id() + ".csv",
                                MoneyPages.table(Market.invoices(its, today()))));
    }

    void pay(Visit visit, Session session) {
        allowed(
                visit,
                session,
                Tab.BILLING,
                question(visit, session, PAYMENT),
                account -> {
                    market.changeCard(account);
                    visit.go(Tab.BILLING.of(account.id()));
                });
    }

    private static Question asked(Visit visit, Session session) {
        Thing thing = new Thing(visit.field("type"), visit.field("thing"));
        return question(session, visit.field("action"), thing);
    }

    /// Asks for access from a card. What the form says is held against the receipt by Bailiwick.
    void request(Visit visit, Session session) {
        Denial.Ask ask = new Denial.Ask(visit.field("receipt"), visit.field("expires"));
        String back = Visit.ownPath(visit.field("back"));
        boolean sent = asked.request(asked(visit, session), ask, visit.field("reason"));
        after(visit, session, back, sent);
    }

    void withdraw(Visit visit, Session session) {
        String back = Visit.ownPath(visit.field("back"));
        boolean done = asked.withdraw(asked(visit, session), visit.path("task"));
        after(visit, session, back, done);
    }

    private void after(Visit visit, Session session, String back, boolean done) {
        if (done) visit.go(back);
        else frame.show(visit, session, 409, "Not sent", OtherPages.notAsked(visit.words(), back));
    }

    void otherSignIn(Visit visit, Session session) {
        Markup main =
                OtherPages.otherSignIn(visit.words(), session, Visit.ownPath(visit.field("back")));
        frame.show(visit, session, 409, "Another sign-in", main);
    }

    void lost(Visit visit, Session session) {
        frame.show(visit, session, 404, "Not there", OtherPages.notThere(visit.words()));
    }
}
