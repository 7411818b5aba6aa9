#include "base64.h"
#include "check.h"

int main(void)
{
    unsigned char data[300];
    unsigned char again[400];
    char text[500];
    for (int i = 0; i < 300; i++)
        data[i] = (unsigned char)(i * 7 + 3);
    for (size_t length = 0; length <= 300; length++) {
        base64_encode(data, length, text);
        CHECK_INT((long long)base64_encoded_size(length), (long long)strlen(text) + 1);
        CHECK_INT((long long)length, base64_decode(text, again));
        CHECK(memcmp(data, again, length) == 0);
    }
    base64_encode((const unsigned char *)"light work.", 11, text);
    CHECK_TEXT("bGlnaHQgd29yay4=", text);
    base64_encode((const unsigned char *)"\xff\xff\xfe", 3, text);
    CHECK_TEXT("///+", text);
    CHECK_INT(-1, base64_decode("abc", again));
    CHECK_INT(-1, base64_decode("====", again));
    CHECK_INT(-1, base64_decode("TQ==TQ==", again));
    CHECK_INT(-1, base64_decode("a\xc3\xa9 b", again));
    return check_summary();
}
