import unittest

from claims import Claim, format_cents, settle, statement
from policy import Expense, allowance, mileage, refusal


class ClaimsTest(unittest.TestCase):
    def test_mileage_falls_with_distance(self):
        self.assertEqual(mileage(50), 50 * 42)
        self.assertEqual(mileage(150), 100 * 42 + 50 * 36)
        self.assertEqual(mileage(500), 100 * 42 + 300 * 36 + 100 * 25)

    def test_part_days_at_both_ends(self):
        self.assertEqual(allowance(3, 3, 0), 1400)
        self.assertEqual(allowance(3, 6, 0), 2800 + 2 * 2800)

    def test_paid_meals_reduce_the_allowance(self):
        self.assertEqual(allowance(3, 5, 1), 5600 - 1120)

    def test_large_amounts_need_a_receipt(self):
        self.assertEqual(refusal(Expense(1, "taxi", 2500)), "receipt missing")
        self.assertIsNone(refusal(Expense(1, "taxi", 2499)))

    def test_a_journey(self):
        claim = Claim(10, 11, kilometres=20, advance=10000, expenses=[
            Expense(10, "hotel", 17000, has_receipt=True),
            Expense(10, "meal", 6000, has_receipt=True, guests=1),
            Expense(11, "meal", 1250),
            Expense(12, "taxi", 900),
        ])
        settlement = settle(claim)
        self.assertEqual(settlement.by_category, {"hotel": 15000, "meal": 7250})
        self.assertEqual(settlement.refused, [("taxi", "outside the journey")])
        self.assertEqual(settlement.paid, 15000 + 7250 + 840 + 2800)
        self.assertEqual(settlement.due, settlement.paid - 10000)

    def test_the_statement_begins_with_the_dearest(self):
        claim = Claim(1, 1, expenses=[
            Expense(1, "taxi", 1200), Expense(1, "meal", 2000), Expense(1, "taxi", 1100)])
        self.assertEqual(statement(settle(claim)), [
            "taxi           23.00", "meal           20.00", "due            57.00"])

    def test_amounts_as_text(self):
        self.assertEqual(format_cents(123456), "1,234.56")
        self.assertEqual(format_cents(-905), "-9.05")


if __name__ == "__main__":
    unittest.main()
