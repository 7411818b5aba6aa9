import unittest

from claims import Claim, format_cents, settle, statement
from policy import Expense, allowance, limit_of, mileage, refusal


class ClaimsMoreTest(unittest.TestCase):
    def test_each_kilometre_brings_the_rate_of_its_step(self):
        for kilometres in range(1, 900):
            rate = 42 if kilometres <= 100 else 36 if kilometres <= 400 else 25
            self.assertEqual(mileage(kilometres) - mileage(kilometres - 1), rate, kilometres)
        self.assertEqual(mileage(0), 0)

    def test_allowances_grow_by_a_full_day(self):
        for days in range(2, 40):
            self.assertEqual(allowance(5, 5 + days, 0) - allowance(5, 4 + days, 0), 2800)
        self.assertEqual(allowance(1, 2, 0), 2800)

    def test_an_allowance_is_never_negative(self):
        self.assertEqual(allowance(1, 1, 1), 280)
        self.assertEqual(allowance(1, 1, 2), 0)
        self.assertEqual(allowance(1, 3, 3), 5600 - 3360)

    def test_a_journey_that_ends_before_it_begins(self):
        with self.assertRaises(ValueError):
            allowance(4, 3, 0)
        with self.assertRaises(ValueError):
            settle(Claim(9, 2))

    def test_limits(self):
        self.assertEqual(limit_of(Expense(1, "meal", 1, guests=3)), 14000)
        self.assertEqual(limit_of(Expense(1, "meal", 1)), 3500)
        self.assertEqual(limit_of(Expense(1, "hotel", 1)), 15000)
        self.assertEqual(limit_of(Expense(1, "flowers", 1)), 5000)

    def test_refusals(self):
        self.assertEqual(refusal(Expense(1, "taxi", 0)), "no amount")
        self.assertIsNone(refusal(Expense(1, "taxi", 1)))
        self.assertIsNone(refusal(Expense(1, "taxi", 9000, has_receipt=True)))
        self.assertEqual(refusal(Expense(1, "hotel", 100, guests=1)), "guests only at meals")
        self.assertEqual(refusal(Expense(1, "meal", 100, guests=-1)), "guests only at meals")
        self.assertIsNone(refusal(Expense(1, "meal", 100, guests=1)))

    def test_the_first_and_the_last_day_belong_to_the_journey(self):
        claim = Claim(5, 7, expenses=[Expense(day, "taxi", 100) for day in range(3, 10)])
        settlement = settle(claim)
        self.assertEqual(settlement.by_category, {"taxi": 300})
        self.assertEqual(len(settlement.refused), 4)

    def test_all_parts_of_a_settlement(self):
        claim = Claim(2, 4, kilometres=130, meals_paid=1, expenses=[Expense(2, "hotel", 9000, has_receipt=True), Expense(4, "taxi", 700)])
        settlement = settle(claim)
        self.assertEqual(settlement.paid, 9700 + 100 * 42 + 30 * 36 + 5600 - 1120)
        self.assertEqual(settlement.due, settlement.paid)

    def test_refusals_come_by_day(self):
        claim = Claim(1, 5, expenses=[Expense(4, "taxi", 0), Expense(2, "hotel", 9000), Expense(9, "meal", 100)])
        self.assertEqual(settle(claim).refused, [
            ("hotel", "receipt missing"), ("taxi", "no amount"), ("meal", "outside the journey")])

    def test_an_advance_that_was_too_large(self):
        settlement = settle(Claim(1, 1, advance=5000))
        self.assertEqual((settlement.paid, settlement.due), (1400, -3600))
        self.assertEqual(statement(settlement), ["due           -36.00"])

    def test_equal_categories_are_alphabetical(self):
        claim = Claim(1, 1, expenses=[Expense(1, "taxi", 100), Expense(1, "meal", 100), Expense(1, "hotel", 200)])
        self.assertEqual([line.split()[0] for line in statement(settle(claim))], ["hotel", "meal", "taxi", "due"])

    def test_amounts(self):
        for cents, text in ((0, "0.00"), (5, "0.05"), (-5, "-0.05"), (100, "1.00"), (100000000, "1,000,000.00"), (-99, "-0.99")):
            self.assertEqual(format_cents(cents), text)
