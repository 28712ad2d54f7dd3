package org.bailiwick.engine.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What [ChangeText] says of each [ApprovalChange], and of what a business sets for its safety.
final class ApprovalTellings {
    private ApprovalTellings() {}

    static Telling tell(ApprovalChange change) {
        return switch (change) {
            case ApprovalChange.ApprovalAsked c ->
                    new Telling("approval-asked")
                            .with("approval", c.approval())
                            .with("business", c.business())
                            .with("by", c.by())
                            .with("command", c.command())
                            .with("matters", joined(c.matters()))
                            .with("text", c.text())
                            .with("mark", c.mark().toString());
            case ApprovalChange.ApprovalGiven c ->
                    new Telling("approval-given").with("approval", c.approval()).with("by", c.by());
            case ApprovalChange.ApprovalRefused c ->
                    new Telling("approval-refused")
                            .with("approval", c.approval())
                            .with("by", c.by())
                            .with("sentence", c.sentence());
            case ApprovalChange.ApprovalWithdrawn c ->
                    new Telling("approval-withdrawn").with("approval", c.approval());
            case ApprovalChange.ApprovalReleased c ->
                    new Telling("approval-released").with("approval", c.approval());
            case ApprovalChange.ApprovalForced c ->
                    new Telling("approval-forced")
                            .with("approval", c.approval())
                            .with("by", c.by())
                            .with("reason", c.reason());
        };
    }

    static Telling tell(BusinessChange.SafetySet c) {
        Safety safety = c.safety();
        return new Telling("safety-set")
                .with("business", c.business())
                .with("second_admin", safety.secondAdmin())
                .with("release", safety.release())
                .with("break_glass", safety.breakGlass())
                .with("cooling_off", safety.coolingOff());
    }

    static Telling tell(BusinessChange.SecondAdminPassedOver c) {
        return new Telling("second-admin-passed-over")
                .with("business", c.business())
                .with("matters", joined(c.matters()));
    }

    private static String joined(List<Matter> matters) {
        return matters.stream().map(Matter::text).collect(Collectors.joining("; "));
    }

    static List<Id> touched(ApprovalChange change) {
        List<Id> things = new ArrayList<>(List.of(change.approval()));
        switch (change) {
            case ApprovalChange.ApprovalAsked c -> {
                things.add(c.business());
                things.add(c.by());
                for (Matter each : c.matters()) each.about().ifPresent(things::add);
            }
            case ApprovalChange.ApprovalGiven c -> c.by().ifPresent(things::add);
            case ApprovalChange.ApprovalRefused c -> c.by().ifPresent(things::add);
            case ApprovalChange.ApprovalForced c -> c.by().ifPresent(things::add);
            case ApprovalChange.ApprovalWithdrawn _, ApprovalChange.ApprovalReleased _ -> {}
        }
        return things.stream().distinct().toList();
    }
}
