import unittest

from stats import MovingAverage, RunningVariance


class StatsMoreTest(unittest.TestCase):
    def test_agrees_with_the_plain_mean(self):
        values = [4, -2, 9, 0, 0, 7, -5, 3]
        average = MovingAverage(3)
        for end, value in enumerate(values, start=1):
            window = values[max(0, end - 3):end]
            self.assertAlmostEqual(average.add(value), sum(window) / len(window))

    def test_window_of_one(self):
        average = MovingAverage(1)
        self.assertEqual([average.add(value) for value in (5, 8, -1)], [5, 8, -1])

    def test_constant_stream(self):
        average = MovingAverage(4)
        self.assertEqual({average.add(6) for _ in range(20)}, {6})

    def test_deviation_of_equal_values(self):
        variance = RunningVariance()
        for _ in range(5):
            variance.add(3)
        self.assertEqual((variance.mean, variance.deviation), (3.0, 0.0))
