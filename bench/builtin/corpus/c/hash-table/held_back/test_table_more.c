#include "check.h"
#include "table.h"

int main(void)
{
    static char keys[500][8];
    struct table table;
    table_init(&table);
    for (int i = 0; i < 500; i++) {
        snprintf(keys[i], sizeof keys[i], "k%d", i * 37);
        table_set(&table, keys[i], i);
    }
    CHECK_INT(500, (long long)table.count);
    CHECK(4 * table.count <= 3 * table.capacity);
    for (int i = 0; i < 500; i++) {
        int value = -1;
        CHECK(table_get(&table, keys[i], &value));
        CHECK_INT(i, value);
        table_set(&table, keys[i], -i);
    }
    CHECK_INT(500, (long long)table.count);
    int value = 7;
    CHECK(!table_get(&table, "k1", &value));
    CHECK_INT(7, value);
    CHECK(table_get(&table, "k37", &value));
    CHECK_INT(-1, value);
    CHECK(!table_get(&table, "", &value));
    table_free(&table);
    return check_summary();
}
