import auction.Auction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

final class AuctionMoreTest {
    public static void main(String[] args) {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            play(random);
        }
        steps();
        equalBids();
        raisingOnesOwnBid();
        nobody();
        times();
        Check.finish();
    }

    /** The leader offers the most, never pays more than that, and the price never falls. */
    private static void play(Random random) {
        Auction auction = new Auction("lot", 10, 10 + random.nextInt(200), 1000);
        Map<String, Integer> most = new HashMap<>();
        int price = auction.price();
        for (int time = 0; time < 30; time++) {
            String bidder = String.valueOf((char) ('a' + random.nextInt(4)));
            int offer = random.nextInt(400);
            int least = auction.least();
            boolean leads = bidder.equals(auction.leader());
            boolean expected = leads ? offer > most.get(bidder) : offer >= least;
            Check.equal(expected, auction.bid(bidder, offer, time));
            if (expected) {
                most.put(bidder, offer);
            }
            Check.isTrue(auction.price() >= price);
            price = auction.price();
            if (auction.leader() != null) {
                int best = most.values().stream().max(Integer::compare).orElse(0);
                Check.equal(best, most.get(auction.leader()));
                Check.isTrue(price <= best);
            }
        }
    }

    private static void steps() {
        for (int price = 1; price < 20000; price++) {
            Check.equal(price < 100 ? 5 : price < 1000 ? 10 : price / 1000 * 50, Auction.step(price));
        }
    }

    private static void equalBids() {
        Auction auction = new Auction("lot", 10, 10, 100);
        auction.bid("ann", 50, 1);
        auction.bid("bob", 50, 2);
        Check.equal("ann", auction.leader());
        Check.equal(50, auction.price());
    }

    private static void raisingOnesOwnBid() {
        Auction auction = new Auction("lot", 10, 40, 100);
        auction.bid("ann", 20, 1);
        Check.equal(10, auction.price());
        Check.equal(false, auction.bid("ann", 20, 2));
        Check.isTrue(auction.bid("ann", 21, 3));
        Check.equal(10, auction.price());
        Check.isTrue(auction.bid("ann", 40, 4));
        Check.equal(40, auction.price());
        Check.equal(new Auction.Result("ann", 40), auction.close());
        Check.equal(3, auction.log().size());
    }

    private static void nobody() {
        Auction auction = new Auction("lot", 10, 10, 100);
        Check.equal(null, auction.leader());
        Check.equal(10, auction.price());
        Check.equal(10, auction.least());
        Check.equal(new Auction.Result(null, 0), auction.close());
        Check.equal("lot: not sold", auction.summary());
        Check.equal(false, auction.withdraw("ann"));
        Check.equal(List.of(), auction.log());
        Check.isTrue(auction.bid("ann", 10, 0));
        Check.isTrue(auction.withdraw("ann"));
        Check.equal("lot: not sold", auction.summary());
        Check.isTrue(auction.bid("bob", 10, 1));
        Check.equal("lot: bob for 10", auction.summary());
    }

    private static void times() {
        Check.fails(IllegalArgumentException.class, () -> new Auction("lot", 0, 10, 100));
        Check.fails(IllegalArgumentException.class, () -> new Auction("lot", 10, 9, 100));
        Check.equal(1, new Auction("lot", 1, 1, 100).least());
        Auction auction = new Auction("lot", 10, 10, 100);
        Check.equal(false, auction.bid("ann", 50, 100));
        Check.isTrue(auction.bid("ann", 50, 95));
        Check.equal(100, auction.end());
        Check.isTrue(auction.bid("bob", 90, 96));
        Check.equal(101, auction.end());
        Check.isTrue(auction.bid("ann", 120, 100));
        Check.equal(105, auction.end());
    }
}
