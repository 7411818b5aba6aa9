import unittest

from pager import link_window, page_count, paginate


class PagerTest(unittest.TestCase):
    def test_counts_a_started_page(self):
        self.assertEqual(page_count(21, 10), 3)

    def test_an_empty_result_has_one_page(self):
        self.assertEqual(page_count(0, 10), 1)

    def test_cuts_the_last_page(self):
        page = paginate(list(range(25)), 3)
        self.assertEqual(page.items, [20, 21, 22, 23, 24])
        self.assertFalse(page.has_next)

    def test_clamps_page_numbers(self):
        self.assertEqual(paginate(["a", "b"], 9, per_page=1).number, 2)

    def test_window_in_the_middle(self):
        self.assertEqual(link_window(5, 10), [3, 4, 5, 6, 7])

    def test_window_at_the_end(self):
        self.assertEqual(link_window(10, 10), [8, 9, 10])


if __name__ == "__main__":
    unittest.main()
