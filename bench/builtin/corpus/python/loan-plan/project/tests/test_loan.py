import unittest

from loan import Payment, monthly_interest, plan, total_interest


class LoanTest(unittest.TestCase):
    def test_interest_of_a_month(self):
        self.assertEqual(monthly_interest(120_000, "5"), 500)

    def test_half_cents_are_rounded_up(self):
        self.assertEqual(monthly_interest(1_000, "0.6"), 1)

    def test_without_interest(self):
        self.assertEqual([payment.left for payment in plan(300, "0", 100)], [200, 100, 0])

    def test_the_first_payment(self):
        self.assertEqual(plan(120_000, "5", 10_500)[0], Payment(1, 500, 10_000, 110_000))

    def test_a_rate_below_the_interest_is_refused(self):
        with self.assertRaises(ValueError):
            plan(120_000, "12", 1_200)

    def test_total(self):
        self.assertEqual(total_interest(plan(0, "5", 100)), 0)


if __name__ == "__main__":
    unittest.main()
