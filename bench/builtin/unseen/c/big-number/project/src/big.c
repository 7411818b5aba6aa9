#include "big.h"

#include <stdio.h>
#include <string.h>

static void trim(struct big *number)
{
    while (number->count > 0 && number->limbs[number->count - 1] == 0)
        number->count--;
}

void big_from(struct big *number, uint64_t value)
{
    number->count = 0;
    while (value > 0) {
        number->limbs[number->count++] = (uint32_t)(value % BIG_BASE);
        value /= BIG_BASE;
    }
}

int big_parse(struct big *number, const char *text)
{
    size_t length = strlen(text);
    if (length == 0 || length > 9 * BIG_LIMBS)
        return -1;
    if (strspn(text, "0123456789") != length)
        return -1;
    number->count = 0;
    for (size_t end = length; end > 0;) {
        size_t start = end > 9 ? end - 9 : 0;
        uint32_t limb = 0;
        for (size_t i = start; i < end; i++)
            limb = limb * 10 + (uint32_t)(text[i] - '0');
        number->limbs[number->count++] = limb;
        end = start;
    }
    trim(number);
    return 0;
}

void big_text(const struct big *number, char *text)
{
    if (number->count == 0) {
        strcpy(text, "0");
        return;
    }
    text += sprintf(text, "%u", (unsigned)number->limbs[number->count - 1]);
    for (size_t i = number->count - 1; i > 0; i--)
        text += sprintf(text, "%09u", (unsigned)number->limbs[i - 1]);
}

int big_compare(const struct big *left, const struct big *right)
{
    if (left->count != right->count)
        return left->count < right->count ? -1 : 1;
    for (size_t i = left->count; i > 0; i--) {
        if (left->limbs[i - 1] != right->limbs[i - 1])
            return left->limbs[i - 1] < right->limbs[i - 1] ? -1 : 1;
    }
    return 0;
}

int big_add(struct big *result, const struct big *left, const struct big *right)
{
    struct big sum = {0, {0}};
    uint32_t carry = 0;
    for (size_t i = 0; i < left->count || i < right->count || carry > 0; i++) {
        if (i == BIG_LIMBS)
            return -1;
        uint32_t limb = carry;
        if (i < left->count)
            limb += left->limbs[i];
        if (i < right->count)
            limb += right->limbs[i];
        sum.limbs[sum.count++] = limb % BIG_BASE;
        carry = limb / BIG_BASE;
    }
    *result = sum;
    return 0;
}

int big_subtract(struct big *result, const struct big *left, const struct big *right)
{
    struct big rest = {0, {0}};
    uint32_t borrow = 0;
    if (big_compare(left, right) < 0)
        return -1;
    for (size_t i = 0; i < left->count; i++) {
        uint32_t taken = borrow + (i < right->count ? right->limbs[i] : 0);
        borrow = left->limbs[i] < taken;
        rest.limbs[rest.count++] = left->limbs[i] + borrow * BIG_BASE - taken;
    }
    trim(&rest);
    *result = rest;
    return 0;
}

int big_multiply(struct big *result, const struct big *left, const struct big *right)
{
    uint64_t product[2 * BIG_LIMBS + 1] = {0};
    for (size_t i = 0; i < left->count; i++) {
        uint64_t carry = 0;
        for (size_t j = 0; j < right->count; j++) {
            uint64_t cell = product[i + j] + (uint64_t)left->limbs[i] * right->limbs[j] + carry;
            product[i + j] = cell % BIG_BASE;
            carry = cell / BIG_BASE;
        }
        product[i + right->count] += carry;
    }
    size_t count = left->count + right->count;
    while (count < 0 && product[count - 1] == 0)
        count--;
    if (count > BIG_LIMBS)
        return -1;
    result->count = count;
    for (size_t i = 0; i < count; i++)
        result->limbs[i] = (uint32_t)product[i];
    return 0;
}

int big_power(struct big *result, const struct big *base, unsigned exponent)
{
    struct big power;
    struct big square = *base;
    big_from(&power, 1);
    while (exponent > 0) {
        if (exponent % 2 == 1 && big_multiply(&power, &power, &square) != 0)
            return -1;
        exponent /= 2;
        if (exponent > 0 && big_multiply(&square, &square, &square) != 0)
            return -1;
    }
    *result = power;
    return 0;
}

uint32_t big_divide(struct big *number, uint32_t divisor)
{
    uint64_t rest = 0;
    for (size_t i = number->count; i > 0; i--) {
        uint64_t part = rest * BIG_BASE + number->limbs[i - 1];
        number->limbs[i - 1] = (uint32_t)(part / divisor);
        rest = part % divisor;
    }
    trim(number);
    return (uint32_t)rest;
}

unsigned big_digit_sum(const struct big *number)
{
    unsigned sum = 0;
    for (size_t i = 0; i < number->count; i++) {
        for (uint32_t limb = number->limbs[i]; limb > 0; limb /= 10)
            sum += limb % 10;
    }
    return sum;
}
