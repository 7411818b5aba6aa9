#include "check.h"
#include "ring.h"

static void starts_empty(void)
{
    struct ring ring;
    ring_init(&ring);
    CHECK_INT(RING_CAPACITY, ring_free(&ring));
    CHECK_INT(-1, ring_get(&ring));
}

static void keeps_the_order(void)
{
    struct ring ring;
    ring_init(&ring);
    ring_write(&ring, "abc", 3);
    CHECK_INT('a', ring_get(&ring));
    CHECK_INT('b', ring_get(&ring));
    CHECK_INT('c', ring_get(&ring));
}

static void takes_no_more_than_fits(void)
{
    struct ring ring;
    ring_init(&ring);
    CHECK_INT(8, ring_write(&ring, "0123456789", 10));
    CHECK(!ring_put(&ring, 'x'));
}

static void wraps_around(void)
{
    struct ring ring;
    ring_init(&ring);
    ring_write(&ring, "012345", 6);
    for (int i = 0; i < 4; i++)
        ring_get(&ring);
    CHECK_INT(5, ring_write(&ring, "abcde", 5));
    CHECK_INT('4', ring_get(&ring));
    CHECK_INT('5', ring_get(&ring));
    CHECK_INT('a', ring_get(&ring));
}

int main(void)
{
    starts_empty();
    keeps_the_order();
    takes_no_more_than_fits();
    wraps_around();
    return check_summary();
}
