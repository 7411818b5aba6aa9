namespace Hex.Nexus.Demo;

/// <summary>The demonstration in C.</summary>
internal static class CDemo
{
    public static DemoLanguage Language { get; } = new(
        "C",
        ["cc", "--version"],
        "cart.c",
        "shipping must be free from exactly 50 on",
        "mkdir -p build && cc -o build/cart_test cart.c cart_test.c && ./build/cart_test",
        new Dictionary<string, string>
        {
            [".gitignore"] = "build/\n",
            ["cart.h"] = """
                int shipping(int total);

                """,
            ["cart.c"] = """
                #include "cart.h"

                int shipping(int total) {
                    return total > 50 ? 0 : 5;
                }

                """,
            ["cart_test.c"] = """
                #include <stdio.h>
                #include "cart.h"

                static int failures = 0;

                static void expect(const char *what, int found, int wanted) {
                    if (found != wanted) {
                        failures++;
                        printf("cart.c: %s: found %d, wanted %d\n", what, found, wanted);
                    }
                }

                int main(void) {
                    expect("shipping is free from 50 on", shipping(50), 0);
                    expect("small orders pay shipping", shipping(10), 5);
                    expect("large orders do not", shipping(80), 0);
                    printf("3 checks, %d failed\n", failures);
                    return failures != 0;
                }

                """,
        });
}
