package org.bailiwick.engine.decision;

/// What is missing. Stable: a code keeps its meaning for ever; each has a section in
/// `docs/codes.md`.
public enum Code {
    SIGNED_OUT(Layer.SIGNED_IN),
    PERSON_DISABLED(Layer.SIGNED_IN),
    WRONG_ACCOUNT(Layer.RIGHT_ACCOUNT),
    NOT_A_MEMBER(Layer.MEMBER),
    INVITE_NOT_ACCEPTED(Layer.MEMBER),
    MEMBER_SUSPENDED(Layer.MEMBER),
    REMOVED(Layer.MEMBER),
    BUSINESS_CLOSED(Layer.MEMBER),
    ASSET_ELSEWHERE(Layer.RIGHT_BUSINESS),
    WRONG_BUSINESS(Layer.RIGHT_BUSINESS),
    PARTNER_ENDED(Layer.RIGHT_BUSINESS),
    SHARE_PAUSED(Layer.RIGHT_BUSINESS),
    NOT_FOUND(Layer.RIGHT_BUSINESS),
    ROLE_TOO_LOW(Layer.ROLE),
    OWNER_ONLY(Layer.OWNER_ONLY),
    NO_ASSET_ASSIGNED(Layer.ASSIGNED),
    ASSET_NOT_ASSIGNED(Layer.ASSIGNED),
    LEVEL_TOO_LOW(Layer.LEVEL),
    PARTNER_CAP(Layer.CAP),
    FINANCE_ROLE_MISSING(Layer.FINANCE),
    ASSET_STATE(Layer.ASSET_STATE),
    EXPIRED(Layer.TIME),
    NOT_YET(Layer.TIME),
    /// Somebody else has to accept it first.
    WAITING_APPROVAL(Layer.TIME),
    /// A new admin leaves it to others at first.
    COOLING_OFF(Layer.TIME),
    SECOND_STEP_REQUIRED(Layer.SECOND_STEP),
    /// Could not be found out; a denial for this one object, never shown as "no".
    UNKNOWN(Layer.OWNER_ONLY);

    private final Layer layer;

    Code(Layer layer) {
        this.layer = layer;
    }

    /// The layer that fails with it; `UNKNOWN` also stands in the role layer.
    public Layer layer() {
        return layer;
    }
}
