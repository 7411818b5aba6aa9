#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>
#include <stddef.h>

/* A map from texts to numbers with open addressing. The table does not copy its keys. */
struct entry {
    const char *key;
    int value;
};

struct table {
    struct entry *entries;
    size_t capacity; /* a power of two */
    size_t count;
};

void table_init(struct table *table);
void table_free(struct table *table);
void table_set(struct table *table, const char *key, int value);
bool table_get(const struct table *table, const char *key, int *value);

#endif
