namespace Hex.Nexus.Demo;

/// <summary>The demonstration in JavaScript.</summary>
internal static class NodeDemo
{
    public static DemoLanguage Language { get; } = new(
        "JavaScript",
        ["node", "-e", "require('node:test')"],
        "cart.js",
        "shipping must be free from exactly 50 on",
        "node --test",
        new Dictionary<string, string>
        {
            ["package.json"] = """
                {
                  "name": "cart",
                  "version": "1.0.0",
                  "scripts": { "test": "node --test" }
                }

                """,
            ["cart.js"] = """
                function total(items) {
                  let sum = 0;
                  for (let i = 0; i < items.length; i++) {
                    sum += items[i].price * items[i].count;
                  }
                  return sum;
                }

                function shipping(items) {
                  return total(items) > 50 ? 0 : 5;
                }

                module.exports = { total, shipping };

                """,
            ["cart.test.js"] = """
                const test = require('node:test');
                const assert = require('node:assert');
                const { total, shipping } = require('./cart.js');

                test('every item counts', () => {
                  assert.strictEqual(total([{ price: 20, count: 2 }, { price: 5, count: 1 }]), 45);
                });

                test('an empty cart costs nothing', () => {
                  assert.strictEqual(total([]), 0);
                });

                test('shipping is free from 50 on', () => {
                  assert.strictEqual(shipping([{ price: 25, count: 2 }]), 0);
                });

                test('small orders pay shipping', () => {
                  assert.strictEqual(shipping([{ price: 10, count: 1 }]), 5);
                });

                """,
        });
}
