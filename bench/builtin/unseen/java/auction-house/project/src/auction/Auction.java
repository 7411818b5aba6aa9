package auction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An auction in which bidders name the most they would pay: the highest wins, one step above the second highest.
 * All prices are whole euros, all times minutes.
 */
public final class Auction {
    private static final int EXTENSION = 5;

    /** What somebody would pay at most, and when it was said. */
    public record Bid(String bidder, int most, int time) {
    }

    /** How an auction ended; the winner is null when the lot was not sold. */
    public record Result(String winner, int price) {
    }

    private final String lot;
    private final int start;
    private final int reserve;
    private final Map<String, Bid> bids = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();
    private int end;

    public Auction(String lot, int start, int reserve, int end) {
        if (start < 1 || reserve < start) {
            throw new IllegalArgumentException("the reserve is at least the starting price");
        }
        this.lot = lot;
        this.start = start;
        this.reserve = reserve;
        this.end = end;
    }

    /** The step to the next price, which grows with the price. */
    public static int step(int price) {
        if (price < 100) {
            return 5;
        }
        if (price < 1000) {
            return 10;
        }
        return price / 1000 * 50;
    }

    public int end() {
        return end;
    }

    /** The bid that would win now, or null before the first bid; of equal bids the earlier one leads. */
    private Bid leading() {
        Bid best = null;
        for (Bid bid : bids.values()) {
            if (best == null || bid.most() > best.most()) {
                best = bid;
            }
        }
        return best;
    }

    public String leader() {
        Bid leading = leading();
        return leading == null ? null : leading.bidder();
    }

    /** What the leader would pay now. */
    public int price() {
        Bid leading = leading();
        if (leading == null) {
            return start;
        }
        int second = 0;
        for (Bid bid : bids.values()) {
            if (bid != leading) {
                second = Math.max(second, bid.most());
            }
        }
        if (second == 0) {
            return leading.most() >= reserve ? reserve : start;
        }
        int above = Math.min(second + step(second), leading.most());
        return leading.most() >= reserve ? Math.max(above, reserve) : above;
    }

    /** The least that a new bid must offer. */
    public int least() {
        return bids.isEmpty() ? start : price() + step(price());
    }

    /** Takes a bid when it is in time and high enough; a late bid extends the auction. */
    public boolean bid(String bidder, int most, int time) {
        if (time >= end) {
            return false;
        }
        Bid own = bids.get(bidder);
        if (own != null && bidder.equals(leader())) {
            if (most <= own.most()) {
                return false;
            }
        } else if (most < least()) {
            return false;
        }
        bids.remove(bidder);
        bids.put(bidder, new Bid(bidder, most, time));
        end = Math.max(end, time + EXTENSION);
        log.add(time + " " + bidder + " " + price());
        return true;
    }

    /** Takes all bids of a bidder back. */
    public boolean withdraw(String bidder) {
        return bids.remove(bidder) != null;
    }

    public Result close() {
        Bid leading = leading();
        if (leading.most() < reserve) {
            return new Result(null, 0);
        }
        return new Result(leading.bidder(), price());
    }

    public List<String> log() {
        return List.copyOf(log);
    }

    public String summary() {
        Result result = close();
        return result.winner() == null ? lot + ": not sold" : lot + ": " + result.winner() + " for " + result.price();
    }
}
