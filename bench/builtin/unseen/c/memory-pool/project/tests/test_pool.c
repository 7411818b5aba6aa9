#include "check.h"
#include "pool.h"

static _Alignas(8) unsigned char memory[1000];
static struct pool pool;

static long place_of(const void *place)
{
    return place == NULL ? -1 : (long)((const unsigned char *)place - memory);
}

int main(void)
{
    pool_init(&pool, memory, 100);
    CHECK_INT(96, (long long)pool_largest_free(&pool));
    CHECK_INT(0, place_of(pool_take(&pool, 10)));
    CHECK_INT(16, place_of(pool_take(&pool, 8)));
    CHECK_INT(24, (long long)pool_used(&pool));
    CHECK_INT(-1, place_of(pool_take(&pool, 73)));
    CHECK_INT(-1, place_of(pool_take(&pool, 0)));
    CHECK_INT(24, place_of(pool_take(&pool, 72)));
    CHECK_INT(0, (long long)pool_largest_free(&pool));

    CHECK_INT(0, pool_free(&pool, memory));
    CHECK_INT(-1, pool_free(&pool, memory));
    CHECK_INT(-1, pool_free(&pool, memory + 20));
    CHECK_INT(0, pool_free(&pool, memory + 24));
    CHECK_INT(19, pool_fragmentation(&pool));
    CHECK_INT(0, place_of(pool_take(&pool, 12)));
    CHECK_INT(0, pool_free(&pool, memory));
    CHECK_INT(0, pool_free(&pool, memory + 16));
    CHECK_INT(96, (long long)pool_largest_free(&pool));
    CHECK_INT(0, pool_fragmentation(&pool));

    pool_init(&pool, memory, 1000);
    char *text = pool_take(&pool, 16);
    strcpy(text, "fifteen letters");
    CHECK(pool_resize(&pool, text, 40) == text);
    CHECK_INT(40, (long long)pool_used(&pool));
    void *wall = pool_take(&pool, 8);
    char *moved = pool_resize(&pool, text, 80);
    CHECK_INT(48, place_of(moved));
    CHECK_TEXT("fifteen letters", moved);
    CHECK_INT(88, (long long)pool_used(&pool));
    CHECK(pool_resize(&pool, moved, 2000) == NULL);
    CHECK(pool_resize(&pool, moved, 16) == moved);
    CHECK_INT(0, pool_free(&pool, wall));
    CHECK_INT(0, pool_free(&pool, moved));
    CHECK_INT(1000, (long long)pool_largest_free(&pool));
    return check_summary();
}
