#include "table.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static uint32_t hash(const char *key)
{
    uint32_t value = 2166136261u;
    for (; *key != '\0'; key++)
        value = (value ^ (unsigned char)*key) * 16777619u;
    return value;
}

/* The slot that holds the key, or the free one where it belongs. */
static struct entry *find(struct entry *entries, size_t capacity, const char *key)
{
    size_t index = hash(key) & (capacity - 1);
    while (entries[index].key != NULL && strcmp(entries[index].key, key) != 0)
        index = (index + 1) & (capacity - 1);
    return &entries[index];
}

static void grow(struct table *table)
{
    size_t capacity = table->capacity * 2;
    struct entry *entries = calloc(capacity, sizeof *entries);
    if (entries == NULL)
        abort();
    for (size_t i = 0; i < table->capacity; i++) {
        struct entry *old = &table->entries[i];
        if (old->key != NULL)
            *find(entries, table->capacity, old->key) = *old;
    }
    free(table->entries);
    table->entries = entries;
    table->capacity = capacity;
}

void table_init(struct table *table)
{
    table->capacity = 4;
    table->count = 0;
    table->entries = calloc(table->capacity, sizeof *table->entries);
    if (table->entries == NULL)
        abort();
}

void table_free(struct table *table)
{
    free(table->entries);
}

void table_set(struct table *table, const char *key, int value)
{
    if (4 * (table->count + 1) > 3 * table->capacity)
        grow(table);
    struct entry *entry = find(table->entries, table->capacity, key);
    if (entry->key == NULL) {
        entry->key = key;
        table->count++;
    }
    entry->value = value;
}

bool table_get(const struct table *table, const char *key, int *value)
{
    const struct entry *entry = find(table->entries, table->capacity, key);
    if (entry->key == NULL)
        return false;
    *value = entry->value;
    return true;
}
