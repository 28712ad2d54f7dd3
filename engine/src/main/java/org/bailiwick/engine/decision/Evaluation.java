package org.bailiwick.engine.decision;

import org.bailiwick.engine.decision.LayerResult.Status;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One question, evaluated: the ways with their trails, or what failed before any way was looked
/// at. Decision and explanation are both read from this.
final class Evaluation {
    final Directory directory;
    final Question question;
    final Ways ways;
    final long bit;

    /// Fails the whole question: nobody is signed in, or there is nothing to be found.
    final Optional<Code> stopped;

    final List<Trail> trails;

    private Evaluation(
            Directory directory,
            Question question,
            Ways ways,
            long bit,
            Optional<Code> stopped,
            List<Trail> trails) {
        this.directory = directory;
        this.question = question;
        this.ways = ways;
        this.bit = bit;
        this.stopped = stopped;
        this.trails = trails;
    }

    static Evaluation of(Directory directory, Question question) {
        Ways ways = new Ways(directory, question.subject(), question.context());
        Optional<Code> stopped = ways.signedIn();
        if (stopped.isEmpty() && ways.otherAccount()) stopped = Optional.of(Code.WRONG_ACCOUNT);
        if (stopped.isPresent()) {
            return new Evaluation(directory, question, ways, 0, stopped, List.of());
        }
        return switch (question.target()) {
            case Target.Asset(var kind, var id) ->
                    directory
                            .find(id)
                            .filter(a -> a.kind().equals(kind))
                            .map(a -> ofAsset(directory, question, ways, a))
                            .orElseGet(() -> notFound(directory, question, ways));
            case Target.Business(var id) ->
                    directory
                            .find(id)
                            .map(b -> ofBusiness(directory, question, ways, b))
                            .orElseGet(() -> notFound(directory, question, ways));
            case Target.Missing _ -> notFound(directory, question, ways);
        };
    }

    private static Evaluation notFound(Directory directory, Question question, Ways ways) {
        Optional<Code> code = Optional.of(Code.NOT_FOUND);
        return new Evaluation(directory, question, ways, 0, code, List.of());
    }

    private static Evaluation ofAsset(
            Directory directory, Question question, Ways ways, Asset asset) {
        long bit = directory.kind(asset.kind()).map(k -> k.bit(question.action())).orElse(0L);
        long ownerOnly = directory.kind(asset.kind()).map(k -> k.ownerOnly()).orElse(0L);
        List<Trail> all = ways.to(asset);
        if ((bit & ownerOnly) == 0) all.removeIf(t -> t.way instanceof Way.Creator);
        Optional<Code> none = all.isEmpty() ? noWay(ways, question, asset) : Optional.empty();
        return new Evaluation(directory, question, ways, bit, none, all);
    }

    private static Optional<Code> noWay(Ways ways, Question question, Asset asset) {
        if (question.context().business().isEmpty()) {
            return Optional.of(ways.activeAnywhere() ? Code.ASSET_ELSEWHERE : Code.NOT_A_MEMBER);
        }
        if (!ways.activeInNamed()) return Optional.of(Code.NOT_A_MEMBER);
        boolean elsewhere = ways.withoutNaming(question.subject()).reaches(asset);
        return Optional.of(elsewhere ? Code.WRONG_BUSINESS : Code.ASSET_ELSEWHERE);
    }

    private static Evaluation ofBusiness(
            Directory directory, Question question, Ways ways, Business business) {
        long bit = directory.model().business().bit(question.action());
        List<Trail> all = ways.in(business);
        Optional<Code> none = all.isEmpty() ? Optional.of(Code.NOT_A_MEMBER) : Optional.empty();
        return new Evaluation(directory, question, ways, bit, none, all);
    }

    Instant now() {
        return ways.now();
    }

    boolean allowed() {
        for (Trail trail : trails) if ((trail.allowed() & bit) != 0) return true;
        return false;
    }

    /// What is missing on the way that got furthest; only where nothing passes. An invitation, a
    /// suspension or a removal stands before whatever got no further than layer 4.
    Code headline() {
        if (stopped.isPresent()) return stopped.get();
        return furthest().get(0).missing(bit).orElseThrow();
    }

    /// The ways that got furthest, in order.
    List<Trail> furthest() {
        if (trails.size() == 1) return trails;
        int most = trails.stream().mapToInt(t -> t.reached(bit)).max().orElse(0);
        List<Trail> inactive = trails.stream().filter(this::inactive).toList();
        if (most <= Layer.RIGHT_BUSINESS.ordinal() && !inactive.isEmpty()) {
            return withoutReplaced(inactive);
        }
        return trails.stream().filter(t -> t.reached(bit) == most).toList();
    }

    /// Where somebody was removed and is invited again, the invitation is what helps.
    private List<Trail> withoutReplaced(List<Trail> inactive) {
        return inactive.stream()
                .filter(t ->
                        !t.missing(bit).equals(Optional.of(Code.REMOVED))
                                || inactive.stream().noneMatch(i -> replaces(i.way, t.way)))
                .toList();
    }

    private static boolean replaces(Way invitation, Way removed) {
        return invitation instanceof Way.Invited && invitation.through().equals(removed.through());
    }

    private boolean inactive(Trail trail) {
        return trail.missing(bit)
                .map(c ->
                        c == Code.INVITE_NOT_ACCEPTED
                                || c == Code.MEMBER_SUSPENDED
                                || c == Code.REMOVED)
                .orElse(false);
    }

    List<WayResult> results(List<Trail> of) {
        boolean named = question.context().account().isPresent();
        return of.stream().map(t -> t.result(bit, named)).toList();
    }

    /// The layers of a question that failed before, or for want of, a way.
    List<LayerResult> layersWithoutWay(Code code) {
        List<LayerResult> layers = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            int order = layer.compareTo(code.layer());
            if (order == 0) {
                layers.add(new LayerResult(layer, Status.FAILED, Optional.of(code)));
            } else {
                Status status = order > 0 ? Status.NOT_REACHED : before(layer, code);
                layers.add(new LayerResult(layer, status, Optional.empty()));
            }
        }
        return layers;
    }

    private Status before(Layer layer, Code code) {
        return switch (layer) {
            case SIGNED_IN -> Status.PASSED;
            case RIGHT_ACCOUNT ->
                    question.context().account().isPresent()
                            ? Status.PASSED
                            : Status.NOT_APPLICABLE;
            case MEMBER ->
                    code != Code.NOT_FOUND || ways.activeAnywhere()
                            ? Status.PASSED
                            : Status.NOT_APPLICABLE;
            default -> Status.NOT_APPLICABLE;
        };
    }
}
