import bank.Account;
import java.util.List;

final class AccountMoreTest {
    public static void main(String[] args) {
        Account account = new Account(200);
        Check.isTrue(account.withdraw("a", 150));
        Check.equal(-150L, account.balance());
        Check.equal(false, account.withdraw("b", 51));
        Check.isTrue(account.withdraw("c", 50));
        Check.equal(-200L, account.balance());
        account.deposit("d", 200);
        Check.equal(0L, account.balance());
        Check.equal(List.of("a -150 = -150", "c -50 = -200", "d 200 = 0"), account.statement());
        Check.fails(IllegalArgumentException.class, () -> account.withdraw("e", -5));
        Check.finish();
    }
}
