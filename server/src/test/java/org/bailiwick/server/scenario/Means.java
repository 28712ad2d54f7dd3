package org.bailiwick.server.scenario;

/// How a line of a scenario comes about that the desk does not carry out as it stands.
enum Means {
    /// The desk assigns nothing above a cap: the owner raised the share, and lowered it again.
    CAP_RAISED_MEANWHILE,

    /// A business that owns active assets is not closed: the platform suspended them meanwhile.
    ASSETS_SUSPENDED_MEANWHILE,

    /// The last admin cannot go: a second one came first, and left while the business was closed,
    /// which a list opened again.
    SECOND_ADMIN_MEANWHILE,

    /// The settings of a closed business stand still: it was reopened for them, and closed again.
    OPEN_MEANWHILE,

    /// No kind is there that the model lacks: a model that has it was adopted, and given up again.
    KIND_KNOWN_MEANWHILE,

    /// A member is not invited: it was another address, which turned out to be his.
    INVITED_BY_ANOTHER_ADDRESS,

    /// No chain of commands leads there with the history that the scenario claims. It is read in as
    /// a fact from a list that is kept elsewhere.
    FACT
}
