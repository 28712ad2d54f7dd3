package org.bailiwick.ads.web;

import org.bailiwick.ads.access.AccessTask;
import org.bailiwick.ads.access.Answer;
import org.bailiwick.ads.access.Bailiwick;
import org.bailiwick.ads.access.Denial;
import org.bailiwick.ads.access.Question;
import org.bailiwick.ads.people.Session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks for the pages, and remembers who asked for access to what, to follow it. What is remembered
/// opens nothing.
public final class Asked {
    static final int TASKS_MAX = 1_000;

    private final Bailiwick bailiwick;
    private final Map<Question.Wish, AccessTask> tasks =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question.Wish, AccessTask> eldest) {
                    return size() > TASKS_MAX;
                }
            };

    public Asked(Bailiwick bailiwick) {
        this.bailiwick = bailiwick;
    }

    /// A question; where access was asked for and approved, with that approval.
    ///
    /// @param language in which a no is explained
    Answer ask(Question question, String language) {
        Optional<AccessTask> task = find(question);
        Answer answer = bailiwick.ask(question, task.flatMap(AccessTask::approval), language);
        if (answer.allowed()) forget(question);
        return answer;
    }

    List<Boolean> askAll(Session session, List<Question> questions) {
        return bailiwick.askAll(session.person().address(), session.proof(), questions);
    }

    Optional<Bailiwick.Found> search(Session session, String action, String type) {
        return bailiwick.search(session.person().address(), session.proof(), action, type);
    }

    /// How it stands by now with what was asked for after this no.
    Optional<AccessTask> task(Question question) {
        Optional<AccessTask> known = find(question);
        if (known.isEmpty() || known.get().status() != AccessTask.Status.PENDING) return known;
        Optional<AccessTask> now = bailiwick.status(known.get().id());
        now.ifPresent(task -> keep(question, task));
        return now.or(() -> known);
    }

    boolean request(Question question, Denial.Ask ask, String reason) {
        Optional<AccessTask> task = bailiwick.request(question, ask, reason, ask.receipt());
        task.ifPresent(made -> keep(question, made));
        return task.isPresent();
    }

    /// Only what was asked for in this person's name.
    boolean withdraw(Question question, String id) {
        Optional<AccessTask> task = find(question).filter(known -> known.id().equals(id));
        Optional<AccessTask> now = task.flatMap(known -> bailiwick.withdraw(known.id()));
        now.ifPresent(made -> keep(question, made));
        return now.isPresent();
    }

    private Optional<AccessTask> find(Question question) {
        synchronized (tasks) {
            return Optional.ofNullable(tasks.get(question.wish()));
        }
    }

    private void keep(Question question, AccessTask task) {
        synchronized (tasks) {
            tasks.put(question.wish(), task);
        }
    }

    private void forget(Question question) {
        synchronized (tasks) {
            tasks.remove(question.wish());
        }
    }
}
