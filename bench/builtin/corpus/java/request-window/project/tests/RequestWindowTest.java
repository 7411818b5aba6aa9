import limit.RequestWindow;

final class RequestWindowTest {
    public static void main(String[] args) {
        RequestWindow window = new RequestWindow(2, 1000);
        Check.isTrue(window.allow("a", 0));
        Check.isTrue(window.allow("a", 600));
        Check.equal(false, window.allow("a", 900));
        Check.isTrue(window.allow("b", 900));
        Check.equal(100L, window.waitTime("a", 900));
        Check.isTrue(window.allow("a", 1000));
        Check.equal(false, window.allow("a", 1599));
        Check.isTrue(window.allow("a", 1600));
        Check.equal(0L, window.waitTime("nobody", 5));
        Check.finish();
    }
}
