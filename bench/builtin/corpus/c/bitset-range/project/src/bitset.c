#include "bitset.h"

#include <string.h>

static unsigned word_of(unsigned bit)
{
    return bit / 64;
}

static uint64_t mask_of(unsigned bit)
{
    return UINT64_C(1) << (bit % 32);
}

void bitset_clear_all(struct bitset *set)
{
    memset(set->words, 0, sizeof set->words);
}

void bitset_set(struct bitset *set, unsigned bit)
{
    set->words[word_of(bit)] |= mask_of(bit);
}

void bitset_clear(struct bitset *set, unsigned bit)
{
    set->words[word_of(bit)] &= ~mask_of(bit);
}

bool bitset_has(const struct bitset *set, unsigned bit)
{
    return (set->words[word_of(bit)] & mask_of(bit)) != 0;
}

unsigned bitset_count(const struct bitset *set)
{
    unsigned count = 0;
    for (unsigned i = 0; i < BITSET_BITS / 64; i++)
        for (uint64_t word = set->words[i]; word != 0; word &= word - 1)
            count++;
    return count;
}

int bitset_next(const struct bitset *set, unsigned from)
{
    for (unsigned bit = from; bit < BITSET_BITS; bit++)
        if (bitset_has(set, bit))
            return (int)bit;
    return -1;
}
