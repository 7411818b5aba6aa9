#include "big.h"
#include "check.h"

#include <stdlib.h>

static const char *text_of(const struct big *number)
{
    static char text[9 * BIG_LIMBS + 1];
    big_text(number, text);
    return text;
}

static uint64_t next(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

static void small_numbers_like_the_machine(void)
{
    uint64_t state = 1;
    for (int i = 0; i < 3000; i++) {
        uint64_t x = next(&state) >> next(&state) % 31;
        uint64_t y = next(&state) >> next(&state) % 31;
        struct big a, b, result;
        char expected[32];
        big_from(&a, x);
        big_from(&b, y);
        CHECK_INT((x > y) - (x < y), big_compare(&a, &b));
        CHECK_INT(0, big_add(&result, &a, &b));
        sprintf(expected, "%llu", (unsigned long long)(x + y));
        CHECK_TEXT(expected, text_of(&result));
        CHECK_INT(0, big_multiply(&result, &a, &b));
        sprintf(expected, "%llu", (unsigned long long)(x * y));
        CHECK_TEXT(expected, text_of(&result));
        CHECK_INT(x < y ? -1 : 0, big_subtract(&result, &a, &b));
        if (x >= y) {
            sprintf(expected, "%llu", (unsigned long long)(x - y));
            CHECK_TEXT(expected, text_of(&result));
        }
        unsigned sum = 0;
        for (uint64_t rest = x; rest > 0; rest /= 10)
            sum += rest % 10;
        CHECK_INT(sum, big_digit_sum(&a));
        if (y > 0) {
            CHECK_INT((long long)(x % y), big_divide(&a, (uint32_t)y));
            sprintf(expected, "%llu", (unsigned long long)(x / y));
            CHECK_TEXT(expected, text_of(&a));
        }
    }
}

static void large_numbers_there_and_back(void)
{
    uint64_t state = 9;
    for (int i = 0; i < 200; i++) {
        char text[300];
        size_t length = 1 + next(&state) % 250;
        for (size_t j = 0; j < length; j++)
            text[j] = (char)('0' + (j == 0 ? 1 + next(&state) % 9 : next(&state) % 10));
        text[length] = '\0';
        struct big a, b, sum, back, product;
        CHECK_INT(0, big_parse(&a, text));
        CHECK_TEXT(text, text_of(&a));
        big_from(&b, next(&state) % 999999999 + 1);
        CHECK_INT(0, big_add(&sum, &a, &b));
        CHECK(big_compare(&sum, &a) > 0);
        CHECK_INT(0, big_subtract(&back, &sum, &a));
        CHECK_INT(0, big_compare(&back, &b));
        CHECK_INT(0, big_multiply(&product, &a, &b));
        CHECK_INT(0, big_divide(&product, b.limbs[0]));
        CHECK_INT(0, big_compare(&product, &a));
    }
}

static void zero(void)
{
    struct big nothing, one, result;
    big_from(&nothing, 0);
    big_from(&one, 1);
    CHECK_TEXT("0", text_of(&nothing));
    CHECK_INT(0, big_parse(&result, "000000000000"));
    CHECK_INT(0, big_compare(&result, &nothing));
    CHECK_INT(0, big_multiply(&result, &one, &nothing));
    CHECK_INT(0, (long long)result.count);
    CHECK_INT(0, big_subtract(&result, &one, &one));
    CHECK_TEXT("0", text_of(&result));
    CHECK_INT(0, big_power(&result, &nothing, 0));
    CHECK_TEXT("1", text_of(&result));
    CHECK_INT(0, big_divide(&nothing, 5));
    CHECK_INT(0, big_digit_sum(&nothing));
}

static void no_room(void)
{
    char text[9 * BIG_LIMBS + 2];
    struct big most, one, two, result;
    memset(text, '9', sizeof text);
    text[9 * BIG_LIMBS + 1] = '\0';
    CHECK_INT(-1, big_parse(&result, text));
    text[9 * BIG_LIMBS] = '\0';
    CHECK_INT(0, big_parse(&most, text));
    big_from(&one, 1);
    big_from(&two, 2);
    CHECK_INT(-1, big_add(&result, &most, &one));
    CHECK_INT(-1, big_multiply(&result, &most, &two));
    CHECK_INT(-1, big_multiply(&result, &most, &most));
    CHECK_INT(0, big_multiply(&result, &most, &one));
    CHECK_TEXT(text, text_of(&result));
    CHECK_INT(0, big_power(&result, &two, 1900));
    CHECK_INT(-1, big_power(&result, &two, 1920));
}

static void results_may_be_operands(void)
{
    struct big a;
    big_from(&a, 999999999999999999u);
    CHECK_INT(0, big_add(&a, &a, &a));
    CHECK_TEXT("1999999999999999998", text_of(&a));
    CHECK_INT(0, big_multiply(&a, &a, &a));
    CHECK_TEXT("3999999999999999992000000000000000004", text_of(&a));
    CHECK_INT(0, big_subtract(&a, &a, &a));
    CHECK_TEXT("0", text_of(&a));
}

static void powers(void)
{
    struct big three, expected, result;
    big_from(&three, 3);
    big_from(&expected, 1);
    for (unsigned exponent = 0; exponent < 120; exponent++) {
        CHECK_INT(0, big_power(&result, &three, exponent));
        CHECK_INT(0, big_compare(&result, &expected));
        CHECK_INT(0, big_multiply(&expected, &expected, &three));
    }
}

int main(void)
{
    small_numbers_like_the_machine();
    large_numbers_there_and_back();
    zero();
    no_room();
    results_may_be_operands();
    powers();
    return check_summary();
}
