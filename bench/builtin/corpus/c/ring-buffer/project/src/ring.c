#include "ring.h"

void ring_init(struct ring *ring)
{
    ring->head = 0;
    ring->count = 0;
}

size_t ring_free(const struct ring *ring)
{
    return RING_CAPACITY - ring->count;
}

bool ring_put(struct ring *ring, unsigned char byte)
{
    if (ring_free(ring) == 0)
        return false;
    size_t tail = (ring->head - ring->count) % RING_CAPACITY;
    ring->bytes[tail] = byte;
    ring->count++;
    return true;
}

int ring_get(struct ring *ring)
{
    if (ring->count == 0)
        return -1;
    unsigned char byte = ring->bytes[ring->head];
    ring->head = (ring->head + 1) % RING_CAPACITY;
    ring->count--;
    return byte;
}

/* Writes as much as fits and returns how much that was. */
size_t ring_write(struct ring *ring, const void *data, size_t length)
{
    const unsigned char *bytes = data;
    size_t written = 0;
    while (written < length && ring_put(ring, bytes[written]))
        written++;
    return written;
}
