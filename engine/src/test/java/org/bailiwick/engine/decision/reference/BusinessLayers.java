package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.reference.Row.Member;
import org.bailiwick.engine.model.BusinessRules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Layers 5, 10 and 12 of what is done in a business itself.
record BusinessLayers(Facts facts, Question question, Instant now) {
    /// The code of the first that fails.
    Optional<Code> of(Member member) {
        BusinessRules rules = facts.model.business();
        long bit = rules.bit(question.action());
        long finance =
                switch (member.finance) {
                    case NONE -> 0;
                    case ANALYST -> rules.financeAnalyst();
                    case MANAGER -> rules.financeManager();
                };
        if (bit == 0) return Optional.of(Code.UNKNOWN);
        ApprovalFacts approvals = new ApprovalFacts(facts);
        boolean forAdmins = (rules.admin() & bit) != 0;
        boolean lacksRole = forAdmins && member.role != Role.ADMIN;
        if (lacksRole && !approvals.becomesAdmin(member, now)) {
            return Optional.of(Code.ROLE_TOO_LOW);
        }
        boolean lacksFinance = isMoney() && (finance & bit) == 0;
        boolean getsIt =
                approvals.gets(member, Finance.MANAGER, now)
                        || (approvals.gets(member, Finance.ANALYST, now)
                                && (rules.financeAnalyst() & bit) != 0);
        if (lacksFinance && !getsIt) return Optional.of(Code.FINANCE_ROLE_MISSING);
        Optional<Code> time = Deciding.timeLayer(List.of(member.period), now);
        if (time.isPresent()) return time;
        if (lacksRole || lacksFinance) return Optional.of(Code.WAITING_APPROVAL);
        boolean grave = question.context().grave() && forAdmins;
        if (grave && approvals.coolsOff(member, now)) return Optional.of(Code.COOLING_OFF);
        return Optional.empty();
    }

    /// Whether a finance role gives it, and the role of an admin does not.
    boolean isMoney() {
        BusinessRules rules = facts.model.business();
        long bit = rules.bit(question.action());
        long money = (rules.financeAnalyst() | rules.financeManager()) & ~rules.admin();
        return (money & bit) != 0;
    }
}
