package org.bailiwick.engine.change;

/// Writes and reads the values that are one thing or another: a number says which.
final class Choices {
    private Choices() {}

    static void write(Owner owner, Writer out) {
        switch (owner) {
            case Owner.Business(var business) -> out.octet(1).id(business);
            case Owner.Person(var person) -> out.octet(2).id(person);
        }
    }

    static Owner readOwner(Reader in) {
        int number = in.octet();
        return switch (number) {
            case 1 -> new Owner.Business(in.business());
            case 2 -> new Owner.Person(in.person());
            default -> throw Numbers.unknown("sort of owner", number);
        };
    }

    static void write(Actor actor, Writer out) {
        switch (actor) {
            case Actor.Nobody() -> out.octet(1);
            case Actor.Person(var person) -> out.octet(2).id(person);
            case Actor.Program(var key) -> out.octet(3).id(key);
            case Actor.Source(var name) -> out.octet(4).text(name);
            case Actor.Operator() -> out.octet(5);
            case Actor.Clock() -> out.octet(6);
        }
    }

    static Actor readActor(Reader in) {
        int number = in.octet();
        return switch (number) {
            case 1 -> Actor.NOBODY;
            case 2 -> new Actor.Person(in.person());
            case 3 -> new Actor.Program(in.key());
            case 4 -> new Actor.Source(in.word());
            case 5 -> Actor.OPERATOR;
            case 6 -> Actor.CLOCK;
            default -> throw Numbers.unknown("sort of actor", number);
        };
    }

    /// An id of any type.
    static void write(Id id, Writer out) {
        int type =
                switch (id) {
                    case PersonId _ -> 1;
                    case AddressId _ -> 2;
                    case BusinessId _ -> 3;
                    case MemberId _ -> 4;
                    case InvitationId _ -> 5;
                    case AssetId _ -> 6;
                    case AssignmentId _ -> 7;
                    case GroupId _ -> 8;
                    case PartnershipId _ -> 9;
                    case ShareId _ -> 10;
                    case KeyId _ -> 11;
                    case TransferId _ -> 12;
                    case PartnerCodeId _ -> 13;
                    case RequestId _ -> 14;
                    case AccessLinkId _ -> 15;
                    case ConfirmationId _ -> 16;
                    case ApprovalId _ -> 17;
                };
        out.octet(type).id(id);
    }

    static Id readId(Reader in) {
        int number = in.octet();
        return switch (number) {
            case 1 -> in.person();
            case 2 -> in.address();
            case 3 -> in.business();
            case 4 -> in.member();
            case 5 -> in.invitation();
            case 6 -> in.asset();
            case 7 -> in.assignment();
            case 8 -> in.group();
            case 9 -> in.partnership();
            case 10 -> in.share();
            case 11 -> in.key();
            case 12 -> in.transfer();
            case 13 -> in.partnerCode();
            case 14 -> in.request();
            case 15 -> in.accessLink();
            case 16 -> in.confirmation();
            case 17 -> in.approval();
            default -> throw Numbers.unknown("type of id", number);
        };
    }
}
