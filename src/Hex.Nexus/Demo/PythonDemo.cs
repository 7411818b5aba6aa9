namespace Hex.Nexus.Demo;

/// <summary>The demonstration in Python.</summary>
internal static class PythonDemo
{
    public static DemoLanguage Language { get; } = new(
        "Python",
        ["python3", "-c", "import unittest"],
        "cart.py",
        "shipping must be free from exactly 50 on",
        "python3 -B -m unittest",
        new Dictionary<string, string>
        {
            [".gitignore"] = "__pycache__/\n",
            ["cart.py"] = """
                def total(items):
                    return sum(price * count for price, count in items)


                def shipping(items):
                    return 0 if total(items) > 50 else 5

                """,
            ["test_cart.py"] = """
                import unittest

                from cart import shipping, total


                class CartTest(unittest.TestCase):
                    def test_every_item_counts(self):
                        self.assertEqual(total([(20, 2), (5, 1)]), 45)

                    def test_shipping_is_free_from_50_on(self):
                        self.assertEqual(shipping([(25, 2)]), 0)

                    def test_small_orders_pay_shipping(self):
                        self.assertEqual(shipping([(10, 1)]), 5)


                if __name__ == "__main__":
                    unittest.main()

                """,
        });
}
