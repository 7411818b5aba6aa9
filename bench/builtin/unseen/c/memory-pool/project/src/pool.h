#ifndef POOL_H
#define POOL_H

#include <stddef.h>

#define POOL_ALIGNMENT 8
#define POOL_BLOCKS 64

/* What is known of a stretch of the pool. */
struct pool_block {
    size_t offset;
    size_t size;
    int used;
};

/* A fixed piece of memory that is handed out in blocks; neighbouring free blocks become one. */
struct pool {
    unsigned char *memory;
    size_t size;
    size_t count;
    struct pool_block blocks[POOL_BLOCKS];
};

/* The size is rounded down to the alignment. */
void pool_init(struct pool *pool, void *memory, size_t size);

/* Takes the smallest free block that is large enough; NULL when there is none, or for a size of 0. */
void *pool_take(struct pool *pool, size_t size);

/* Frees a block; -1 when the place is no block in use. NULL is no mistake. */
int pool_free(struct pool *pool, void *place);

/* Changes the size of a block, in place when it can; the contents stay. NULL when there is no room, and nothing changes. */
void *pool_resize(struct pool *pool, void *place, size_t size);

size_t pool_used(const struct pool *pool);
size_t pool_largest_free(const struct pool *pool);

/* How far the free memory is scattered, in percent: 0 when it is one block, or none. */
unsigned pool_fragmentation(const struct pool *pool);

#endif
