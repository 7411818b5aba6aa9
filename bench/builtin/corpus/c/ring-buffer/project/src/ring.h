#ifndef RING_H
#define RING_H

#include <stdbool.h>
#include <stddef.h>

enum { RING_CAPACITY = 8 };

/* A queue of bytes in a fixed block of memory. */
struct ring {
    unsigned char bytes[RING_CAPACITY];
    size_t head; /* where the next byte is read */
    size_t count;
};

void ring_init(struct ring *ring);
bool ring_put(struct ring *ring, unsigned char byte);
int ring_get(struct ring *ring); /* the byte, or -1 when empty */
size_t ring_write(struct ring *ring, const void *data, size_t length);
size_t ring_free(const struct ring *ring);

#endif
