import limit.RequestWindow;

final class RequestWindowMoreTest {
    public static void main(String[] args) {
        RequestWindow window = new RequestWindow(3, 100);
        int allowed = 0;
        for (long now = 0; now < 1000; now += 10) {
            if (window.allow("busy", now)) {
                allowed++;
            }
        }
        Check.equal(30, allowed);

        RequestWindow single = new RequestWindow(1, 50);
        Check.isTrue(single.allow("x", 10));
        Check.equal(false, single.allow("x", 59));
        Check.equal(1L, single.waitTime("x", 59));
        Check.equal(0L, single.waitTime("x", 60));
        Check.isTrue(single.allow("x", 60));
        Check.equal(false, new RequestWindow(0, 10).allow("x", 0));

        RequestWindow pause = new RequestWindow(2, 100);
        pause.allow("x", 0);
        pause.allow("x", 90);
        Check.equal(10L, pause.waitTime("x", 90));
        Check.isTrue(pause.allow("x", 100));
        Check.equal(false, pause.allow("x", 101));
        Check.finish();
    }
}
