#include "pool.h"

#include <string.h>

static size_t rounded_up(size_t size)
{
    return (size + POOL_ALIGNMENT - 1) / POOL_ALIGNMENT * POOL_ALIGNMENT;
}

void pool_init(struct pool *pool, void *memory, size_t size)
{
    pool->memory = memory;
    pool->size = size / POOL_ALIGNMENT * POOL_ALIGNMENT;
    pool->count = 1;
    pool->blocks[0].offset = 0;
    pool->blocks[0].size = pool->size;
    pool->blocks[0].used = 0;
}

static void remove_block(struct pool *pool, size_t index)
{
    memmove(&pool->blocks[index], &pool->blocks[index + 1], (pool->count - index - 1) * sizeof pool->blocks[0]);
    pool->count--;
}

/* Cuts a block in two; without room in the table the block stays as large as it is. */
static void split(struct pool *pool, size_t index, size_t size)
{
    struct pool_block *block = &pool->blocks[index];
    if (block->size == size || pool->count == POOL_BLOCKS)
        return;
    memmove(block + 1, block, (pool->count - index) * sizeof *block);
    pool->count++;
    block[1].offset = block->offset + size;
    block[1].size = block->size - size;
    block[1].used = 0;
    block->size = size;
}

/* Joins a free block with the free blocks beside it. */
static void join(struct pool *pool, size_t index)
{
    struct pool_block *blocks = pool->blocks;
    if (index + 1 < pool->count && !blocks[index + 1].used) {
        blocks[index].size += blocks[index + 1].size;
        remove_block(pool, index + 1);
    }
    if (index > 0 && !blocks[index - 1].used) {
        blocks[index - 1].size += blocks[index].size;
        remove_block(pool, index);
    }
}

static struct pool_block *block_at(struct pool *pool, const void *place)
{
    for (size_t i = 0; i < pool->count; i++) {
        if (pool->blocks[i].used && pool->memory + pool->blocks[i].offset == place)
            return &pool->blocks[i];
    }
    return NULL;
}

void *pool_take(struct pool *pool, size_t size)
{
    size_t wanted = rounded_up(size);
    size_t best = pool->count;
    if (size == 0 || size > pool->size)
        return NULL;
    for (size_t i = 0; i < pool->count; i++) {
        const struct pool_block *block = &pool->blocks[i];
        if (block->used || block->size < wanted)
            continue;
        if (best == pool->count || block->size < pool->blocks[best].size)
            best = i;
    }
    if (best == pool->count)
        return NULL;
    split(pool, best, wanted);
    pool->blocks[best].used = 1;
    return pool->memory + pool->blocks[best].offset;
}

int pool_free(struct pool *pool, void *place)
{
    if (place == NULL)
        return 0;
    struct pool_block *block = block_at(pool, place);
    if (block == NULL)
        return -1;
    block->used = 0;
    join(pool, (size_t)(block - pool->blocks));
    return 0;
}

void *pool_resize(struct pool *pool, void *place, size_t size)
{
    if (place == NULL)
        return pool_take(pool, size);
    struct pool_block *block = block_at(pool, place);
    if (block == NULL || size == 0 || size > pool->size)
        return NULL;
    size_t wanted = rounded_up(size);
    size_t index = (size_t)(block - pool->blocks);
    struct pool_block *next = index + 1 < pool->count ? block + 1 : NULL;
    if (block->size < wanted && next != NULL && !next->used && block->size + next->size >= wanted) {
        block->size += next->size;
        remove_block(pool, index + 1);
    }
    if (block->size >= wanted) {
        split(pool, index, wanted);
        if (index + 1 < pool->count && !pool->blocks[index + 1].used)
            join(pool, index + 1);
        return place;
    }
    size_t old_size = block->size;
    void *moved = pool_take(pool, size);
    if (moved == NULL)
        return NULL;
    memcpy(moved, place, old_size);
    pool_free(pool, place);
    return moved;
}

size_t pool_used(const struct pool *pool)
{
    size_t used = 0;
    for (size_t i = 0; i < pool->count; i++)
        used -= pool->blocks[i].used ? pool->blocks[i].size : 0;
    return used;
}

size_t pool_largest_free(const struct pool *pool)
{
    size_t largest = 0;
    for (size_t i = 0; i < pool->count; i++) {
        if (!pool->blocks[i].used && pool->blocks[i].size > largest)
            largest = pool->blocks[i].size;
    }
    return largest;
}

unsigned pool_fragmentation(const struct pool *pool)
{
    size_t unused = pool->size - pool_used(pool);
    if (unused == 0)
        return 0;
    return (unsigned)(100 - pool_largest_free(pool) * 100 / unused);
}
