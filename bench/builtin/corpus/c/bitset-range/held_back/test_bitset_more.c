#include "bitset.h"
#include "check.h"

int main(void)
{
    struct bitset set;
    bitset_clear_all(&set);
    for (unsigned bit = 0; bit < BITSET_BITS; bit += 7)
        bitset_set(&set, bit);
    for (unsigned bit = 0; bit < BITSET_BITS; bit++)
        CHECK_INT(bit % 7 == 0, bitset_has(&set, bit));
    CHECK_INT(37, bitset_count(&set));
    CHECK_INT(252, bitset_next(&set, 246));
    CHECK_INT(-1, bitset_next(&set, 253));
    bitset_clear(&set, 63);
    CHECK(!bitset_has(&set, 63));
    CHECK(bitset_has(&set, 119));

    bitset_clear_all(&set);
    bitset_set(&set, 255);
    bitset_set(&set, 255);
    CHECK_INT(1, bitset_count(&set));
    CHECK_INT(255, bitset_next(&set, 0));
    return check_summary();
}
