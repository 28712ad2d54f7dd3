package org.bailiwick.engine.change;

/// What a business decided about itself.
///
/// @param listsAssetsToMembers members may read the names of assets that they cannot use
/// @param namesApprovers a denial names the people who can lift it
/// @param secondStep of whom a second step is asked
/// @param secondStepWhenSilent asks for it also where the platform says nothing of how the person
///   signed in
public record BusinessSettings(
        boolean listsAssetsToMembers,
        boolean namesApprovers,
        SecondStep secondStep,
        boolean secondStepWhenSilent) {
    public static final BusinessSettings DEFAULT =
            new BusinessSettings(false, false, SecondStep.NOBODY, false);
}
