package org.bailiwick.engine.change;

/// What happens to assignments.
public sealed interface AssignmentChange extends Change {
    AssignmentId assignment();

    /// A member holds levels on an asset.
    ///
    /// An assignment without dates stands; it replaces the one that stood for this pair. One with
    /// dates is added to what is there. Where the asset comes from a partner it hangs on the share
    /// that is there now and dies with it.
    ///
    /// @param assumed the levels were not stated by the source but taken to be the lowest
    record AssetAssigned(
            AssignmentId assignment,
            MemberId member,
            AssetId asset,
            Levels levels,
            Period period,
            boolean assumed)
            implements AssignmentChange {}

    /// A dated assignment lasts otherwise than was said; open ends make it stand.
    record AssignmentPeriodSet(AssignmentId assignment, Period period)
            implements AssignmentChange {}

    record AssetUnassigned(AssignmentId assignment) implements AssignmentChange {}

    /// An assignment that ended stands again, with the levels and the dates that it had. Passed
    /// over where what it hangs on is not there: the membership, the share, the owner's asset.
    record AssignmentRestored(AssignmentId assignment) implements AssignmentChange {}
}
