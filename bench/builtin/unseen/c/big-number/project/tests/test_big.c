#include "big.h"
#include "check.h"

static const char *text_of(const struct big *number)
{
    static char text[9 * BIG_LIMBS + 1];
    big_text(number, text);
    return text;
}

static struct big parsed(const char *text)
{
    struct big number = {0, {0}};
    CHECK_INT(0, big_parse(&number, text));
    return number;
}

int main(void)
{
    struct big a = parsed("123456789012345678901234567890");
    struct big b = parsed("987654321098765432109876543210");
    struct big result;
    CHECK_TEXT("123456789012345678901234567890", text_of(&a));
    struct big padded = parsed("0000000000000000001000000002");
    CHECK_TEXT("1000000002", text_of(&padded));
    CHECK_INT(-1, big_parse(&result, "12x"));
    CHECK_INT(-1, big_parse(&result, ""));

    CHECK(big_compare(&a, &b) < 0);
    CHECK(big_compare(&b, &padded) > 0);
    CHECK_INT(0, big_compare(&a, &a));

    CHECK_INT(0, big_add(&result, &a, &b));
    CHECK_TEXT("1111111110111111111011111111100", text_of(&result));
    CHECK_INT(0, big_subtract(&result, &b, &a));
    CHECK_TEXT("864197532086419753208641975320", text_of(&result));
    CHECK_INT(-1, big_subtract(&result, &a, &b));

    CHECK_INT(0, big_multiply(&result, &a, &b));
    CHECK_TEXT("121932631137021795226185032733622923332237463801111263526900", text_of(&result));

    struct big two = parsed("2");
    CHECK_INT(0, big_power(&result, &two, 100));
    CHECK_TEXT("1267650600228229401496703205376", text_of(&result));
    CHECK_INT(115, big_digit_sum(&result));
    CHECK_INT(2, big_divide(&result, 7));
    CHECK_TEXT("181092942889747057356671886482", text_of(&result));
    return check_summary();
}
