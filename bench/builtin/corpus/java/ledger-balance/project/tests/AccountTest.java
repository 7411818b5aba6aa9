import bank.Account;
import java.util.List;

final class AccountTest {
    public static void main(String[] args) {
        Account account = new Account(0);
        account.deposit("salary", 1000);
        Check.equal(1000L, account.balance());
        Check.isTrue(account.withdraw("rent", 600));
        Check.equal(400L, account.balance());
        Check.equal(false, account.withdraw("boat", 500));
        Check.equal(List.of("salary 1000 = 1000", "rent -600 = 400"), account.statement());
        Check.fails(IllegalArgumentException.class, () -> account.deposit("nothing", 0));
        Check.finish();
    }
}
