import unittest

from pager import link_window, page_count, paginate


class PagerMoreTest(unittest.TestCase):
    def test_window_of_a_single_page(self):
        self.assertEqual(link_window(1, 1), [1])

    def test_window_without_radius(self):
        self.assertEqual(link_window(4, 9, radius=0), [4])

    def test_window_at_the_start(self):
        self.assertEqual(link_window(1, 10), [1, 2, 3])

    def test_window_one_before_the_end(self):
        self.assertEqual(link_window(9, 10, radius=3), [6, 7, 8, 9, 10])

    def test_exact_pages(self):
        self.assertEqual(page_count(20, 10), 2)
        self.assertEqual(paginate(list(range(20)), 2).items, list(range(10, 20)))

    def test_bad_page_size(self):
        with self.assertRaises(ValueError):
            page_count(3, 0)
