#include "check.h"
#include "ring.h"

int main(void)
{
    struct ring ring;
    ring_init(&ring);

    unsigned char next_in = 0;
    unsigned char next_out = 0;
    for (int round = 0; round < 100; round++) {
        for (int i = 0; i < round % 8; i++)
            if (ring_put(&ring, next_in))
                next_in++;
        for (int i = 0; i < round % 5; i++) {
            int byte = ring_get(&ring);
            if (byte >= 0)
                CHECK_INT(next_out++, byte);
        }
    }
    CHECK_INT((unsigned char)(next_in - next_out), (long long)ring.count);

    ring_init(&ring);
    CHECK_INT(0, ring_write(&ring, "", 0));
    CHECK_INT(8, ring_write(&ring, "12345678", 8));
    CHECK_INT(0, ring_free(&ring));
    CHECK_INT('1', ring_get(&ring));
    CHECK(ring_put(&ring, '9'));
    for (char expected = '2'; expected <= '9'; expected++)
        CHECK_INT(expected, ring_get(&ring));
    CHECK_INT(-1, ring_get(&ring));
    return check_summary();
}
