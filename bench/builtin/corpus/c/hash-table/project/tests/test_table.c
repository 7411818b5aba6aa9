#include "check.h"
#include "table.h"

static void an_empty_table_finds_nothing(void)
{
    struct table table;
    int value = 0;
    table_init(&table);
    CHECK(!table_get(&table, "key", &value));
    table_free(&table);
}

static void the_last_value_counts(void)
{
    struct table table;
    int value = 0;
    table_init(&table);
    table_set(&table, "tea", 1);
    table_set(&table, "tea", 2);
    CHECK(table_get(&table, "tea", &value));
    CHECK_INT(2, value);
    CHECK_INT(1, (long long)table.count);
    table_free(&table);
}

static void growing_keeps_all_keys(void)
{
    static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep"};
    struct table table;
    table_init(&table);
    for (int i = 0; i < 9; i++)
        table_set(&table, months[i], i + 1);
    for (int i = 0; i < 9; i++) {
        int value = 0;
        CHECK(table_get(&table, months[i], &value));
        CHECK_INT(i + 1, value);
    }
    CHECK_INT(9, (long long)table.count);
    table_free(&table);
}

int main(void)
{
    an_empty_table_finds_nothing();
    the_last_value_counts();
    growing_keeps_all_keys();
    return check_summary();
}
