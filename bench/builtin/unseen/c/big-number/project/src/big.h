#ifndef BIG_H
#define BIG_H

#include <stddef.h>
#include <stdint.h>

#define BIG_LIMBS 64
#define BIG_BASE 1000000000u

/* A whole number from 0 with up to 576 decimal digits: limbs of nine digits, the lowest first, no zeros at the top. */
struct big {
    size_t count;
    uint32_t limbs[BIG_LIMBS];
};

void big_from(struct big *number, uint64_t value);

/* Reads decimal digits; -1 when there are none, other characters or too many digits. */
int big_parse(struct big *number, const char *text);

/* Writes decimal digits; text needs 9 * BIG_LIMBS + 1 characters. */
void big_text(const struct big *number, char *text);

/* Less than, equal to or greater than 0, as strcmp. */
int big_compare(const struct big *left, const struct big *right);

/* The operations return -1 when the result has no room or would be negative; the result may be an operand. */
int big_add(struct big *result, const struct big *left, const struct big *right);
int big_subtract(struct big *result, const struct big *left, const struct big *right);
int big_multiply(struct big *result, const struct big *left, const struct big *right);
int big_power(struct big *result, const struct big *base, unsigned exponent);

/* Divides in place by a small number, which must not be 0, and returns the rest. */
uint32_t big_divide(struct big *number, uint32_t divisor);

unsigned big_digit_sum(const struct big *number);

#endif
