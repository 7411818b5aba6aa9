import auction.Auction;
import java.util.List;

final class AuctionTest {
    public static void main(String[] args) {
        proxyBidding();
        reserve();
        lateBids();
        withdrawing();
        steps();
        Check.finish();
    }

    private static void proxyBidding() {
        Auction auction = new Auction("clock", 20, 20, 100);
        Check.equal(20, auction.least());
        Check.isTrue(auction.bid("ann", 60, 1));
        Check.equal(20, auction.price());
        Check.equal(false, auction.bid("bob", 24, 2));
        Check.isTrue(auction.bid("bob", 40, 3));
        Check.equal("ann", auction.leader());
        Check.equal(45, auction.price());
        Check.isTrue(auction.bid("cid", 62, 4));
        Check.equal("cid", auction.leader());
        Check.equal(62, auction.price());
        Check.equal(new Auction.Result("cid", 62), auction.close());
        Check.equal(List.of("1 ann 20", "3 bob 45", "4 cid 62"), auction.log());
        Check.equal("clock: cid for 62", auction.summary());
    }

    private static void reserve() {
        Auction auction = new Auction("vase", 10, 50, 100);
        Check.isTrue(auction.bid("ann", 30, 1));
        Check.equal(new Auction.Result(null, 0), auction.close());
        Check.isTrue(auction.bid("bob", 80, 2));
        Check.equal(50, auction.price());
        Check.equal("vase: bob for 50", auction.summary());
        Check.equal("chair: not sold", new Auction("chair", 5, 9, 10).summary());
        Check.fails(IllegalArgumentException.class, () -> new Auction("x", 9, 5, 10));
    }

    private static void lateBids() {
        Auction auction = new Auction("lamp", 10, 10, 100);
        Check.isTrue(auction.bid("ann", 30, 90));
        Check.equal(100, auction.end());
        Check.isTrue(auction.bid("bob", 40, 98));
        Check.equal(103, auction.end());
        Check.equal(false, auction.bid("ann", 90, 103));
    }

    private static void withdrawing() {
        Auction auction = new Auction("book", 10, 10, 100);
        auction.bid("ann", 30, 1);
        auction.bid("bob", 50, 2);
        Check.isTrue(auction.withdraw("bob"));
        Check.equal("ann", auction.leader());
        Check.isTrue(auction.withdraw("ann"));
        Check.equal(null, auction.leader());
        Check.equal(10, auction.price());
    }

    private static void steps() {
        Check.equal(5, Auction.step(99));
        Check.equal(10, Auction.step(100));
        Check.equal(100, Auction.step(2400));
    }
}
