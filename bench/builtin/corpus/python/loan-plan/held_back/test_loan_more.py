import unittest

from loan import monthly_interest, plan, total_interest


class LoanMoreTest(unittest.TestCase):
    def test_rates_in_fractions(self):
        self.assertEqual(monthly_interest(1_000_000, "3.75"), 3125)

    def test_small_debts_bear_no_interest(self):
        self.assertEqual(monthly_interest(9, "5"), 0)

    def test_all_is_paid_back(self):
        payments = plan(250_000, "4.2", 9_999)
        self.assertEqual(sum(payment.repayment for payment in payments), 250_000)
        self.assertEqual(payments[-1].left, 0)
        self.assertEqual([payment.month for payment in payments], list(range(1, len(payments) + 1)))

    def test_interest_falls_with_the_debt(self):
        self.assertEqual(total_interest(plan(1_200, "12", 200)), 42)

    def test_one_payment(self):
        payments = plan(100, "12", 500)
        self.assertEqual((len(payments), payments[0].interest, payments[0].repayment), (1, 1, 100))
