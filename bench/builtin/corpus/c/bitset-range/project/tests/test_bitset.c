#include "bitset.h"
#include "check.h"

int main(void)
{
    struct bitset set;
    bitset_clear_all(&set);
    CHECK_INT(0, bitset_count(&set));
    CHECK_INT(-1, bitset_next(&set, 0));

    bitset_set(&set, 3);
    bitset_set(&set, 40);
    CHECK(bitset_has(&set, 40));
    CHECK(!bitset_has(&set, 8));
    CHECK_INT(40, bitset_next(&set, 4));

    bitset_set(&set, 200);
    CHECK_INT(3, bitset_count(&set));
    bitset_clear(&set, 3);
    CHECK(!bitset_has(&set, 3));
    return check_summary();
}
