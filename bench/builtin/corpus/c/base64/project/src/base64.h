#ifndef BASE64_H
#define BASE64_H

#include <stddef.h>

/* Size of the encoded text with its final zero. */
size_t base64_encoded_size(size_t length);

void base64_encode(const unsigned char *data, size_t length, char *text);

/* Returns the number of bytes, or -1 when the text is malformed; data needs 3 bytes for each 4 symbols. */
long base64_decode(const char *text, unsigned char *data);

#endif
