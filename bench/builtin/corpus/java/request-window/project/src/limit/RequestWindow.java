package limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Allows each client a number of requests within a sliding span of time. */
public final class RequestWindow {
    private final int limit;
    private final long spanMillis;
    private final Map<String, Deque<Long>> requests = new HashMap<>();

    public RequestWindow(int limit, long spanMillis) {
        this.limit = limit;
        this.spanMillis = spanMillis;
    }

    /** Records a request and says whether it is allowed; refused ones are not counted. */
    public boolean allow(String client, long now) {
        Deque<Long> times = requests.computeIfAbsent(client, name -> new ArrayDeque<>());
        forgetOld(times, now);
        if (times.size() >= limit) {
            return false;
        }
        times.addLast(now);
        return true;
    }

    /** Milliseconds until the client may ask again; zero when it may already. */
    public long waitTime(String client, long now) {
        Deque<Long> times = requests.getOrDefault(client, new ArrayDeque<>());
        forgetOld(times, now);
        return times.size() < limit ? 0 : times.peekFirst() + spanMillis - now;
    }

    private void forgetOld(Deque<Long> times, long now) {
        while (!times.isEmpty() && times.peekLast() <= now - spanMillis) {
            times.removeFirst();
        }
    }
}
