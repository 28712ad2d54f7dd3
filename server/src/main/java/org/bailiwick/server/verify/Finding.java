package org.bailiwick.server.verify;

/// Something that is not as it was written.
public sealed interface Finding {
    /// The entry that it is about.
    long seq();

    /// One sentence for people.
    default String sentence() {
        return switch (this) {
            case Missing(long seq, long until) when seq == until ->
                    "entry %d is missing".formatted(seq);
            case Missing(long seq, long until) ->
                    "entries %d to %d are missing".formatted(seq, until);
            case Unreadable(long seq, String why) ->
                    "entry %d cannot be read: %s".formatted(seq, why);
            case Impossible(long seq, String why) ->
                    "entry %d cannot follow from those before it: %s".formatted(seq, why);
            case OutOfPlace(long seq, long written) ->
                    "entry %d stands at place %d".formatted(written, seq);
            case ChainBroken(long seq) ->
                    "entry %d does not follow from the one before it: one of the two was altered"
                            .formatted(seq);
            case TimeWentBack(long seq) ->
                    "entry %d is older than the one before it".formatted(seq);
            case EndAltered(long seq) ->
                    "entry %d is not what the journal ended with when it was written"
                            .formatted(seq);
            case EndMissing(long seq, long last) ->
                    "the journal ends at entry %d, but had %d entries".formatted(last, seq);
            case EndAdded(long seq) ->
                    "entry %d, or what belongs to it, was added behind the end".formatted(seq);
            case RecordDiffers(long seq) ->
                    "the record does not show entry %d under the things that it touches"
                            .formatted(seq);
            case CheckpointDiffers(long seq) ->
                    "entry %d is not the one that the checkpoint names".formatted(seq);
            case CheckpointBeyond(long seq, long last) ->
                    "the journal ends at entry %d, before entry %d that the checkpoint names"
                            .formatted(last, seq);
            case StoreDamaged(long seq, String why) ->
                    "nothing can be read behind entry %d: %s".formatted(seq, why);
        };
    }

    /// @param until the last one that is missing in a row
    record Missing(long seq, long until) implements Finding {}

    record Unreadable(long seq, String why) implements Finding {}

    record Impossible(long seq, String why) implements Finding {}

    /// @param written the number that the entry itself has
    record OutOfPlace(long seq, long written) implements Finding {}

    record ChainBroken(long seq) implements Finding {}

    record TimeWentBack(long seq) implements Finding {}

    record EndAltered(long seq) implements Finding {}

    record EndMissing(long seq, long last) implements Finding {}

    record EndAdded(long seq) implements Finding {}

    record RecordDiffers(long seq) implements Finding {}

    record CheckpointDiffers(long seq) implements Finding {}

    record CheckpointBeyond(long seq, long last) implements Finding {}

    /// @param seq the last entry that could be read
    record StoreDamaged(long seq, String why) implements Finding {}
}
