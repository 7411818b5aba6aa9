#include "check.h"
#include "pool.h"

static _Alignas(8) unsigned char memory[2048];
static struct pool pool;

static unsigned next(unsigned *state)
{
    *state = *state * 1103515245u + 12345u;
    return *state >> 16 & 0x7fff;
}

/* Blocks lie side by side, cover the pool, and no two free ones are neighbours. */
static void check_order(void)
{
    size_t offset = 0;
    size_t used = 0;
    size_t largest = 0;
    for (size_t i = 0; i < pool.count; i++) {
        CHECK_INT((long long)offset, (long long)pool.blocks[i].offset);
        CHECK(pool.blocks[i].size > 0 && pool.blocks[i].size % POOL_ALIGNMENT == 0);
        CHECK(i == 0 || pool.blocks[i].used || pool.blocks[i - 1].used);
        offset += pool.blocks[i].size;
        if (pool.blocks[i].used)
            used += pool.blocks[i].size;
        else if (pool.blocks[i].size > largest)
            largest = pool.blocks[i].size;
    }
    CHECK_INT((long long)pool.size, (long long)offset);
    CHECK_INT((long long)used, (long long)pool_used(&pool));
    CHECK_INT((long long)largest, (long long)pool_largest_free(&pool));
    if (used < pool.size)
        CHECK_INT((long long)(100 - largest * 100 / (pool.size - used)), pool_fragmentation(&pool));
}

static void random_work(unsigned seed)
{
    unsigned char *held[20] = {0};
    size_t sizes[20] = {0};
    pool_init(&pool, memory, sizeof memory);
    for (int step = 0; step < 2000; step++) {
        unsigned slot = next(&seed) % 20;
        size_t size = 1 + next(&seed) % 200;
        for (unsigned i = 0; i < 20; i++) {
            for (size_t j = 0; j < sizes[i]; j++) {
                if (held[i][j] != (unsigned char)(i + 1)) {
                    CHECK(!"a block was overwritten");
                    return;
                }
            }
        }
        if (held[slot] != NULL && next(&seed) % 2 == 0) {
            CHECK_INT(0, pool_free(&pool, held[slot]));
            held[slot] = NULL;
            sizes[slot] = 0;
        } else {
            unsigned char *place = pool_resize(&pool, held[slot], size);
            if (place != NULL) {
                held[slot] = place;
                sizes[slot] = size;
                memset(place, (int)slot + 1, size);
            } else {
                CHECK(pool_largest_free(&pool) < size);
            }
        }
        check_order();
    }
}

static void the_smallest_block_that_fits(void)
{
    pool_init(&pool, memory, 400);
    void *a = pool_take(&pool, 64);
    pool_take(&pool, 8);
    void *b = pool_take(&pool, 32);
    pool_take(&pool, 8);
    pool_free(&pool, a);
    pool_free(&pool, b);
    CHECK(pool_take(&pool, 30) == b);
    CHECK(pool_take(&pool, 64) == a);
}

static void growing_takes_the_free_neighbour_whole(void)
{
    pool_init(&pool, memory, 48);
    void *a = pool_take(&pool, 16);
    void *b = pool_take(&pool, 16);
    CHECK(pool_resize(&pool, b, 32) == b);
    CHECK_INT(48, (long long)pool_used(&pool));
    CHECK(pool_resize(&pool, a, 24) == NULL);
    CHECK_INT(48, (long long)pool_used(&pool));
    CHECK(pool_resize(&pool, b, 1) == b);
    CHECK_INT(24, (long long)pool_used(&pool));
    CHECK(pool_resize(&pool, memory + 8, 8) == NULL);
    CHECK(pool_resize(&pool, a, 0) == NULL);
}

static void a_full_table(void)
{
    void *places[POOL_BLOCKS];
    pool_init(&pool, memory, 2048);
    for (int i = 0; i < POOL_BLOCKS - 1; i++)
        places[i] = pool_take(&pool, 8);
    places[POOL_BLOCKS - 1] = pool_take(&pool, 8);
    CHECK(places[POOL_BLOCKS - 1] != NULL);
    CHECK_INT(POOL_BLOCKS, (long long)pool.count);
    CHECK_INT(2048, (long long)pool_used(&pool));
    CHECK_INT(0, pool_fragmentation(&pool));
    for (int i = 0; i < POOL_BLOCKS; i++)
        CHECK_INT(0, pool_free(&pool, places[i]));
    CHECK_INT(2048, (long long)pool_largest_free(&pool));
}

int main(void)
{
    for (unsigned seed = 1; seed <= 8; seed++)
        random_work(seed);
    the_smallest_block_that_fits();
    growing_takes_the_free_neighbour_whole();
    a_full_table();
    pool_init(&pool, memory, 7);
    CHECK_INT(0, (long long)pool_largest_free(&pool));
    CHECK(pool_take(&pool, 1) == NULL);
    CHECK_INT(0, pool_free(&pool, NULL));
    CHECK(pool_take(&pool, (size_t)-1) == NULL);
    pool_init(&pool, memory, 64);
    CHECK(pool_take(&pool, 65) == NULL);
    CHECK_INT(-1, pool_free(&pool, memory));
    CHECK(pool_take(&pool, 8) == memory);
    CHECK_INT(-1, pool_free(&pool, memory + 8));
    CHECK(pool_resize(&pool, memory, 64) == memory);
    CHECK(pool_resize(&pool, memory, 65) == NULL);
    CHECK_INT(0, pool_free(&pool, memory));
    CHECK_INT(-1, pool_free(&pool, memory));
    return check_summary();
}
