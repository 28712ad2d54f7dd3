package org.bailiwick.engine.directory;

/// A row that keeps by itself where it came from.
abstract sealed class Sourced extends Row
        permits Person,
                Address,
                Business,
                Member,
                Invitation,
                Asset,
                Group,
                Partnership,
                Share,
                Key,
                Transfer,
                PartnerCode,
                Request,
                AccessLink,
                Confirmation,
                Approval {
    private short origin;

    @Override
    final short origin() {
        return origin;
    }

    @Override
    final void comesFrom(short source) {
        origin = source;
    }
}
