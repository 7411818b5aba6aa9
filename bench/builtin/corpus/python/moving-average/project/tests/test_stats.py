import unittest

from stats import MovingAverage, RunningVariance


class StatsTest(unittest.TestCase):
    def test_mean_of_a_filling_window(self):
        average = MovingAverage(3)
        self.assertEqual([average.add(value) for value in (3, 5)], [3, 4])

    def test_old_values_leave_the_window(self):
        average = MovingAverage(2)
        self.assertEqual([average.add(value) for value in (1, 3, 5, 7)], [1, 2, 4, 6])

    def test_no_values(self):
        self.assertEqual(MovingAverage(4).mean, 0.0)

    def test_deviation(self):
        variance = RunningVariance()
        for value in (2, 4, 4, 4, 5, 5, 7, 9):
            variance.add(value)
        self.assertAlmostEqual(variance.deviation, 2.0)


if __name__ == "__main__":
    unittest.main()
