package org.bailiwick.engine.change;

import java.util.random.RandomGenerator;

/// Draws new ids from the randomness it is given: a secure source in a server, a seeded one in a
/// test.
public record Ids(RandomGenerator chance) {
    public PersonId person() {
        return new PersonId(chance.nextLong(), chance.nextLong());
    }

    public AddressId address() {
        return new AddressId(chance.nextLong(), chance.nextLong());
    }

    public BusinessId business() {
        return new BusinessId(chance.nextLong(), chance.nextLong());
    }

    public MemberId member() {
        return new MemberId(chance.nextLong(), chance.nextLong());
    }

    public InvitationId invitation() {
        return new InvitationId(chance.nextLong(), chance.nextLong());
    }

    public AssetId asset() {
        return new AssetId(chance.nextLong(), chance.nextLong());
    }

    public AssignmentId assignment() {
        return new AssignmentId(chance.nextLong(), chance.nextLong());
    }

    public GroupId group() {
        return new GroupId(chance.nextLong(), chance.nextLong());
    }

    public PartnershipId partnership() {
        return new PartnershipId(chance.nextLong(), chance.nextLong());
    }

    public ShareId share() {
        return new ShareId(chance.nextLong(), chance.nextLong());
    }

    public TransferId transfer() {
        return new TransferId(chance.nextLong(), chance.nextLong());
    }

    public PartnerCodeId partnerCode() {
        return new PartnerCodeId(chance.nextLong(), chance.nextLong());
    }

    public RequestId request() {
        return new RequestId(chance.nextLong(), chance.nextLong());
    }

    public AccessLinkId accessLink() {
        return new AccessLinkId(chance.nextLong(), chance.nextLong());
    }

    public ConfirmationId confirmation() {
        return new ConfirmationId(chance.nextLong(), chance.nextLong());
    }

    public ApprovalId approval() {
        return new ApprovalId(chance.nextLong(), chance.nextLong());
    }

    public KeyId key() {
        return new KeyId(chance.nextLong(), chance.nextLong());
    }
}
