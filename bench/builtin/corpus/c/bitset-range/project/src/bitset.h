#ifndef BITSET_H
#define BITSET_H

#include <stdbool.h>
#include <stdint.h>

enum { BITSET_BITS = 256 };

struct bitset {
    uint64_t words[BITSET_BITS / 64];
};

void bitset_clear_all(struct bitset *set);
void bitset_set(struct bitset *set, unsigned bit);
void bitset_clear(struct bitset *set, unsigned bit);
bool bitset_has(const struct bitset *set, unsigned bit);
unsigned bitset_count(const struct bitset *set);
int bitset_next(const struct bitset *set, unsigned from); /* first set bit at or after from, or -1 */

#endif
