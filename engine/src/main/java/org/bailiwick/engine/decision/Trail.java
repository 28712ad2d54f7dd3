package org.bailiwick.engine.decision;

import org.bailiwick.engine.decision.LayerResult.Status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One way run through all layers, for every action of the kind at once: after each layer a mask of
/// the actions that have come this far. An action's missing piece is the layer that dropped its
/// bit.
final class Trail {
    private static final Layer[] LAYERS = Layer.values();

    final Way way;
    final Held held;

    /// Where layers 1 to 4 failed, they failed for every action.
    private final Optional<Code> stopped;

    /// Whether the model has this kind.
    private final boolean known;

    private final long[] after;
    private final long[] asks;
    private final Code[] codes;
    private final Status[] passing;
    private final long later;
    private final long waiting;

    private Trail(Builder from, Optional<Code> stopped, boolean known) {
        way = from.way;
        held = from.held;
        this.stopped = stopped;
        this.known = known;
        after = from.after;
        asks = from.asks;
        codes = from.codes;
        passing = from.passing;
        later = from.later;
        waiting = from.waiting;
    }

    /// The actions that pass every layer.
    long allowed() {
        return stopped.isPresent() || !known ? 0 : after[LAYERS.length - 1];
    }

    /// Whether layers 1 to 4 passed.
    boolean arrives() {
        return stopped.isEmpty();
    }

    /// What is missing for one action; empty when it passes.
    ///
    /// @param bit the action's, or 0 where the model lacks it
    Optional<Code> missing(long bit) {
        if (stopped.isPresent()) return stopped;
        if (bit == 0 || !known) return Optional.of(Code.UNKNOWN);
        for (Layer layer : LAYERS) {
            int at = layer.ordinal();
            if ((after[at] & bit) != 0) continue;
            return Optional.of(layer == Layer.TIME ? untimely(bit) : codes[at]);
        }
        return Optional.empty();
    }

    private Code untimely(long bit) {
        if ((waiting & bit) != 0) return Code.WAITING_APPROVAL;
        return (later & bit) != 0 ? Code.NOT_YET : codes[Layer.TIME.ordinal()];
    }

    /// How far it got: the ordinal of the layer that failed, or one beyond the last.
    int reached(long bit) {
        return missing(bit).map(this::layerOf).map(Layer::ordinal).orElse(LAYERS.length);
    }

    private Layer layerOf(Code code) {
        boolean inBusiness = asks[Layer.ROLE.ordinal()] != 0;
        return code == Code.UNKNOWN && inBusiness ? Layer.ROLE : code.layer();
    }

    /// All thirteen layers for one action.
    ///
    /// @param accountNamed whether the question names the account that the page was made for
    List<LayerResult> layers(long bit, boolean accountNamed) {
        Optional<Code> missing = missing(bit);
        int failed = reached(bit);
        List<LayerResult> results = new ArrayList<>(LAYERS.length);
        for (Layer layer : LAYERS) {
            int at = layer.ordinal();
            if (at > failed) {
                results.add(new LayerResult(layer, Status.NOT_REACHED, Optional.empty()));
            } else if (at == failed) {
                boolean unknown = missing.orElseThrow() == Code.UNKNOWN;
                results.add(
                        new LayerResult(layer, unknown ? Status.UNKNOWN : Status.FAILED, missing));
            } else if (layer == Layer.RIGHT_ACCOUNT) {
                Status status = accountNamed ? Status.PASSED : Status.NOT_APPLICABLE;
                results.add(new LayerResult(layer, status, Optional.empty()));
            } else {
                boolean asked = bit == 0 ? asks[at] == -1 : (asks[at] & bit) != 0;
                Status status = asked ? passing[at] : Status.NOT_APPLICABLE;
                results.add(new LayerResult(layer, status, Optional.empty()));
            }
        }
        return results;
    }

    WayResult result(long bit, boolean accountNamed) {
        return new WayResult(way, layers(bit, accountNamed), held);
    }

    /// Takes the layers one by one, in their order.
    static final class Builder {
        private final Way way;
        private Held held = Held.NOTHING;
        private final long[] after = new long[LAYERS.length];
        private final long[] asks = new long[LAYERS.length];
        private final Code[] codes = new Code[LAYERS.length];
        private final Status[] passing = new Status[LAYERS.length];
        private long mask;
        private long later;
        private long waiting;
        private int next;

        /// @param start the actions that the way is about
        Builder(Way way, long start) {
            this.way = way;
            mask = start;
            Arrays.fill(codes, Code.UNKNOWN);
            Arrays.fill(passing, Status.PASSED);
        }

        Builder holding(Held what) {
            held = what;
            return this;
        }

        /// The layer asks something of every action, and every action passes.
        Builder passed(Layer layer) {
            return keep(layer, -1, -1, Code.UNKNOWN);
        }

        /// Every action passes, those of which the layer asks something only because the platform
        /// said nothing.
        Builder notAsked(Layer layer, long asked) {
            passing[layer.ordinal()] = Status.NOT_ASKED;
            return keep(layer, asked, -1, Code.UNKNOWN);
        }

        /// From this layer on only these actions are left.
        Builder keep(Layer layer, long kept, Code otherwise) {
            return keep(layer, -1, kept, otherwise);
        }

        /// @param asked the actions of which the layer asks something
        Builder keep(Layer layer, long asked, long kept, Code otherwise) {
            int at = layer.ordinal();
            Arrays.fill(after, next, at, mask);
            mask &= kept;
            after[at] = mask;
            asks[at] = asked;
            codes[at] = otherwise;
            next = at + 1;
            return this;
        }

        /// Actions that are not in force but will be.
        Builder later(long actions) {
            later = actions;
            return this;
        }

        /// Actions that are or will be in force as soon as somebody accepts.
        Builder waiting(long actions) {
            waiting = actions;
            return this;
        }

        Trail stop(Code code) {
            return new Trail(this, Optional.of(code), true);
        }

        /// The model lacks the kind: nothing can be said beyond this point.
        Trail unknown() {
            return new Trail(this, Optional.empty(), false);
        }

        Trail end() {
            Arrays.fill(after, next, LAYERS.length, mask);
            return new Trail(this, Optional.empty(), true);
        }
    }
}
